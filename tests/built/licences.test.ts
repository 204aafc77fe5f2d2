/** What the site holds of others: listed in the README, under licences that allow it, with their texts handed on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, SHIPPED, TOOLS } from '../../src/build/tools/licences/allowed.js';
import { check } from '../../src/build/tools/licences/command.js';
import { readNotice, writeNotice } from '../../src/build/tools/licences/notice.js';
import { licenceOf, packagesOf } from '../../src/build/tools/licences/packages.js';
import { dependencyTable, withTable } from '../../src/build/tools/licences/table.js';
import { attribute, dist, named, pages, resolved, root } from './site';

const notice = readFileSync(path.join(dist, 'licences.txt'), 'utf8');

describe('the site', () => {
	it('is listed in the README, and every licence is allowed', () => {
		expect(check()).toEqual([]);
	});

	it('hands on the licence of all it holds', () => {
		const names = readNotice(notice).map(({ name }) => name);
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
		expect(isAllowed('AGPL-3.0', TOOLS)).toBe(false);
	});

	it('is read in all the forms packages give it', () => {
		expect(['MIT', { type: 'ISC' }, [{ type: 'MIT' }, 'ISC'], undefined, {}].map(licenceOf)).toEqual([
			'MIT',
			'ISC',
			'MIT OR ISC',
			'unknown',
			'unknown'
		]);
	});

	it('that is not allowed, or without its text, stops the build', () => {
		const part = { name: 'x', version: '1.0.0', licence: 'MIT', text: 'Copyright x' };
		expect(() => writeNotice(dist, [{ ...part, licence: 'GPL-3.0-only' }])).toThrow(
			/GPL-3.0-only, which is not allowed/
		);
		expect(() => writeNotice(dist, [{ ...part, text: null }])).toThrow(/no licence text/);
		expect(readFileSync(path.join(dist, 'licences.txt'), 'utf8')).toBe(notice);
	});
});

describe('the list', () => {
	it('names a package once, by whichever of its modules', () => {
		const at = (file: string) => path.join(root, 'node_modules', file);
		const parts = packagesOf(
			[at('svelte/src/a.js'), at('svelte/src/b.js'), at('d3-array/src/x.js'), '\0virtual:x'],
			root
		);
		expect(parts.map(({ name }) => name)).toEqual(['d3-array', 'svelte']);
	});

	it('stands between its marks, and says when they are missing', () => {
		const table = dependencyTable([{ name: 'a', version: '1', licence: 'MIT' }], []);
		const text = 'x\n<!-- licences: written by npm run audit -->\nold\n<!-- licences end -->\ny\n';
		expect(withTable(withTable(text, 'old'), table)).toBe(withTable(text, table));
		expect(withTable(text, table)).toContain('| a       | 1       | MIT     |');
		expect(() => withTable('x', table)).toThrow('README.md needs');
	});
});
