/** What newsrooms paste: well formed whatever a title holds, and without what hosts cut away. */
import { describe, expect, it } from 'vitest';
import {
	addresses,
	cardSnippet,
	loaderSnippet,
	plainSnippet,
	type Choice
} from '../../../src/modes/embed/maker/snippets';
import { elements, readMarkup } from '../../built/markup';

const site = 'https://example.org/road/';
const english = { code: 'en', path: '', name: 'English' } as const;
const spanish = { code: 'es', path: 'es/', name: 'Español' } as const;
const choice: Choice = { chapter: 'road', language: spanish, theme: 'contrast', form: 'scroll', height: 700 };
const piece = {
	title: 'El “camino” & <más> "todo"',
	summary: 'Un resumen',
	cover: 'road',
	alt: 'Un mapa "grande"',
	count: 4
};
const loader = { version: '1.0.0', integrity: 'sha384-abc' };
const names = (markup: string) => [...elements(readMarkup(markup, 'html'))].map(({ name }) => name);

describe('addresses', () => {
	it('lie under the language, and carry the theme', () => {
		expect(addresses(choice, site)).toEqual({
			frame: `${site}es/embed/road/?theme=contrast`,
			page: `${site}es/c/road/`,
			oembed: `${site}oembed/road-es.json`
		});
		expect(addresses({ ...choice, chapter: null, language: english, theme: null }, site)).toEqual({
			frame: `${site}embed/`,
			page: site,
			oembed: `${site}oembed/en.json`
		});
	});
});

describe('snippets', () => {
	it('are well formed whatever the title holds', () => {
		// The plain one carries attributes without a value, as HTML allows.
		expect(names(plainSnippet(choice, piece, site))).toEqual(['iframe', 'p', 'a']);
		expect(names(loaderSnippet(choice, piece, site, loader))).toEqual(['div', 'a', 'img', 'script']);
		expect(names(cardSnippet(choice, piece, site))).toEqual(['p', 'a', 'img', 'p', 'a', 'strong', 'br']);
	});

	it('carry no style and no handler, and the plain one no script', () => {
		for (const text of [
			plainSnippet(choice, piece, site),
			loaderSnippet(choice, piece, site, loader),
			cardSnippet(choice, piece, site)
		]) {
			expect(text).not.toMatch(/style=|\son\w+=/);
		}
		expect(plainSnippet(choice, piece, site)).not.toContain('<script');
		expect(cardSnippet(choice, piece, site)).not.toMatch(/<script|<iframe/);
	});

	it('link the picture of the chapter that stands for the whole', () => {
		const whole = { ...choice, chapter: null };
		const picture = `src="${site}og/es/opening.png"`;
		expect(loaderSnippet(whole, { ...piece, cover: 'opening' }, site, loader)).toContain(picture);
		expect(cardSnippet(whole, { ...piece, cover: 'opening' }, site)).toContain(picture);
	});

	it('pin the loader by its hash, and say so when it should only step', () => {
		const text = loaderSnippet({ ...choice, form: 'stepper' }, piece, site, loader);
		expect(text).toContain(`src="${site}embed-1.0.0.js" integrity="sha384-abc" crossorigin="anonymous"`);
		expect(text).toContain('data-form="stepper"');
		expect(loaderSnippet(choice, piece, site, loader)).not.toContain('data-form');
	});
});
