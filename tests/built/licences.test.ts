/** What the site holds of others: listed in .github/DEPENDENCIES.md, under licences that allow it, with their texts handed on. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, SHIPPED, TOOLS } from '../../src/build/tools/licences/allowed.js';
import { check, licenceTable, withTable } from '../../src/build/tools/licences/command.js';
import { BUNDLED, noticeOf, partsOf } from '../../src/build/tools/licences/notice.js';
import { attribute, dist, named, pages, resolved, root } from './site';

const notice = readFileSync(path.join(dist, 'licences.txt'), 'utf8');

describe('the site', () => {
	it('is listed among the dependencies, and every licence is allowed', () => {
		expect(check()).toEqual([]);
	});

	it('hands on the licence of all it holds', () => {
		const names = partsOf(notice).map(({ name }) => name);
		for (const name of [
			'svelte',
			'topojson-client',
			'@fontsource-variable/archivo',
			'@fontsource-variable/piazzolla'
		])
			expect(names).toContain(name);
		expect(names.filter((name) => /vitest|eslint|playwright|resvg/.test(name))).toEqual([]);
		expect(notice.match(/Copyright/gi)?.length).toBeGreaterThanOrEqual(names.length);
		expect(notice).toContain('SIL OPEN FONT LICENSE');
		expect(notice).not.toContain(root);
	});

	it.each(['method/index.html', 'es/method/index.html'])('leads there from %s', (file) => {
		const page = pages.find((candidate) => candidate.file === file);
		if (!page) throw new Error(`${file} is missing`);
		expect(named(page, 'a').map((link) => resolved(page, attribute(link, 'href')))).toContain('licences.txt');
	});
});

describe('a licence', () => {
	it.each([
		['MIT', true],
		['(MIT AND Zlib)', true],
		['MIT OR GPL-3.0-only', true],
		['MIT AND GPL-3.0-only', false],
		['GPL-3.0-only', false],
		['MPL-2.0', false],
		['unknown', false],
		['', false]
	])('%s may be handed on: %s', (expression, allowed) => {
		expect(isAllowed(expression, SHIPPED)).toBe(allowed);
	});

	it('of a tool may ask that changes to the tool are published', () => {
		expect(isAllowed('MPL-2.0', TOOLS)).toBe(true);
		expect(isAllowed('Apache-2.0 AND LGPL-3.0-or-later', TOOLS)).toBe(true);
		expect(isAllowed('LGPL-3.0-or-later', SHIPPED)).toBe(false);
		expect(isAllowed('AGPL-3.0', TOOLS)).toBe(false);
	});

	it('that is not allowed, or without its text, stops the build', () => {
		const part = { name: 'x', version: '1.0.0', identifier: 'MIT', text: 'Copyright x' };
		expect(noticeOf([part])).toContain('x 1.0.0 — MIT');
		expect(() => noticeOf([{ ...part, identifier: 'GPL-3.0-only' }])).toThrow(
			/x 1\.0\.0 is under GPL-3.0-only, which is not allowed/
		);
		expect(() => noticeOf([{ ...part, text: '' }])).toThrow(/no licence text/);
		const { name, version } = part;
		expect(() => noticeOf([{ name, version }])).toThrow(
			/no licence, which is not allowed; .* no licence text/
		);
	});
});

describe('the list', () => {
	it('names a package once, and stays out of the site itself', () => {
		const names = partsOf(notice).map(({ name, version }) => `${name} ${version}`);
		expect(new Set(names).size).toBe(names.length);
		expect(existsSync(path.join(dist, BUNDLED))).toBe(false);
	});

	it('stands between its marks, and says when they are missing', () => {
		const table = licenceTable([{ name: 'a', version: '1', identifier: 'MIT' }]);
		const text = 'x\n<!-- licences: written by npm run licences -->\nold\n<!-- licences end -->\ny\n';
		expect(withTable(withTable(text, 'old'), table)).toBe(withTable(text, table));
		expect(withTable(text, table)).toContain('| a       | 1       | MIT     |');
		expect(() => withTable('x', table)).toThrow('DEPENDENCIES.md needs');
	});
});
