/** The real content is whole, in both languages, and keeps its voice. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/content/load';
import { chapters, story } from '../../src/story/chapters';

const root = process.cwd();

describe('the real content', () => {
	it('loads without a problem, every chapter in both languages', () => {
		const content = loadContent(root, story);
		for (const lang of ['en', 'es'] as const) {
			expect(content.story[lang].map(({ id }) => id)).toEqual(chapters.map(({ id }) => id));
			for (const chapter of content.story[lang]) {
				for (const beat of chapter.beats) {
					expect(beat.description.length, beat.id).toBeGreaterThan(0);
					expect(beat.notes.length, beat.id).toBeGreaterThan(0);
					expect(beat.question.length, beat.id).toBeGreaterThan(0);
				}
			}
		}
	});

	it('names no criminal group and no victim', () => {
		const files = ['figures', 'timeline', 'corridors', 'places', 'sources'].map(
			(name) => `data/${name}.yaml`
		);
		const prose = (['en', 'es'] as const).flatMap((lang) =>
			chapters.map(({ id }) => `src/chapters/${id}/${lang}.md`)
		);
		for (const file of [...files, ...prose]) {
			// Addresses keep the words their publishers chose.
			const text = readFileSync(path.join(root, file), 'utf8').replace(/https?:\S+/g, '');
			// Posters are «carteles» in Spanish; of drugs there are none.
			expect(text, file).not.toMatch(
				/\bzetas?\b|cártel|\bcartels?\b|carteles de la droga|huizachal|\bbestia\b/i
			);
		}
	});

	it('uses the words the voice asks for', () => {
		for (const lang of ['en', 'es'] as const) {
			for (const { id } of chapters) {
				const text = readFileSync(path.join(root, `src/chapters/${id}/${lang}.md`), 'utf8');
				expect(text, `${lang} ${id}`).not.toMatch(
					/\billegals\b|\billegal (im)?migrant|\bilegales\b|\bflood|\bswarm|\boleadas?\b|\bwaves? of\b/i
				);
			}
		}
	});
});
