/** What a reader's connection carries, in bytes as sent: brotli for text. A kilobyte is 1,000 bytes. */
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
	assets,
	attribute,
	langs,
	named,
	resolved,
	root,
	scriptsOf,
	sentBytes,
	storyPage,
	sum
} from './site';

const map = path.join(root, 'data', 'map');

describe.each(langs)('the story in %s', (lang) => {
	const page = storyPage(lang);

	it('loads at most 95 KB of script, the reader’s map apart', () => {
		const all = [...scriptsOf(page)];
		const scripts = all.filter((file) => !file.includes('/mount-explore-'));
		expect(scripts).toHaveLength(all.length - 1);
		expect(sum(scripts.map((file) => sentBytes(file)))).toBeLessThanOrEqual(95_000);
	});

	it('shows the map and its first words after 17 KB of the page', () => {
		const end = page.text.indexOf('id="agreement-1"');
		expect(end).toBeGreaterThan(page.text.indexOf('id="opening-1"'));
		expect(brotliCompressSync(page.text.slice(0, end)).length).toBeLessThanOrEqual(17_000);
	});

	it('is there within 260 KB, map detail and stills apart', () => {
		const preloaded = named(page, 'link')
			.filter((link) => ['preload', 'icon'].includes(attribute(link, 'rel')))
			.map((link) => resolved(page, attribute(link, 'href')));
		const files = new Set([
			page.file,
			...scriptsOf(page),
			...preloaded,
			// Any face may be asked for by the first screen.
			...assets('.woff2')
		]);
		expect(preloaded.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(0);
		expect(sum([...files].map((file) => sentBytes(file)))).toBeLessThanOrEqual(260_000);
	});
});

describe('what both languages share', () => {
	it('has at most 30 KB of script for the reader’s map, which comes when a reader is near', () => {
		const scripts = assets('.js').filter((file) => file.includes('/mount-explore-'));
		expect(scripts).toHaveLength(1);
		expect(sum(scripts.map((file) => sentBytes(file)))).toBeLessThanOrEqual(30_000);
	});

	it('has at most 90 KB of fonts', () => {
		const fonts = assets('.woff2');
		expect(fonts.length).toBeGreaterThan(0);
		expect(sum(fonts.map((file) => sentBytes(file)))).toBeLessThanOrEqual(90_000);
	});

	it('opens with at most 15 KB of geometry and has at most 50 KB of it', () => {
		const overview = sentBytes('overview.topo.json', map);
		const region = assets('.json').filter((file) => file.includes('region.topo'));
		expect(region).toHaveLength(1);
		expect(overview).toBeLessThanOrEqual(15_000);
		expect(overview + sum(region.map((file) => sentBytes(file)))).toBeLessThanOrEqual(50_000);
	});

	it('has at most 30 KB of relief, in the picture for wide windows and in that for narrow ones', () => {
		const reliefs = assets('.avif');
		expect(reliefs).toHaveLength(2);
		for (const file of reliefs) expect(sentBytes(file)).toBeLessThanOrEqual(30_000);
	});
});
