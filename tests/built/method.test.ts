/** The method page: every figure has its place there and leads to the story and back; nothing closes in on a person. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/content/load';
import { story } from '../../src/story/chapters';
import { methodParts } from '../../src/text/method-text';
import { elements, packed, readMarkup, textOf, type Node } from './markup';
import { attribute, contents, dist, langs, named, pages, resolved, root, type Page } from './site';

const pageAt = (file: string): Page => {
	const found = pages.find((page) => page.file === file);
	if (!found) throw new Error(`dist/${file} is missing`);
	return found;
};
const prefix = { en: '', es: 'es/' } as const;

describe.each(langs)('the method page in %s', (lang) => {
	const page = pageAt(`${prefix[lang]}method/index.html`);
	const story = pageAt(`${prefix[lang]}index.html`);
	const content = contents[lang];
	const byId = new Map(page.all.map((node): [string, Node] => [attribute(node, 'id'), node]));
	const textAt = (id: string) => {
		const node = byId.get(id);
		if (!node) throw new Error(`no element ${id}`);
		return packed(textOf(node));
	};

	it('has every part, in order', () => {
		const parts = page.all
			.filter((node) => attribute(node, 'class') === 'method-part')
			.map((node) => attribute(node, 'id'));
		expect(parts).toEqual([...methodParts]);
	});

	it('has an entry for every figure, to which the story leads, and which leads to the story', () => {
		const links = new Set(named(story, 'a').map((node) => attribute(node, 'href')));
		for (const { id, name } of Object.values(content.figures)) {
			const entry = byId.get(`figure-${id}`);
			if (!entry) throw new Error(`no entry of ${id}`);
			expect(textAt(`figure-${id}`), id).toContain(packed(name));
			expect(links, id).toContain(`method/#figure-${id}`);
			const back = [...elements(entry)]
				.filter((node) => node.name === 'a')
				.map((node) => attribute(node, 'href'));
			for (const beat of content.more.beatsOf[id] ?? [])
				expect(
					back.some((href) => href.endsWith(`#${beat}`) && resolved(page, href) === story.file),
					`${id} ${beat}`
				).toBe(true);
		}
	});

	it('offers every figure as link, as picture and, where a chapter tells it, as embed', () => {
		for (const { id } of Object.values(content.figures)) {
			const entry = byId.get(`figure-${id}`) as Node;
			const pictures = [...elements(entry)].filter((node) => node.attributes.has('download'));
			expect(
				pictures.map((node) => resolved(page, attribute(node, 'href'))),
				id
			).toEqual([`figures/${lang}/${id}.svg`]);
			const codes = [...elements(entry)].filter((node) => node.attributes.has('data-copy')).map(textOf);
			expect(codes[0], id).toContain(`${prefix[lang]}method/#figure-${id}`);
			const beat = content.more.beatsOf[id]?.[0];
			if (beat !== undefined)
				expect(codes[1], id).toContain(`${prefix[lang]}embed/${beat.replace(/-\d+$/, '')}/`);
		}
	});

	it('sets the release beside the record, lists the disputes, the routes, the dates and the changes', () => {
		for (const { says } of content.more.releaseCheck) expect(textAt('release')).toContain(packed(says));
		for (const { disputes } of Object.values(content.figures))
			for (const dispute of disputes) expect(textAt('disputed')).toContain(packed(dispute));
		for (const { name, towns, sure } of content.more.corridors)
			for (const part of [name, ...towns, sure]) expect(textAt('routes')).toContain(packed(part));
		for (const { date } of content.more.timeline) expect(textAt('since')).toContain(packed(date));
		expect(textAt('since')).toContain(packed(content.more.edition.timelineReviewed));
		for (const { what } of content.more.edition.log) expect(textAt('corrections')).toContain(packed(what));
		expect(packed(textOf(page.document))).toContain(packed(content.more.edition.version));
	});

	it('says how to cite it in four forms, with the edition', () => {
		const cites = new Map(
			page.all
				.filter((node) => node.attributes.has('data-cite'))
				.map((node) => [attribute(node, 'data-cite'), textOf(node)])
		);
		expect([...cites.keys()]).toEqual(['apa', 'chicago', 'bibtex', 'ris']);
		for (const text of cites.values()) {
			expect(text).toContain(content.words['title']);
			expect(text).toContain('2026');
			expect(text).toContain(content.more.edition.version);
		}
		const bibtex = cites.get('bibtex') ?? '';
		expect(bibtex).toMatch(/^@misc\{[\w-]+,\n( {2}\w+ = \{.*\},?\n)+\}$/);
		const ris = (cites.get('ris') ?? '').split('\n');
		expect(ris[0]).toBe('TY  - DATA');
		expect(ris.at(-1)?.trim()).toBe('ER  -');
		for (const line of ris) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- ?/);
	});

	it('describes the data to search engines: name, licence, creator, files that exist', () => {
		const script = named(page, 'script').find((node) => attribute(node, 'type') === 'application/ld+json');
		const data = JSON.parse(script ? textOf(script) : '{}') as {
			'@type': string;
			name: string;
			description: string;
			license: string;
			creator: { name: string };
			distribution: { contentUrl: string; encodingFormat: string }[];
		};
		expect(data['@type']).toBe('Dataset');
		expect(data.name).toBe(content.words['title']);
		expect(data.description.length).toBeGreaterThan(50);
		expect(data.license).toContain('creativecommons.org');
		expect(data.creator.name).not.toBe('');
		const files = new Set(readdirSync(path.join(dist, 'data')));
		for (const { contentUrl } of data.distribution)
			expect(files.has(path.basename(contentUrl)), contentUrl).toBe(true);
	});
});

describe('pictures of figures', () => {
	it.each(langs)(
		'there is one for each in %s, whole wherever it is put, with hedge, source and kind',
		(lang) => {
			const { figures, words } = contents[lang];
			for (const { id, number, hedge, method, source, name } of Object.values(figures)) {
				const text = readFileSync(path.join(dist, 'figures', lang, `${id}.svg`), 'utf8');
				const document = readMarkup(text, 'xml');
				const said = packed(textOf(document));
				for (const part of [number, hedge, words[`method-${method}`] ?? '', source.publisher, name])
					expect(said, id).toContain(packed(part));
				const ids = new Set([...elements(document)].map((node) => attribute(node, 'id')));
				for (const node of elements(document)) {
					const href = attribute(node, 'href');
					if (href) expect(ids.has(href.replace(/^#/, '')), `${id} ${href}`).toBe(true);
				}
				expect(text.replace(/url\(data:[^)]*\)/g, '')).not.toMatch(/var\(--|NaN|undefined|Infinity|@import/);
			}
		}
	);
});

describe('nothing closes in', () => {
	const content = loadContent(root, story);
	const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.map((file) => file.split(path.sep).join('/'))
		.filter((file) => /\.(html|csv|json|svg)$/.test(file));

	it('no output names where a crime was done more closely than a municipality, nor a criminal group', () => {
		for (const file of files) {
			const text = readFileSync(path.join(dist, file), 'utf8')
				.replace(/https?:[^\s"'<>)]+/g, '')
				.replace(/url\(data:[^)]*\)/g, '');
			expect(
				/huizachal|\bejido\b|\bzetas?\b|c[aá]rtel\b|\bbodega\b|\bwarehouse\b/i.exec(text)?.[0],
				file
			).toBeUndefined();
			// The place of the murders of 2010, to two decimals.
			expect(
				/24\.9[23]\d*[^\d]{1,40}-?97\.9[45]|-?97\.9[45]\d*[^\d]{1,40}24\.9[23]/.exec(text)?.[0],
				file
			).toBeUndefined();
		}
	});

	it('every point is a town of the gazetteer, or says that it is approximate', () => {
		for (const { id, geonames, approx } of content.places.values())
			expect(geonames !== null || approx === true, id).toBe(true);
		for (const { on } of [...content.known, ...content.where])
			for (const id of on)
				expect(
					content.places.has(id) ||
						content.corridors.some((row) => row.id === id) ||
						/^[A-Z]{2}(-[A-Z]{3})?$/.test(id),
					id
				).toBe(true);
	});

	it('no table has a column for people', () => {
		for (const file of readdirSync(path.join(dist, 'data')).filter((name) => name.endsWith('.csv'))) {
			const [head = ''] = readFileSync(path.join(dist, 'data', file), 'utf8').split('\n');
			for (const column of head.split(','))
				expect(column, file).not.toMatch(/^(victim|person|age|sex|gender|survivor)/);
		}
	});

	it('no picture of a person is among the files', () => {
		const pictures = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
			/\.(png|jpe?g|webp|avif|gif)$/.test(file)
		);
		for (const file of pictures) expect(file).toMatch(/relief-|og|icon|poster/);
	});
});
