/** The plugin for WordPress: one PHP file that knows every chapter, the newest loader and its hash. tests/hosts tries it in WordPress. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import published from '../../src/build/loader/published.json';
import { LOCAL, siteFromEnvironment } from '../../src/build/seo/site';
import { PLUGIN_ENTRY, PLUGIN_FILE, wordpressPlugin } from '../../src/build/wordpress/plugin';
import type { PluginData } from '../../src/build/wordpress/plugin-data';
import { chapters, beats } from '../../src/story/chapters';
import { attribute, contents, dist, langs, named, pages, resolved } from './site';

const files = unzipSync(readFileSync(path.join(dist, PLUGIN_FILE)));
const source = strFromU8(files[PLUGIN_ENTRY] ?? new Uint8Array());
const data = JSON.parse(/^\{.*\}$/m.exec(source)?.[0] ?? '') as PluginData & {
	readonly languages: Readonly<
		Record<string, { pieces: Record<string, { picture: string; beats: string[][] }> }>
	>;
};

describe('the plugin', () => {
	it('is one file, in the folder by which WordPress knows it', () => {
		expect(Object.keys(files)).toEqual([PLUGIN_ENTRY]);
		expect(source.startsWith('<?php\n')).toBe(true);
		expect(source).toContain(` * Plugin Name: ${contents.en.words['title'] ?? ''}\n`);
	});

	it('names the site, and the newest loader with its hash', () => {
		const [version, integrity] = Object.entries(published).at(-1) ?? [];
		expect(data.site).toBe(siteFromEnvironment() ?? LOCAL);
		expect(data.loader).toEqual({ file: `embed-${version ?? ''}.js`, integrity });
		expect(existsSync(path.join(dist, data.loader.file))).toBe(true);
	});

	it.each(langs)('knows the whole story, every chapter and every beat in %s', (lang) => {
		const { pieces } = data.languages[lang] ?? { pieces: {} };
		expect(Object.keys(pieces)).toEqual(['', ...chapters.map(({ id }) => id)]);
		expect(pieces['']?.beats.map(([id]) => id)).toEqual(beats.map(({ id }) => id));
		for (const { picture } of Object.values(pieces))
			expect(existsSync(path.join(dist, picture)), picture).toBe(true);
	});

	it('is offered where frames are made', () => {
		for (const file of ['embed/new/index.html', 'es/embed/new/index.html']) {
			const page = pages.find((one) => one.file === file);
			const links = page && named(page, 'a').map((node) => resolved(page, attribute(node, 'href')));
			expect(links, file).toContain(PLUGIN_FILE);
		}
	});

	it('is not made where a place is not filled in', () => {
		const head = { name: 'A', description: 'B', version: '1' };
		expect(() => wordpressPlugin('<?php __NAME__ __OTHER__', head, data)).toThrow('__OTHER__');
	});
});
