/** Sources: each supports something, each can be opened and has the day on which it was read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/content/load';
import type { Lang } from '../../src/text/content';
import { story } from '../../src/story/chapters';

const root = process.cwd();
const content = loadContent(root, story);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const languages: readonly Lang[] = ['en', 'es'];
const texts = languages.flatMap((lang) => [
	...story.chapters.map(({ id }) => `src/chapters/${id}/${lang}.md`),
	`data/method/${lang}.md`
]);
const linkedIn = (text: string) => [...text.matchAll(/\(source:([a-z0-9-]+)\)/g)].map(([, id = '']) => id);

const listed = [...content.sources.values()].filter(({ key }) => key !== 'own');

describe('the sources', () => {
	it('each support a figure, a way, a date, a statement or a sentence', () => {
		const used = new Set([
			...[...content.figures.values()].flatMap(({ source, also, disputes }) => [
				source.id,
				...also,
				...disputes.flatMap(({ sources }) => sources)
			]),
			...content.corridors.flatMap(({ sources }) => sources),
			...content.timeline.flatMap(({ sources }) => sources),
			...content.known.flatMap(({ sources }) => sources),
			...content.releaseCheck.flatMap(({ sources = [] }) => sources),
			...texts.flatMap((file) => linkedIn(read(file)))
		]);
		expect(listed.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
	});

	it('each have an address, and were read after the first notes were taken and before the edition', () => {
		for (const { id, url, accessed } of listed) {
			expect(url, id).toMatch(/^https?:\/\//);
			expect(accessed >= '2026-11-01', id).toBe(true);
			expect(accessed <= content.edition.released, id).toBe(true);
		}
	});

	it('of an English text are those of the Spanish one, which may quote the release in Spanish', () => {
		for (const { id } of story.chapters) {
			const [en, es] = languages.map((lang) => linkedIn(read(`src/chapters/${id}/${lang}.md`)).sort());
			expect(
				es?.filter((source) => source !== 'iom-2010-es'),
				id
			).toEqual(en);
		}
		expect(linkedIn(read('data/method/es.md')).sort()).toEqual(linkedIn(read('data/method/en.md')).sort());
	});
});
