/** What the site says of itself where it is linked, framed and crawled. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../src/build/tools/headers-file.js';
import published from '../../src/build/loader/published.json';
import { hashOf, policyOf } from '../../src/build/policy';
import { chapters } from '../../src/story/chapters';
import { textOf } from './markup';
import {
	attribute,
	contents,
	dist,
	inlineScriptsOf,
	langs,
	named,
	pages,
	resolved,
	stylesOf,
	type Page
} from './site';

const read = (file: string) => readFileSync(path.join(dist, file));
const meta = (page: Page, name: string) => {
	const node = named(page, 'meta').find(
		(candidate) => attribute(candidate, 'property') === name || attribute(candidate, 'name') === name
	);
	return node ? attribute(node, 'content') : null;
};
/** Width and height in a PNG's header. */
function sizeOf(file: string): readonly [number, number] {
	const bytes = read(file);
	expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
const ldOf = (page: Page) =>
	named(page, 'script')
		.filter((node) => attribute(node, 'type') === 'application/ld+json')
		.map((node) => JSON.parse(textOf(node)) as Record<string, unknown>);
const isFrame = ({ file }: Page) => /(^|\/)embed\/(?!new\/index)/.test(file);

describe.each(pages.map((page) => [page.file, page] as const))('%s', (_, page) => {
	it('leads editors to its oEmbed answer within its first 4 KB', () => {
		const link = named(page, 'link').find((node) => attribute(node, 'type') === 'application/json+oembed');
		expect(link).toBeDefined();
		if (!link) return;
		expect(page.text.indexOf('application/json+oembed')).toBeLessThan(4096);
		expect(existsSync(path.join(dist, resolved(page, attribute(link, 'href'))))).toBe(true);
		expect(attribute(link, 'title')).not.toBe('');
	});

	it('has a title, a summary and a picture with words for whoever links it', () => {
		for (const name of ['og:title', 'og:description', 'og:site_name', 'og:image:alt', 'twitter:image:alt']) {
			expect(meta(page, name)?.length, name).toBeGreaterThan(8);
		}
		expect(meta(page, 'twitter:card')).toBe('summary_large_image');
		const lang = attribute(named(page, 'html')[0] ?? page.document, 'lang');
		expect(meta(page, 'og:locale')).toBe(lang === 'en' ? 'en_US' : 'es_MX');
		const picture = resolved(page, meta(page, 'og:image') ?? '');
		expect(sizeOf(picture)).toEqual([1200, 630]);
		expect([meta(page, 'og:image:width'), meta(page, 'og:image:height')]).toEqual(['1200', '630']);
	});

	it('is listed by search engines, or is a frame and is not', () => {
		expect(meta(page, 'robots')).toBe(isFrame(page) ? 'noindex, indexifembedded' : null);
	});
});

describe.each(langs)('chapters in %s', (lang) => {
	const content = contents[lang];
	const at = (address: string) =>
		pages.find(({ file }) => file === `${lang === 'es' ? 'es/' : ''}${address}index.html`) as Page;

	it.each(chapters.map(({ id }) => id))(
		'%s has a page, a frame, a picture and an answer of its own',
		(id) => {
			const chapter = content.chapters.find((candidate) => candidate.id === id);
			const [own, frame] = [at(`c/${id}/`), at(`embed/${id}/`)];
			for (const page of [own, frame]) {
				expect(meta(page, 'og:title')).toContain(chapter?.nav);
				expect(resolved(page, meta(page, 'og:image') ?? '')).toBe(`og/${lang}/${id}.png`);
				const beats = named(page, 'div').filter((node) => node.attributes.has('data-beat-text'));
				expect(beats.map((node) => attribute(node, 'data-beat-text'))).toEqual(
					chapter?.beats.map((beat) => beat.id)
				);
				expect(named(page, 'h1')).toHaveLength(1);
				// Every figure named is there with its source.
				const entries = page.all.map((node) => attribute(node, 'id'));
				for (const node of page.all.filter((candidate) => candidate.attributes.has('data-figure'))) {
					expect(entries).toContain(`figure-${attribute(node, 'data-figure')}`);
				}
			}
			const [article] = ldOf(own);
			expect(article).toMatchObject({ '@type': 'NewsArticle', inLanguage: lang, isAccessibleForFree: true });
			expect(String(article?.['description']).length).toBeGreaterThan(50);
		}
	);

	it('answers oEmbed with an empty frame that hosts accept', () => {
		for (const id of ['', ...chapters.map((chapter) => chapter.id)]) {
			const answer = JSON.parse(read(`oembed/${id === '' ? '' : `${id}-`}${lang}.json`).toString()) as Record<
				string,
				unknown
			>;
			expect(answer).toMatchObject({
				version: '1.0',
				type: 'rich',
				thumbnail_width: 1200,
				thumbnail_height: 630
			});
			expect(answer['height']).toBeLessThanOrEqual(1000);
			expect(answer['title']).toBeTruthy();
			const html = String(answer['html']);
			expect(html).toMatch(/^<iframe src="https?:\/\/[^"]+" width="\d+" height="\d+"[^>]*><\/iframe>$/);
			const frame = new URL(/src="([^"]+)"/.exec(html)?.[1] ?? '').pathname;
			expect(existsSync(path.join(dist, frame, 'index.html')), frame).toBe(true);
			expect(existsSync(path.join(dist, new URL(String(answer['thumbnail_url'])).pathname))).toBe(true);
		}
	});
});

