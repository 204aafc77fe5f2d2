/** Every hosted page keeps the policy: no script inside, the style sheets it names, nothing from elsewhere, nothing that leads nowhere. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../src/build/policy';
import { elements } from './markup';
import {
	assets,
	attribute,
	dist,
	inlineScriptsOf,
	isForeign,
	langs,
	named,
	pages,
	resolved,
	storyPage,
	stylesOf,
	type Page
} from './site';

/** Attributes that make the browser load what they name. */
const LOADING = ['src', 'srcset', 'poster', 'data', 'xlink:href'];
/** Relations of a link that load nothing. */
const POINTING = new Set(['alternate', 'canonical', 'license', 'author', 'next', 'prev']);

const loads = (page: Page): readonly string[] =>
	page.all.flatMap((node) => [
		...LOADING.flatMap((name) => (node.attributes.has(name) ? [attribute(node, name)] : [])),
		...(node.name === 'link' && !POINTING.has(attribute(node, 'rel')) ? [attribute(node, 'href')] : []),
		...(['use', 'image'].includes(node.name) ? [attribute(node, 'href')] : [])
	]);

const idsOf = (page: Page) =>
	page.all.filter((node) => node.attributes.has('id')).map((node) => attribute(node, 'id'));

it('has a page in each language', () => {
	expect(pages.map(({ file }) => file)).toEqual(expect.arrayContaining(['index.html', 'es/index.html']));
});

describe.each(pages.map((page) => [page.file, page] as const))('%s', (_, page) => {
	it('carries the policy before anything it governs', () => {
		const head = page.all.find(({ name }) => name === 'head');
		const inHead = head ? [...elements(head)] : [];
		const at = inHead.findIndex((node) => attribute(node, 'http-equiv') === 'Content-Security-Policy');
		expect(at).toBeGreaterThanOrEqual(0);
		expect(attribute(inHead[at] as (typeof inHead)[number], 'content')).toBe(
			policyOf({
				site: null,
				framed: attribute(named(page, 'html')[0] as (typeof inHead)[number], 'data-page') === 'embed',
				scripts: inlineScriptsOf(page)
			})
		);
		expect(inHead.slice(0, at).every(({ name }) => name === 'meta')).toBe(true);
	});

	it('holds no handler, and only the script and the style sheets its policy lets in', () => {
		const scripts = named(page, 'script');
		for (const script of scripts) {
			if (script.attributes.has('src')) expect(script.children).toEqual([]);
			else if (script.attributes.has('type'))
				expect(attribute(script, 'type')).toMatch(/^application\/(ld\+)?json$/);
		}
		// One and the same, in every page that loads a script.
		const loads = scripts.some((script) => script.attributes.has('src'));
		expect(inlineScriptsOf(page)).toEqual(loads ? inlineScriptsOf(storyPage('en')) : []);
		// A second one only in the story, for what follows it.
		const sheets = langs.some((lang) => storyPage(lang).file === page.file) ? 2 : 1;
		expect(named(page, 'style')).toHaveLength(sheets);
		expect(stylesOf(page)).toHaveLength(sheets);
		expect(named(page, 'base', 'iframe', 'object', 'embed', 'form')).toEqual([]);
		for (const node of page.all) {
			const names = [...node.attributes.keys()];
			expect(
				names.filter((name) => name === 'style' || /^on/i.test(name)),
				node.name
			).toEqual([]);
			for (const value of node.attributes.values()) expect(value).not.toMatch(/^\s*(javascript|data|blob):/i);
		}
	});

	it('loads nothing from another origin, and nothing that is missing', () => {
		const addresses = loads(page);
		expect(addresses.length).toBeGreaterThan(3);
		for (const address of addresses) {
			expect(isForeign(address), address).toBe(false);
			if (!address.startsWith('#')) {
				expect(existsSync(path.join(dist, resolved(page, address))), address).toBe(true);
			}
		}
	});

	it('takes nothing from elsewhere in its styles', () => {
		const css = stylesOf(page).join('\n');
		expect(css).not.toMatch(/@import/);
		const addresses = [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, address]) => address ?? '');
		// Its typefaces.
		expect(addresses.length).toBeGreaterThan(3);
		for (const address of addresses) {
			expect(isForeign(address), address).toBe(false);
			expect(existsSync(path.join(dist, resolved(page, address))), address).toBe(true);
		}
	});

	it('is written in ASCII, which browsers decode fastest', () => {
		expect(page.text).not.toMatch(/[^\0-\x7f]/);
	});

	it('links only to what is there', () => {
		for (const link of named(page, 'a')) {
			const href = attribute(link, 'href');
			if (isForeign(href)) {
				expect(href).toMatch(/^(https?:\/\/|mailto:)/);
				continue;
			}
			const file = resolved(page, href);
			expect(existsSync(path.join(dist, file)), `${href} → ${file}`).toBe(true);
			const [, fragment] = href.split('#');
			const target = pages.find((candidate) => candidate.file === file);
			if (fragment && target) expect(idsOf(target), href).toContain(fragment);
		}
	});

	it('gives every id once, and refers only to ids that exist', () => {
		const ids = idsOf(page);
		expect(ids.filter((id, k) => ids.indexOf(id) !== k)).toEqual([]);
		const known = new Set(ids);
		for (const node of page.all) {
			for (const [name, value] of node.attributes) {
				const inSvg = node.name !== 'a' && name === 'href' && value.startsWith('#') ? [value.slice(1)] : [];
				const painted = [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
				const named = /^(for|aria-(labelledby|describedby|controls))$/.test(name) ? value.split(/\s+/) : [];
				for (const id of [...inSvg, ...painted, ...named]) {
					expect(known.has(id ?? ''), `${node.name} ${name}="${value}"`).toBe(true);
				}
			}
		}
	});

	it('names its other language, and is named by it', () => {
		const alternates = named(page, 'link').filter((node) => node.attributes.has('hreflang'));
		const file = (node: (typeof alternates)[number]) => resolved(page, attribute(node, 'href'));
		const byLang = new Map(alternates.map((node) => [attribute(node, 'hreflang'), file(node)]));
		const lang = attribute(page.all.find(({ name }) => name === 'html') ?? page.document, 'lang');
		expect([...byLang.keys()].filter((key) => key !== 'x-default').sort()).toEqual(['en', 'es']);
		expect(byLang.get(lang)).toBe(page.file);
		for (const target of byLang.values()) {
			const other = pages.find((candidate) => candidate.file === target);
			const back = other && named(other, 'link').filter((node) => attribute(node, 'hreflang') === lang);
			expect(
				back?.map((node) => resolved(other as Page, attribute(node, 'href'))),
				target
			).toEqual([page.file]);
		}
	});
});

describe('the bundle', () => {
	it('leaves no style sheet beside the pages that have it inside', () => {
		expect(assets('.css')).toEqual([]);
	});

	it('names no other host in its scripts, but for namespaces and the addresses in error messages', () => {
		for (const script of assets('.js')) {
			const text = readFileSync(path.join(dist, script), 'utf8');
			const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
			expect(
				hosts.filter((host) => host !== 'www.w3.org' && host !== 'svelte.dev'),
				script
			).toEqual([]);
			expect(text, script).not.toMatch(/\beval\(|\bnew Function\(/);
		}
	});
});
