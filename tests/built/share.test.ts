/** What the site says of itself where it is linked, framed and crawled. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../src/build/tools/headers-file.js';
import { oembedFile } from '../../src/build/seo/share';
import { themes } from '../../src/styles/tokens';
import { filteredByWordPress, loadsItsScript } from '../hosts/wordpress';
import published from '../../src/build/loader/published.json';
import { hashOf, policyOf } from '../../src/build/policy';
import { chapters } from '../../src/story/chapters';
import { textOf } from './markup';
import { attribute, contents, dist, inlineScriptsOf, langs, named, pages, resolved, type Page } from './site';

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

	const ids = [undefined, ...chapters.map(({ id }) => id)];

	it('answers oEmbed with a quotation and an empty frame, which WordPress keeps', () => {
		for (const id of ids)
			for (const theme of [undefined, ...themes]) {
				const answer = JSON.parse(read(oembedFile(lang, id, theme)).toString()) as Record<string, unknown>;
				expect(answer).toMatchObject({
					version: '1.0',
					type: 'rich',
					thumbnail_width: 1200,
					thumbnail_height: 630
				});
				expect(answer['height']).toBeLessThanOrEqual(1000);
				expect(answer['title']).toBeTruthy();
				expect(existsSync(path.join(dist, new URL(String(answer['thumbnail_url'])).pathname))).toBe(true);
				const html = String(answer['html']);
				expect(loadsItsScript(html)).toBe(true);
				const kept = filteredByWordPress(html, 'aB3dE') ?? '';
				expect(loadsItsScript(kept)).toBe(true);
				const [frame, page] = [/ src="([^"]+)"/, / href="([^"]+)"/].map(
					(address) => new URL(address.exec(kept)?.[1] ?? '')
				);
				for (const address of [frame, page]) {
					expect(address?.searchParams.get('theme') ?? undefined).toBe(theme);
					expect(existsSync(path.join(dist, address?.pathname ?? '?', 'index.html'))).toBe(true);
				}
				expect(frame?.hash).toBe('#?secret=aB3dE');
			}
	});

	it('has an address to paste for each theme, which names the answer and leads to the page', () => {
		for (const id of ids)
			for (const theme of themes) {
				const file = `${lang === 'es' ? 'es/' : ''}c/${id === undefined ? '' : `${id}/`}${theme}/index.html`;
				const text = read(file).toString();
				const [, answer = ''] = /application\/json\+oembed" href="([^"]+)"/.exec(text) ?? [];
				expect(new URL(answer, `http://site/${file}`).pathname).toBe(`/${oembedFile(lang, id, theme)}`);
				const [, next = ''] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(text) ?? [];
				const { pathname, search } = new URL(next, `http://site/${file}`);
				expect(existsSync(path.join(dist, pathname, 'index.html')), next).toBe(true);
				expect(search).toBe(`?theme=${theme}`);
			}
	});
});

describe('the loader', () => {
	const versions = Object.entries(published);
	const code = read(`embed-${versions.at(-1)?.[0] ?? ''}.js`);

	it('is what was published under its version, every one of them', () => {
		for (const [version, integrity] of versions) {
			const own = createHash('sha384')
				.update(read(`embed-${version}.js`))
				.digest('base64');
			expect(`sha384-${own}`, version).toBe(integrity);
		}
	});

	it('is there twice, in at most 3 KB', () => {
		expect(read('embed.js').equals(code)).toBe(true);
		expect(gzipSync(code).length).toBeLessThanOrEqual(3072);
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
		// Hosts that isolate themselves hold only frames that do; pages of our own have no need.
		expect(of('/es/embed/road/').get('cross-origin-embedder-policy')).toBe('require-corp');
		expect(of('/').has('cross-origin-embedder-policy')).toBe(false);
	});

	it('gives every page the policy, with frames allowed anywhere, and no header twice', () => {
		for (const page of pages) {
			const address = `/${page.file.replace(/index\.html$/, '')}`;
			const framed = /^\/(es\/)?embed\//.test(address);
			const policy = of(address).get('content-security-policy') ?? '';
			// Style sheets need no hash, and may be changed on the way.
			for (const text of inlineScriptsOf(page)) expect(policy, address).toContain(hashOf(text));
			expect(policy.replace(/ 'sha256-[^']+'/g, ''), address).toBe(
				`${policyOf({ site: null, framed })}; frame-ancestors *`
			);
			const names = headersFor(rules, address).map(([name]) => name);
			expect(new Set(names).size, address).toBe(names.length);
		}
		expect(of('/stills/en/road-1.svg').has('content-security-policy')).toBe(false);
	});

	it('lets what never changes be kept', () => {
		const loaders = Object.keys(published).map((version) => `/embed-${version}.js`);
		for (const address of ['/assets/a.js', ...loaders]) {
			expect(of(address).get('cache-control')).toContain('immutable');
		}
		expect(of('/embed.js').get('cache-control')).not.toContain('immutable');
	});
});

it('lets every crawler in', () => {
	expect(read('robots.txt').toString()).toContain('Allow: /');
});
