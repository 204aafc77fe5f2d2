/** What newsrooms paste: well formed whatever a title holds, and without what hosts cut away. */
import { describe, expect, it } from 'vitest';
import { addresses, type Choice, type Piece } from '../../../src/modes/embed/maker/choice';
import {
	ampSnippet,
	appleNewsSnippet,
	reactExample,
	vueExample
} from '../../../src/modes/embed/maker/developer-snippets';
import { cardSnippet, elementSnippet, plainSnippet } from '../../../src/modes/embed/maker/snippets';
import { elements, readMarkup } from '../../built/markup';

const site = 'https://example.org/road/';
const english = { code: 'en', path: '', name: 'English' } as const;
const spanish = { code: 'es', path: 'es/', name: 'Español' } as const;
const choice: Choice = {
	chapter: 'road',
	language: spanish,
	theme: 'contrast',
	form: 'scroll',
	firstBeat: null,
	heights: { phone: 700, tablet: 700, wide: 700 },
	top: 0,
	credit: false
};
const piece: Piece = {
	title: 'El “camino” & <más> "todo"',
	summary: 'Un resumen',
	cover: 'road',
	alt: 'Un mapa "grande"',
	credit: 'Con base en "todo"',
	beats: [1, 2, 3, 4].map((n) => ({ id: `road-${String(n)}`, title: `Paso ${String(n)}` }))
};
const loader = { version: '1.0.0', integrity: 'sha384-abc' };
const read = (markup: string) => [...elements(readMarkup(markup, 'html'))];
const names = (markup: string) => read(markup).map(({ name }) => name);
const first = (markup: string, name: string) => {
	const found = read(markup).find((element) => element.name === name);
	if (!found) throw new Error(`no ${name}`);
	return found.attributes;
};

describe('addresses', () => {
	it('lie under the language, and carry the theme', () => {
		expect(addresses(choice, site)).toEqual({
			frame: `${site}es/embed/road/?theme=contrast`,
			page: `${site}es/c/road/`,
			paste: `${site}es/c/road/contrast/`,
			oembed: `${site}oembed/road-contrast-es.json`
		});
		expect(addresses({ ...choice, chapter: null, language: english, theme: null }, site)).toEqual({
			frame: `${site}embed/`,
			page: site,
			paste: site,
			oembed: `${site}oembed/en.json`
		});
	});

	it('carry the first beat, in the whole story with its chapter', () => {
		expect(addresses({ ...choice, firstBeat: 'road-3' }, site).frame).toBe(
			`${site}es/embed/road/?theme=contrast&beat=3`
		);
		expect(addresses({ ...choice, chapter: null, theme: null, firstBeat: 'every-day-2' }, site).frame).toBe(
			`${site}es/embed/?chapter=every-day&beat=2`
		);
	});
});

