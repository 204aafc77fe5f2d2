/** Snippets for newsrooms are well formed with any title, and contain no markup that hosts remove. */
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
	it('contain the folder of the language and the theme', () => {
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

	it('contain the first beat, and for the whole story its chapter too', () => {
		expect(addresses({ ...choice, firstBeat: 'road-3' }, site).frame).toBe(
			`${site}es/embed/road/?theme=contrast&beat=3`
		);
		expect(addresses({ ...choice, chapter: null, theme: null, firstBeat: 'every-day-2' }, site).frame).toBe(
			`${site}es/embed/?chapter=every-day&beat=2`
		);
	});
});

describe('snippets', () => {
	it('are well formed with any title', () => {
		// The plain snippet has attributes without a value, which HTML allows.
		expect(names(plainSnippet(choice, piece, site))).toEqual(['div', 'iframe', 'p', 'a']);
		expect(names(elementSnippet(choice, piece, site, loader))).toEqual([
			'road-north',
			'p',
			'a',
			'img',
			'script'
		]);
		expect(names(cardSnippet(choice, piece, site))).toEqual(['p', 'a', 'img', 'p', 'a', 'strong', 'br']);
		expect(names(ampSnippet(choice, piece, site, 'Más'))).toEqual(['amp-iframe', 'amp-img', 'div']);
	});

	it('contain no event handler, and the plain one and the card no script', () => {
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

	it('link the picture of the cover chapter for the whole story', () => {
		const whole = { ...choice, chapter: null };
		const picture = `src="${site}og/es/opening.png"`;
		expect(elementSnippet(whole, { ...piece, cover: 'opening' }, site, loader)).toContain(picture);
		expect(cardSnippet(whole, { ...piece, cover: 'opening' }, site)).toContain(picture);
	});

	it('pin the loader by its hash, and set only the chosen attributes of the element', () => {
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

	it('set one height as style and attribute, and several heights by media queries', () => {
		expect(first(plainSnippet(choice, piece, site), 'iframe').get('style')).toContain('height:700px');
		expect(first(plainSnippet(choice, piece, site), 'iframe').get('height')).toBe('700');
		const text = plainSnippet({ ...choice, heights: { phone: 860, tablet: 640, wide: 600 } }, piece, site);
		expect(names(text)).toEqual(['style', 'div', 'iframe', 'p', 'a']);
		expect(text).toMatch(/\{height:860px!important\}@media\(min-width:600px\)\{[^}]+\{height:640px/);
		expect(text).toMatch(/@media\(min-width:1024px\)\{[^}]+\{height:600px/);
		expect(first(text, 'iframe').get('class')).toBe('road-north-road');
		expect(first(text, 'iframe').has('style')).toBe(false);
	});

	it('contain the credit when it is chosen', () => {
		const credited = { ...choice, credit: true };
		for (const text of [
			plainSnippet(credited, piece, site),
			elementSnippet(credited, piece, site, loader),
			cardSnippet(credited, piece, site)
		])
			expect(text).toContain('Con base en');
		expect(plainSnippet(choice, piece, site)).not.toContain('Con base en');
	});

	it('limit a picture to the width of its column', () => {
		for (const text of [cardSnippet(choice, piece, site), elementSnippet(choice, piece, site, loader)])
			expect(first(text, 'img').get('width')).toBe('100%');
	});
});

describe('code for developers', () => {
	it('has five lines in React and in Vue', () => {
		expect(reactExample(choice, piece, site, loader).split('\n')).toHaveLength(5);
		expect(vueExample(choice, piece, site, loader).split('\n')).toHaveLength(5);
	});

	/** Attributes that AMP's validator allows for amp-iframe (extensions/amp-iframe/validator-amp-iframe.protoascii). */
	const AMP_IFRAME =
		/^(src|title|height|layout|sandbox|frameborder|allowfullscreen|resizable|allow|referrerpolicy|scrolling|width)$/;

	it('follows the rules of AMP', () => {
		const text = ampSnippet(choice, piece, site, 'Mostrar todo');
		const frame = first(text, 'amp-iframe');
		for (const name of frame.keys()) expect(name).toMatch(AMP_IFRAME);
		expect(frame.get('src')).toMatch(/^https:/);
		expect(frame.get('sandbox')).toBe('allow-scripts allow-popups');
		// This layout requires a height and forbids a width.
		expect([frame.get('layout'), frame.has('width'), frame.get('height')]).toEqual([
			'fixed-height',
			false,
			'700'
		]);
		// AMP forbids an amp-iframe near the top without a placeholder, and a resizable one without an overflow button.
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