describe('the loader', () => {
	const [version, integrity] = Object.entries(published).at(-1) ?? [];
	const code = read(`embed-${version ?? ''}.js`);

	it('is what was published under its version, twice, in at most 2 KB', () => {
		expect(`sha384-${createHash('sha384').update(code).digest('base64')}`).toBe(integrity);
		expect(read('embed.js').equals(code)).toBe(true);
		expect(gzipSync(code).length).toBeLessThanOrEqual(2048);
	});

	it('imports nothing, evaluates nothing, writes no markup and leaves no global', () => {
		const text = code.toString();
		expect(text).toMatch(/^\(function\(\)\{[\s\S]*\}\)\(\);?\s*$/);
		expect(text).not.toMatch(
			/\bimport\b|\beval\b|new Function|innerHTML|document\.write|localStorage|cookie/
		);
		expect(text).not.toMatch(/https?:\/\//);
	});
});

describe('_headers', () => {
	const rules = parseHeaders(read('_headers').toString());
	const of = (address: string) => new Map(headersFor(rules, address));

	it('opens the frame and what it loads to every origin', () => {
		for (const address of [
			'/assets/a.js',
			'/embed.js',
			'/stills/en/road-1.svg',
			'/embed/road/',
			'/oembed/en.json'
		]) {
			expect(of(address).get('access-control-allow-origin'), address).toBe('*');
			expect(of(address).get('cross-origin-resource-policy'), address).toBe('cross-origin');
			expect(of(address).has('x-frame-options')).toBe(false);
		}
	});

	it('gives every page the policy, with frames allowed anywhere, and no header twice', () => {
		for (const page of pages) {
			const address = `/${page.file.replace(/index\.html$/, '')}`;
			const framed = /^\/(es\/)?embed\//.test(address);
			const policy = of(address).get('content-security-policy') ?? '';
			// A folder's pages have sheets of their own; one header lets each in.
			for (const text of [...stylesOf(page), ...inlineScriptsOf(page)])
				expect(policy, address).toContain(hashOf(text));
			expect(policy.replace(/ 'sha256-[^']+'/g, ''), address).toBe(
				`${policyOf({ site: null, framed, styles: [] })}; frame-ancestors *`
			);
			const names = headersFor(rules, address).map(([name]) => name);
			expect(new Set(names).size, address).toBe(names.length);
		}
		expect(of('/stills/en/road-1.svg').has('content-security-policy')).toBe(false);
	});

	it('lets what never changes be kept', () => {
		for (const address of ['/assets/a.js', `/embed-${Object.keys(published).at(-1) ?? ''}.js`]) {
			expect(of(address).get('cache-control')).toContain('immutable');
		}
		expect(of('/embed.js').get('cache-control')).not.toContain('immutable');
	});
});

it('lets every crawler in', () => {
	expect(read('robots.txt').toString()).toContain('Allow: /');
});
