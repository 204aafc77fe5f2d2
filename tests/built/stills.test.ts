/** A still picture of every beat, in every language: there, used, and whole wherever it is put. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { beats } from '../../src/story/chapters';
import { elements, readMarkup, type Node } from './markup';
import { attribute, dist, langs, named, resolved, storyPage } from './site';

describe.each(langs)('stills in %s', (lang) => {
	const folder = path.join(dist, 'stills', lang);
	const read = (beat: string) => readFileSync(path.join(folder, `${beat}.svg`), 'utf8');

	it('are one a beat, no more', () => {
		const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
		expect(files.sort()).toEqual(beats.map(({ id }) => `${id}.svg`).sort());
	});

	it('stand beside the words of their beat', () => {
		const page = storyPage(lang);
		const images = named(page, 'img').filter((node) => attribute(node, 'class').includes('still'));
		expect(images.map((node) => resolved(page, attribute(node, 'src')))).toEqual(
			beats.map(({ id }) => `stills/${lang}/${id}.svg`)
		);
		for (const image of images) {
			expect(attribute(image, 'loading')).toBe('lazy');
			expect(Number(attribute(image, 'width')) / Number(attribute(image, 'height'))).toBeCloseTo(4 / 3, 2);
		}
	});

	it.each(beats.map(({ id }) => id))('%s is well-formed and needs nothing from outside', (beat) => {
		const text = read(beat);
		const document = readMarkup(text, 'xml');
		const all = [...elements(document)];
		const svg = all[0] as Node;
		expect(svg.name).toBe('svg');
		expect(attribute(svg, 'xmlns')).toBe('http://www.w3.org/2000/svg');
		expect(attribute(svg, 'viewBox')).toBe('0 0 1200 900');
		expect(all.filter(({ name }) => name === 'script' || name === 'foreignObject')).toEqual([]);

		const ids = all.filter((node) => node.attributes.has('id')).map((node) => attribute(node, 'id'));
		expect(new Set(ids).size).toBe(ids.length);
		for (const node of all) {
			for (const name of ['href', 'xlink:href', 'src']) {
				if (!node.attributes.has(name)) continue;
				expect(attribute(node, name)).toMatch(/^#/);
				expect(ids, `${node.name} ${attribute(node, name)}`).toContain(attribute(node, name).slice(1));
			}
		}
		for (const [, address = ''] of text.matchAll(/url\(["']?([^"')]+)/g)) {
			if (address.startsWith('#')) expect(ids).toContain(address.slice(1));
			else expect(address.slice(0, 22)).toBe('data:font/woff;base64,');
		}
		const drawn = text.replace(/url\(data:[^)]*\)/g, '');
		expect(drawn.match(/var\(--|@import|NaN|undefined|Infinity/g)).toBeNull();
	});

	it('brings the letters it sets', () => {
		for (const { id } of beats) {
			const text = read(id);
			if (text.includes('<text')) expect(text, id).toMatch(/@font-face/);
		}
	});
});
