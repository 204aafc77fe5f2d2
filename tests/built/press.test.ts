/** The press kit: it leads to pictures that exist, to the maker and to the corrections, and says whom to ask. */
import { describe, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chapters, beats } from '../../src/story/chapters';
import { packed, textOf } from './markup';
import { attribute, contents, dist, langs, named, pages, resolved, type Page } from './site';

const prefix = { en: '', es: 'es/' } as const;
const pageAt = (file: string): Page => {
	const found = pages.find((page) => page.file === file);
	if (!found) throw new Error(`dist/${file} is missing`);
	return found;
};

describe.each(langs)('the press kit in %s', (lang) => {
	const { more, words } = contents[lang];
	const page = pageAt(`${prefix[lang]}press/index.html`);
	const said = packed(textOf(page.document));
	const targets = named(page, 'a').map((node) => resolved(page, attribute(node, 'href')));

	it('offers a picture of every chapter and a drawing of every beat, and none that moves', () => {
		for (const { id } of chapters) expect(targets).toContain(`og/${lang}/${id}.png`);
		for (const { id } of beats) expect(targets).toContain(`stills/${lang}/${id}.svg`);
		for (const target of targets.filter((one) => /^(og|stills)\//.test(one)))
			expect(existsSync(path.join(dist, target)), target).toBe(true);
		expect(page.text).not.toContain('.gif');
	});

	it('describes each picture, and gives the credit', () => {
		const pictures = named(page, 'img');
		expect(pictures).toHaveLength(chapters.length);
		for (const picture of pictures) expect(attribute(picture, 'alt').length).toBeGreaterThan(20);
		expect(said).toContain(packed(words['embed-credit'] ?? ''));
		expect(said).toContain(packed(more.edition.licence));
	});

	it('leads to the maker, to the corrections, and says whom to ask', () => {
		expect(targets).toContain(`${prefix[lang]}embed/new/index.html`);
		expect(page.text).toMatch(/href="[^"]*method\/#corrections"/);
		expect(said).toContain(packed(more.edition.contact ?? words['press-contact-none'] ?? ''));
	});

	it('is led to from the story', () => {
		const story = pageAt(`${prefix[lang]}index.html`);
		expect(named(story, 'a').map((node) => resolved(story, attribute(node, 'href')))).toContain(page.file);
	});
});
