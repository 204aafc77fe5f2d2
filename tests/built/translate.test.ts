/** What a browser that translates a page must leave alone: code, names of data files and of institutions that publish sources. */
import { expect, it } from 'vitest';
import { attribute, langs, named, pages, storyPage } from './site';

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

it.each(langs)('marks the publishers of sources in the story: %s', (lang) => {
	const marked = storyPage(lang).all.filter(
		(node) => node.name !== 'code' && attribute(node, 'translate') === 'no'
	);
	expect(marked.length).toBeGreaterThan(3);
});
