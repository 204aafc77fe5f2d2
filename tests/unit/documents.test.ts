/** The sheets for a word processor: whole, in their language, the answers in one of them alone, and the same at every build. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentNames, documentOf, type DocumentName } from '../../src/build/documents/sheets';
import { langs, languageOf } from '../../src/languages';
import { plainText } from '../../src/text/plain';
import { contents } from './contents';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

describe.each(langs)('documents in %s', (lang) => {
	const content = contents[lang];
	const plain = (inlines: Parameters<typeof plainText>[0]) => plainText(inlines, content);
	const partsOf = async (name: DocumentName) => unzipSync(await documentOf(name, content));
	/** What a reader sees: runs joined within their paragraphs. */
	const textOf = async (name: DocumentName) => {
		const xml = strFromU8((await partsOf(name))['word/document.xml'] ?? new Uint8Array());
		return xml
			.replace(/<\/w:p>/g, '\n')
			.replace(/<[^>]+>/g, '')
			.replace(/&(\w+);/g, (whole, entity: string) => entities[entity] ?? whole);
	};

	it.each(documentNames)('%s is a document with a title, a language and a page number', async (name) => {
		const parts = await partsOf(name);
		const read = (file: string) => strFromU8(parts[file] ?? new Uint8Array());
		expect(Object.keys(parts)).toContain('[Content_Types].xml');
		expect(read('docProps/core.xml')).toContain(
			`<dc:title>${content.words[`teach-${name}`] ?? 'none'}</dc:title>`
		);
		expect(read('word/styles.xml')).toContain(`w:val="${languageOf(lang).locale.replace('_', '-')}"`);
		expect(read('word/footer1.xml')).toContain('PAGE');
	});

	it.each(documentNames)('%s is the same at every build', async (name) => {
		expect(await documentOf(name, content)).toEqual(await documentOf(name, content));
	});

	it('gives every task on the worksheet, and the answers on their own sheet alone', async () => {
		const { lesson } = content;
		const [worksheet, answers] = [await textOf('worksheet'), await textOf('answers')];
		for (const { task, answer } of [...lesson.worksheet.tasks, ...lesson.exit]) {
			expect(worksheet).toContain(plain(task));
			expect(worksheet).not.toContain(plain(answer));
			expect(answers).toContain(plain(answer));
		}
		for (const { question, answer } of lesson.levels.flatMap(({ questions }) => questions)) {
			expect(answers).toContain(plain(question));
			expect(answers).toContain(plain(answer));
		}
		for (const id of lesson.worksheet.figures) expect(worksheet).toContain(content.figures[id]?.text);
	});

	it('has every step of the handout and every chapter in short sentences', async () => {
		const { handout, support } = content.lesson;
		const [sheet, simple] = [await textOf('handout'), await textOf('support')];
		for (const { title, text } of handout.steps) {
			expect(sheet).toContain(plain(title));
			expect(sheet).toContain(plain(text));
		}
		for (const { text } of support.simple.chapters) expect(simple).toContain(plain(text));
	});
});
