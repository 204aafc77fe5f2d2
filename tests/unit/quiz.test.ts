/** The quiz as files for school platforms: every question in both formats, one right answer where one is asked, nothing misread. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { giftQuiz } from '../../src/build/quiz/gift';
import { qtiFiles } from '../../src/build/quiz/qti';
import { zipOf } from '../../src/build/documents/zip';
import { worksheetCsv } from '../../src/build/render/worksheet-csv';
import { langs } from '../../src/languages';
import { plainText } from '../../src/text/plain';
import { contents } from './contents';

const unescaped = (text: string) => text.replace(/\\(.)/g, '$1');
/** A question of a GIFT file, read as Moodle reads it: a name, a text, and answers between braces that are not escaped. */
const QUESTION = /^::(?<name>(?:\\.|[^:\\])*)::(?<text>(?:\\.|[^{\\])*)\{(?<answers>(?:\\.|[^}\\])*)\}$/s;

describe.each(langs)('the quiz in %s', (lang) => {
	const content = contents[lang];
	const { quiz } = content.lesson;
	const plain = (inlines: Parameters<typeof plainText>[0]) => plainText(inlines, content);

	it('asks for choices, numbers and sentences of the pupil’s own', () => {
		expect(new Set(quiz.map(({ kind }) => kind))).toEqual(new Set(['choice', 'number', 'open']));
		expect(quiz.length).toBeGreaterThanOrEqual(12);
	});

	it('holds every question as GIFT, with nothing read as a sign of the format', () => {
		const [category, ...questions] = giftQuiz(content).trimEnd().split('\n\n');
		expect(category).toMatch(/^\$CATEGORY: [^/$\n]+$/);
		expect(questions).toHaveLength(quiz.length);
		for (const [k, asked] of quiz.entries()) {
			const { name, text, answers } = QUESTION.exec(questions[k] ?? '')?.groups ?? {};
			expect(name).toBe(asked.id);
			expect(unescaped(text ?? '').trim()).toBe(plain(asked.question));
			const lines = (answers ?? '').trim().split(/\n\t?/);
			if (asked.kind === 'choice') {
				expect(lines.filter((line) => line.startsWith('='))).toHaveLength(1);
				expect(lines.filter((line) => line.startsWith('~'))).toHaveLength(asked.choices.length - 1);
				expect(lines.map((line) => unescaped(line.slice(1)))).toEqual(
					asked.choices.map((choice) => `${plain(choice.text)}#${plain(choice.why)}`)
				);
			} else if (asked.kind === 'number') {
				expect(lines).toHaveLength(2);
				expect(lines[1]).toMatch(new RegExp(`^=${content.figures[asked.figure]?.value ?? 'none'}:0#`));
			} else expect(lines[0]).toMatch(/^####./);
		}
	});

	it('is a package of QTI whose manifest and test name each of its files', () => {
		const files = qtiFiles(content);
		const textOf = (name: string) => files.find(({ file }) => file === name)?.text ?? '';
		const manifest = textOf('imsmanifest.xml');
		const named = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
		expect(named.sort()).toEqual(
			files
				.map(({ file }) => file)
				.filter((file) => file !== 'imsmanifest.xml')
				.sort()
		);
		const items = [...textOf('assessment.xml').matchAll(/assessmentItemRef identifier="([^"]+)"/g)];
		expect(items.map(([, id]) => id)).toEqual(quiz.map(({ id }) => id));
		for (const asked of quiz) {
			const item = textOf(`items/${asked.id}.xml`);
			expect(item).toContain(`xml:lang="${lang}"`);
			const [, correct] = /<correctResponse><value>([^<]*)<\/value>/.exec(item) ?? [];
			if (asked.kind === 'number') expect(correct).toBe(content.figures[asked.figure]?.value);
			if (asked.kind === 'open') expect(correct).toBeUndefined();
			if (asked.kind !== 'choice') continue;
			const right = asked.choices.findIndex((choice) => choice.right);
			expect(correct).toBe(`choice-${String(right + 1)}`);
			expect(item.match(/<simpleChoice /g)).toHaveLength(asked.choices.length);
		}
	});

	it('is the same zip at every build', () => {
		const files = qtiFiles(content);
		const zip = zipOf(files);
		expect(zipOf(files)).toEqual(zip);
		const inside = Object.entries(unzipSync(zip)).map(([file, bytes]) => ({ file, text: strFromU8(bytes) }));
		expect(inside).toEqual(files);
	});
});

describe.each(langs)('the worksheet’s table in %s', (lang) => {
	const content = contents[lang];

	it('has a twin with semicolons and decimal commas, cell for cell', () => {
		const cells = (text: string, between: string) =>
			text
				.slice(1)
				.trimEnd()
				.split('\r\n')
				.map((row) =>
					[...row.matchAll(new RegExp(`(?:^|${between})("(?:[^"]|"")*"|[^${between}]*)`, 'g'))].map(
						([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')
					)
				);
		const [commas, semicolons] = [worksheetCsv(content), worksheetCsv(content, true)];
		for (const text of [commas, semicolons]) expect(text.startsWith('\ufeff')).toBe(true);
		const [one, twin] = [cells(commas, ','), cells(semicolons, ';')];
		expect(one).toHaveLength(content.lesson.worksheet.figures.length + 1);
		const pointed = twin.map((row) =>
			row.map((cell, k) => (k === 2 || k === 3 ? cell.replace(',', '.') : cell))
		);
		expect(pointed).toEqual(one);
	});
});
