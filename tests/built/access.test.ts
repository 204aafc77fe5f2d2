/** The accessibility statement and the conformance report: every criterion once, in both languages, linked to and fro. */
import { describe, expect, it } from 'vitest';
import { criteria } from '../../src/build/content/wcag';
import { elements, packed, textOf, type Node } from './markup';
import { attribute, contents, langs, named, pages, resolved, type Page } from './site';

const prefix = { en: '', es: 'es/' } as const;
const pageAt = (file: string): Page => {
	const found = pages.find((page) => page.file === file);
	if (!found) throw new Error(`dist/${file} is missing`);
	return found;
};
const leadsTo = (page: Page, file: string) =>
	named(page, 'a').some((node) => resolved(page, attribute(node, 'href')) === file);

it('knows the 31 criteria of level A and the 24 of level AA', () => {
	expect([criteria.A.length, criteria.AA.length]).toEqual([31, 24]);
	expect(new Set([...criteria.A, ...criteria.AA]).size).toBe(55);
});

describe.each(langs)('the report in %s', (lang) => {
	const { more, words } = contents[lang];
	const page = pageAt(`${prefix[lang]}method/access/index.html`);
	const said = packed(textOf(page.document));
	const rows = page.all.filter((node) => node.attributes.has('data-criterion'));

	it('has every criterion once, by level, each with a degree in words and a remark', () => {
		expect(rows.map((row) => attribute(row, 'data-criterion'))).toEqual([...criteria.A, ...criteria.AA]);
		for (const row of rows) {
			const [name, degree, remark] = [...elements(row)].filter(({ name }) => name === 'th' || name === 'td');
			const text = (node: Node | undefined) => (node ? textOf(node).trim() : '');
			expect(text(name)).toMatch(/^\d\.\d\.\d+ \S/);
			expect(text(degree)).toBe(words[`access-${attribute(row, 'data-holds')}`]);
			expect(text(remark).length, text(name)).toBeGreaterThan(10);
		}
	});

	it('holds the statement, the edition and its date, and the terms', () => {
		for (const { title, text, list } of more.access.statement)
			for (const part of [title, ...text, ...list]) expect(said).toContain(packed(part));
		for (const part of [more.edition.version, more.edition.released]) expect(said).toContain(packed(part));
		for (const degree of ['supports', 'partly', 'fails', 'not-applicable'])
			expect(said).toContain(packed(words[`access-${degree}-means`] ?? '?'));
	});

	it('counts the degrees, and admits what is met in part', () => {
		const degrees = ['supports', 'partly', 'fails', 'not-applicable'];
		const sentence = degrees.reduce(
			(text, degree) =>
				text.replace(
					`{${degree}}`,
					String(rows.filter((row) => attribute(row, 'data-holds') === degree).length)
				),
			words['access-counts'] ?? ''
		);
		expect(said).toContain(packed(sentence));
		expect(rows.some((row) => attribute(row, 'data-holds') === 'partly')).toBe(true);
	});

	it('is reached from the story and the method page, and leads back to both', () => {
		const method = pageAt(`${prefix[lang]}method/index.html`);
		const story = pageAt(`${prefix[lang]}index.html`);
		for (const from of [method, story]) {
			expect(leadsTo(from, page.file), from.file).toBe(true);
			expect(leadsTo(page, from.file), from.file).toBe(true);
		}
		expect(leadsTo(page, pageAt(`${prefix[lang === 'en' ? 'es' : 'en']}method/access/index.html`).file)).toBe(
			true
		);
	});
});
