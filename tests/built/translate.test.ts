/** What a browser that translates a page must leave alone: code, names of data files, sources by their own names, the credit of a frame. */
import { expect, it } from 'vitest';
import { textOf } from './markup';
import { attribute, contents, langs, named, pages, storyPage } from './site';

it('marks code in every page', () => {
	const codes = pages.flatMap((page) => named(page, 'code').map((node) => ({ page, node })));
	expect(codes.length).toBeGreaterThan(3);
	const unmarked = codes.filter(({ node }) => attribute(node, 'translate') !== 'no');
	expect(unmarked.map(({ page }) => page.file)).toEqual([]);
});

it('marks the names of data files on the method page', () => {
	const links = pages
		.filter(({ file }) => /(^|\/)method\/index\.html$/.test(file))
		.flatMap((page) => named(page, 'a'))
		.filter((node) => node.attributes.has('download') && attribute(node, 'href').includes('/data/'));
	expect(links.length).toBeGreaterThan(3);
	expect(links.filter((node) => attribute(node, 'translate') !== 'no')).toEqual([]);
});

it.each(langs)('marks publishers of sources, and titles in the language of the source: %s', (lang) => {
	const marked = storyPage(lang)
		.all.filter((node) => node.name !== 'code' && attribute(node, 'translate') === 'no')
		.map(textOf);
	const { sources } = contents[lang];
	const titles = sources.filter(({ ownTitle }) => ownTitle).map(({ title }) => title);
	expect(titles.length).toBeGreaterThan(3);
	expect(marked).toEqual(expect.arrayContaining([...titles, ...sources.map(({ publisher }) => publisher)]));
	const others = sources.filter(({ title }) => !titles.includes(title));
	expect(others.length).toBeGreaterThan(3);
	expect(others.filter(({ title }) => marked.includes(title))).toEqual([]);
});

it('marks the credit of a frame', () => {
	const credits = pages.flatMap(({ all }) =>
		all.filter((node) => attribute(node, 'class') === 'embed-credit')
	);
	expect(credits.length).toBeGreaterThan(3);
	expect(credits.filter((node) => attribute(node, 'translate') !== 'no')).toEqual([]);
});
