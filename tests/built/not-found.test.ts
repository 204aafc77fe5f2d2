/** 404.html: the way back in every language, from any address, under any folder's policy. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { notFoundFiles } from '../../src/build/render/not-found';
import { elements, readMarkup, textOf, type Node } from './markup';
import { attribute, contents, dist, langs } from './site';

const text = readFileSync(path.join(dist, '404.html'), 'utf8');
const all = (html: string): readonly Node[] => [...elements(readMarkup(html, 'html'))];
const addresses = (html: string) =>
	all(html)
		.filter(({ attributes }) => attributes.has('href') || attributes.has('src'))
		.map((node) => attribute(node, node.attributes.has('href') ? 'href' : 'src'));

it('says in every language what is missing, and leads to the story in that language', () => {
	const sections = all(text).filter(({ name }) => name === 'section');
	expect(sections.map((node) => attribute(node, 'lang'))).toEqual([...langs]);
	for (const [k, lang] of langs.entries()) {
		const { words } = contents[lang];
		for (const key of ['title', 'missing-page', 'missing-way'])
			expect(textOf(sections[k] as Node)).toContain(words[key]);
		const link = [...elements(sections[k] as Node)].find(({ name }) => name === 'a');
		expect(link && attribute(link, 'href')).toBe(lang === 'en' ? '/' : `/${lang}/`);
	}
});

it('names nothing by where it is read, and only what is there', () => {
	expect(addresses(text).length).toBeGreaterThan(3);
	for (const address of addresses(text)) {
		expect(address).toMatch(/^\/(?!\/)/);
		expect(existsSync(path.join(dist, address)), address).toBe(true);
	}
	const [page] = notFoundFiles(
		langs.map((lang) => contents[lang]),
		'https://example.org/road/'
	);
	expect(addresses(page?.text ?? '')).toEqual(addresses(text).map((address) => `/road${address}`));
});

it('needs no style, script or base that a policy for other pages would refuse', () => {
	expect(text).toContain('http-equiv="Content-Security-Policy"');
	const names = new Set(all(text).map(({ name }) => name));
	for (const name of ['style', 'script', 'base']) expect(names).not.toContain(name);
	expect(text).not.toMatch(/\sstyle=/);
	expect(text).toContain('content="noindex"');
});
