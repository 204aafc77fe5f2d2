/** What a class takes along: files for a disk without a dead link, a list of all that was made with its size, one zip of it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { elements, textOf } from './markup';
import { attribute, dist, isForeign, langs, named, pages, resolved } from './site';

const offline = (lang: string) => path.join(dist, 'offline', `${lang}.html`);
if (!existsSync(offline('en')))
	throw new Error(
		'There is nothing to take along in dist/. Run "npm run build" first, then these tests again.'
	);

const lessonOf = (lang: (typeof langs)[number]) => {
	const page = pages.find(({ file }) => file === `${lang === 'en' ? '' : 'es/'}teach/index.html`);
	if (!page) throw new Error(`the lesson in ${lang} is missing`);
	return page;
};

const listOf = (lang: (typeof langs)[number]) => {
	const page = lessonOf(lang);
	const list = named(page, 'ul').find((node) => node.attributes.has('data-downloads'));
	if (!list) throw new Error(`the lesson in ${lang} has no list of downloads`);
	const links = [...elements(list)].filter(({ name }) => name === 'a');
	return links.map((link) => ({ link, file: resolved(page, attribute(link, 'href')) }));
};

describe.each(langs)('what is taken along in %s', (lang) => {
	it('lists every kind of file, each with its size', () => {
		const files = listOf(lang);
		const kinds = files.map(({ file }) => path.extname(file));
		const count = (kind: string) => kinds.filter((each) => each === kind).length;
		expect(count('.pdf')).toBe(22);
		expect(count('.docx')).toBe(4);
		expect(count('.pptx')).toBe(2);
		expect(count('.csv')).toBe(2);
		for (const kind of ['.html', '.txt']) expect(count(kind), kind).toBe(1);
		expect(count('.zip')).toBe(2);
		for (const { link, file } of files) {
			const { size } = statSync(path.join(dist, file));
			const [, number = '', unit] = /([\d.,]+)\u00a0(kB|MB)$/.exec(attribute(link, 'aria-label')) ?? [];
			const told = Number(number.replaceAll(',', '')) * (unit === 'MB' ? 1e6 : 1e3);
			expect(Math.abs(told - size) / size, file).toBeLessThan(0.06);
			expect(textOf(link).length, file).toBeGreaterThan(0);
		}
	});

	it('prints no address of the machine that printed', () => {
		const papers = listOf(lang).filter(({ file }) => file.endsWith('.pdf'));
		for (const { file } of papers)
			expect(readFileSync(path.join(dist, file)).includes('127.0.0.1'), file).toBe(false);
	});

	it('leads in the file for a disk only to what is in the file, or beside it', () => {
		const text = readFileSync(offline(lang), 'utf8').replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
		const views = [...text.matchAll(/data-offline-part="([a-z]+)"/g)].map(([, view]) => view);
		expect(views).toEqual(
			expect.arrayContaining([
				'story',
				'present',
				'teach',
				'handout',
				'worksheet',
				'plans',
				'support',
				'slips'
			])
		);
		const addresses = [...text.matchAll(/ href="([^"]*)"/g)].map(([, address]) => address ?? '');
		const dead = addresses.filter((address) => {
			if (isForeign(address) || address.startsWith('#')) return false;
			const url = new URL(address, `file:///offline/${lang}.html`);
			const there = existsSync(path.join(dist, 'offline', path.basename(url.pathname)));
			return !there || !views.includes(url.searchParams.get('view') ?? 'story');
		});
		expect(dead).toEqual([]);
		const unmarked = [...text.matchAll(/<a[^>]* href="https?:[^>]*>/g)].filter(
			([link]) => !link.includes(' title=')
		);
		expect(unmarked).toEqual([]);
	});
});

it('has a presentation with every slide, and one without the chapter that can be passed by', () => {
	for (const lang of langs) {
		const [whole = {}, without = {}] = listOf(lang)
			.filter(({ file }) => file.endsWith('.pptx'))
			.map(({ file }) => unzipSync(readFileSync(path.join(dist, file))));
		const slidesOf = (deck: Record<string, Uint8Array>) =>
			Object.keys(deck).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
		const sectionsOf = (deck: Record<string, Uint8Array>) =>
			[
				...strFromU8(deck['ppt/presentation.xml'] ?? new Uint8Array()).matchAll(
					/<p14:section name="([^"]*)"/g
				)
			].map(([, name]) => name);
		expect(slidesOf(whole) - slidesOf(without)).toBe(3);
		expect(sectionsOf(whole).filter((name) => !sectionsOf(without).includes(name))).toEqual([
			expect.stringContaining('San Fernando')
		]);
	}
});

it('is all in one zip, in a folder for each language', () => {
	const zip = unzipSync(readFileSync(path.join(dist, 'offline/everything.zip')));
	const listed = langs.flatMap((lang) =>
		listOf(lang)
			.filter(({ file }) => !file.endsWith('everything.zip'))
			// The files for a disk stand side by side, as their links to each other ask.
			.map(({ file }) => ({
				file,
				entry: file.endsWith('.html') ? path.basename(file) : `${lang}/${path.basename(file)}`
			}))
	);
	expect(Object.keys(zip).sort()).toEqual(listed.map(({ entry }) => entry).sort());
	for (const { file, entry } of listed)
		expect(zip[entry]?.length, entry).toBe(statSync(path.join(dist, file)).size);
});