describe('snippets', () => {
	it('are well formed whatever the title holds', () => {
		// The plain one carries attributes without a value, as HTML allows.
		expect(names(plainSnippet(choice, piece, site))).toEqual(['div', 'iframe', 'p', 'a']);
		expect(names(elementSnippet(choice, piece, site, loader))).toEqual(['road-north', 'a', 'img', 'script']);
		expect(names(cardSnippet(choice, piece, site))).toEqual(['p', 'a', 'img', 'p', 'a', 'strong', 'br']);
		expect(names(ampSnippet(choice, piece, site, 'Más'))).toEqual(['amp-iframe', 'amp-img', 'div']);
	});

	it('carry no handler, and the plain one and the card no script', () => {
		for (const text of [
			plainSnippet(choice, piece, site),
			elementSnippet(choice, piece, site, loader),
			cardSnippet(choice, piece, site)
		]) {
			expect(text).not.toMatch(/\son\w+=/);
		}
		expect(elementSnippet(choice, piece, site, loader)).not.toMatch(/style/);
		expect(cardSnippet(choice, piece, site)).not.toMatch(/style/);
		expect(plainSnippet(choice, piece, site)).not.toContain('<script');
		expect(cardSnippet(choice, piece, site)).not.toMatch(/<script|<iframe/);
	});

	it('link the picture of the chapter that stands for the whole', () => {
		const whole = { ...choice, chapter: null };
		const picture = `src="${site}og/es/opening.png"`;
		expect(elementSnippet(whole, { ...piece, cover: 'opening' }, site, loader)).toContain(picture);
		expect(cardSnippet(whole, { ...piece, cover: 'opening' }, site)).toContain(picture);
	});

	it('pin the loader by its hash, and say of the element what is chosen, and nothing else', () => {
		const text = elementSnippet(choice, piece, site, loader);
		expect(text).toContain(`src="${site}embed-1.0.0.js" integrity="sha384-abc" crossorigin="anonymous"`);
		expect(Object.fromEntries(first(text, 'road-north'))).toEqual({
			chapter: 'road',
			lang: 'es',
			theme: 'contrast',
			title: piece.title,
			count: '4',
			height: '700'
		});
		const all = { ...choice, form: 'stepper', top: 64, firstBeat: 'road-3' } as const;
		const attributes = first(elementSnippet(all, piece, site, loader), 'road-north');
		expect(['form', 'top', 'first-beat', 'count'].map((name) => attributes.get(name))).toEqual([
			'stepper',
			'64',
			'3',
			'2'
		]);
		expect(
			first(elementSnippet({ ...all, chapter: null }, piece, site, loader), 'road-north').get('first-beat')
		).toBe('road-3');
	});

	it('give one height as style and as attribute, and several by the width of the window', () => {
		expect(first(plainSnippet(choice, piece, site), 'iframe').get('style')).toContain('height:700px');
		expect(first(plainSnippet(choice, piece, site), 'iframe').get('height')).toBe('700');
		const text = plainSnippet({ ...choice, heights: { phone: 860, tablet: 640, wide: 600 } }, piece, site);
		expect(names(text)).toEqual(['style', 'div', 'iframe', 'p', 'a']);
		expect(text).toMatch(/\{height:860px!important\}@media\(min-width:600px\)\{[^}]+\{height:640px/);
		expect(text).toMatch(/@media\(min-width:1024px\)\{[^}]+\{height:600px/);
		expect(first(text, 'iframe').get('class')).toBe('road-north-road');
		expect(first(text, 'iframe').has('style')).toBe(false);
	});

	it('say whose it is where that is wanted', () => {
		const credited = { ...choice, credit: true };
		for (const text of [
			plainSnippet(credited, piece, site),
			elementSnippet(credited, piece, site, loader),
			cardSnippet(credited, piece, site)
		])
			expect(text).toContain('Con base en');
		expect(plainSnippet(choice, piece, site)).not.toContain('Con base en');
	});

	it('let a picture be no wider than its column', () => {
		for (const text of [cardSnippet(choice, piece, site), elementSnippet(choice, piece, site, loader)])
			expect(first(text, 'img').get('width')).toBe('100%');
	});
});

describe('what developers copy', () => {
	it('has five lines in React and in Vue', () => {
		expect(reactExample(choice, piece, site, loader).split('\n')).toHaveLength(5);
		expect(vueExample(choice, piece, site, loader).split('\n')).toHaveLength(5);
	});

	/** What AMP's validator lets an amp-iframe have (extensions/amp-iframe/validator-amp-iframe.protoascii). */
	const AMP_IFRAME =
		/^(src|title|height|layout|sandbox|frameborder|allowfullscreen|resizable|allow|referrerpolicy|scrolling|width)$/;

	it('follows the rules of AMP', () => {
		const text = ampSnippet(choice, piece, site, 'Mostrar todo');
		const frame = first(text, 'amp-iframe');
		for (const name of frame.keys()) expect(name).toMatch(AMP_IFRAME);
		expect(frame.get('src')).toMatch(/^https:/);
		expect(frame.get('sandbox')).toBe('allow-scripts allow-popups');
		// This layout takes a height and no width.
		expect([frame.get('layout'), frame.has('width'), frame.get('height')]).toEqual([
			'fixed-height',
			false,
			'700'
		]);
		// Without a placeholder it may not stand near the top, and what is resizable needs what the reader presses.
		expect(first(text, 'amp-img').has('placeholder')).toBe(true);
		expect(Object.fromEntries(first(text, 'div'))).toEqual({
			overflow: '',
			tabindex: '0',
			role: 'button',
			'aria-label': 'Mostrar todo'
		});
	});

	it('follows the rules of Apple News Format', () => {
		const components = JSON.parse(appleNewsSnippet(choice, piece, site)) as Record<string, string>[];
		expect(components.map(({ role }) => role)).toEqual(['figure', 'caption', 'link_button']);
		for (const { URL: address } of components.filter((component) => 'URL' in component))
			expect(address).toMatch(/^https:/);
		expect(components[0]?.['accessibilityCaption']).toBe(piece.alt);
	});
});
