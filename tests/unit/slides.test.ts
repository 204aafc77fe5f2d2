/** The presentation file: a slide a stop, text as text, a description of every picture, notes, a section a chapter. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { deckFile } from '../../src/build/documents/slides';
import { langs, languageOf } from '../../src/languages';
import { stops } from '../../src/modes/present/steps';
import { slidesOf } from '../../src/pages/present/slides';
import { contents } from './contents';

/** One transparent pixel. */
const PIXEL =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const escaped = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&apos;');

describe.each(langs)('slides in %s', (lang) => {
	const content = contents[lang];
	const slides = slidesOf(content);
	const locale = languageOf(lang).locale.replace('_', '-');
	const { names } = content.lesson.support.groups;
	let parts: Record<string, Uint8Array> = {};
	const read = (file: string) => strFromU8(parts[file] ?? new Uint8Array());

	beforeAll(async () => {
		parts = unzipSync(
			await deckFile(
				slides.map((slide) => ({ ...slide, picture: null })),
				new Map(slides.flatMap(({ id, isGuess }) => (isGuess ? [] : [[id, PIXEL]]))),
				{ title: content.words['title'] ?? '', locale, licence: '', optional: 'optional', groups: names }
			)
		);
	});

	it('has one for every stop, with its title, its words and its language', () => {
		expect(slides.map(({ id }) => id)).toEqual(stops.map(({ id }) => id));
		for (const [k, { title, lead }] of slides.entries()) {
			const xml = read(`ppt/slides/slide${String(k + 1)}.xml`);
			expect(xml).toContain('type="title"');
			for (const text of [title, lead]) expect(xml).toContain(`<a:t>${escaped(text)}</a:t>`);
			expect(xml).toContain(`lang="${locale}"`);
		}
	});

	it('describes every picture, and shows none where the class guesses', () => {
		for (const [k, { description, isGuess }] of slides.entries()) {
			const xml = read(`ppt/slides/slide${String(k + 1)}.xml`);
			if (isGuess) {
				expect(xml).not.toContain('<p:pic>');
				for (const name of names) expect(xml).toContain(`<a:t>${escaped(name)}</a:t>`);
			} else {
				expect(description.length).toBeGreaterThan(20);
				expect(xml).toContain(`descr="${escaped(description)}"`);
			}
		}
	});

	it('gives the notes, the question, the record and the sources to the one who presents', () => {
		for (const [k, { notes }] of slides.entries()) {
			const xml = read(`ppt/notesSlides/notesSlide${String(k + 1)}.xml`);
			expect(notes.join('').length).toBeGreaterThan(40);
			expect(new Set([...xml.matchAll(/ lang="([^"]*)"/g)].map(([, named]) => named))).toEqual(
				new Set([locale])
			);
			for (const paragraph of notes) expect(xml).toContain(`<a:t>${escaped(paragraph)}</a:t></a:r></a:p>`);
		}
	});

	it('has a section for every chapter, and names what can be passed by', () => {
		const xml = read('ppt/presentation.xml');
		for (const { id, nav } of content.chapters) {
			const optional = slides.some(({ chapter }) => chapter.id === id && chapter.optional);
			expect(xml).toContain(`name="${escaped(nav)}${optional ? ' (optional)' : ''}"`);
		}
		expect(xml).toContain('(optional)"');
	});
});
