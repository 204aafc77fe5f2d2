/** The downloads, read by libraries that had no part in writing them: valid, and equal to the data files. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kinks } from '@turf/kinks';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { geoDistance, polygonArea } from 'd3';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../src/build/content/load';
import { citationFile } from '../../src/build/downloads/citation-file';
import { datasetLd } from '../../src/build/downloads/dataset-ld';
import { DROPPED_IN } from '../../src/build/downloads/former-names';
import { story } from '../../src/story/chapters';
import { reserved } from './reserved-words';
import { contents, dist, langs, root } from './site';

interface Field {
	readonly name: string;
	readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'yearmonth';
	readonly description: string;
	readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
	readonly replacedBy?: readonly string[];
}
interface Resource {
	readonly name: string;
	readonly path: string;
	readonly bytes: number;
	readonly hash: string;
	readonly type?: string;
	readonly schema?: {
		readonly fields: readonly Field[];
		readonly primaryKey: readonly string[];
		readonly foreignKeys?: readonly {
			readonly fields: readonly string[];
			readonly reference: { readonly resource: string; readonly fields: readonly string[] };
		}[];
	};
}
interface Description {
	readonly version: string;
	readonly resources: readonly Resource[];
}

const folder = path.join(dist, 'data');
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const json = (name: string): unknown => JSON.parse(read(name));
const description = json('datapackage.json') as Description;
const tables = description.resources.filter(({ type }) => type === 'table');
type Row = Readonly<Record<string, string>>;
const csv = (name: string) => {
	const { data, errors } = Papa.parse<Row>(read(name), { header: true, skipEmptyLines: true });
	expect(errors, name).toEqual([]);
	return data;
};
const rows = new Map(tables.map(({ name, path: file }) => [name, csv(file)]));
const yaml = (name: string): unknown =>
	parse(readFileSync(path.join(root, 'data', `${name}.yaml`), 'utf8'), { merge: true });
const content = loadContent(root, story);

describe('the description', () => {
	it('is valid by the published profile, version 2.0', () => {
		const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
		addFormats(ajv);
		const profile = JSON.parse(
			readFileSync(path.join(root, 'tests/profiles/datapackage-2.0.json'), 'utf8')
		) as object;
		const valid = ajv.compile(profile);
		expect(valid(description), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
		// The profile does tell a wrong one from a right one.
		expect(valid({ ...description, resources: [{ name: 'x' }] })).toBe(false);
	});

	it('lists every file there is, with its size and its hash', () => {
		const files = readdirSync(folder).filter(
			(name) => /\.(csv|json|cff)$/.test(name) && name !== 'datapackage.json'
		);
		expect(description.resources.map((resource) => resource.path).sort()).toEqual(files.sort());
		for (const { path: file, bytes, hash } of description.resources) {
			const body = readFileSync(path.join(folder, file));
			expect(body.length, file).toBe(bytes);
			expect(`sha256:${createHash('sha256').update(body).digest('hex')}`, file).toBe(hash);
		}
	});

	it('explains every column', () => {
		for (const { name, schema } of tables)
			for (const field of schema?.fields ?? [])
				expect(field.description.length, `${name}.${field.name}`).toBeGreaterThan(7);
	});
});

describe.each(tables.map((table) => [table.name, table] as const))(
	'the table %s',
	(name, { path: file, schema }) => {
		const own = rows.get(name) ?? [];
		const fields = schema?.fields ?? [];

		it('has the columns it says, and every value is of its type', () => {
			expect(own.length).toBeGreaterThan(0);
			for (const row of own) {
				expect(Object.keys(row)).toEqual(fields.map((field) => field.name));
				for (const { name: key, type, constraints } of fields) {
					const value = row[key] ?? '';
					if (value === '') {
						expect(constraints?.required ?? false, `${name}.${key}`).toBe(false);
						continue;
					}
					if (type === 'number') expect(value).toMatch(/^-?\d+(\.\d+)?$/);
					if (type === 'integer') expect(value).toMatch(/^-?\d+$/);
					if (type === 'boolean') expect(value).toMatch(/^(true|false)$/);
					if (type === 'date') expect(new Date(value).toISOString().slice(0, 10)).toBe(value);
					if (type === 'yearmonth') expect(value).toMatch(/^\d{4}-(0[1-9]|1[0-2])$/);
					if (constraints?.enum) expect(constraints.enum, `${name}.${key}`).toContain(value);
				}
			}
		});

		it('has a key that names each row once, and names only rows that exist', () => {
			const keys = own.map((row) => (schema?.primaryKey ?? []).map((key) => row[key]).join(' '));
			expect(new Set(keys).size).toBe(own.length);
			for (const { fields: from, reference } of schema?.foreignKeys ?? []) {
				const known = new Set(
					(rows.get(reference.resource) ?? []).map((row) => row[reference.fields[0] ?? ''] ?? '')
				);
				for (const row of own) {
					const value = row[from[0] ?? ''] ?? '';
					if (value !== '') expect(known.has(value), `${name}: ${value}`).toBe(true);
				}
			}
		});

		it('is UTF-8 without a mark in front, and the same as JSON', () => {
			const bytes = readFileSync(path.join(folder, file));
			expect(bytes[0]).not.toBe(0xef);
			expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(read(file));
			const twin = json(`${name}.json`) as Readonly<Record<string, string | number | boolean | null>>[];
			expect(
				twin.map((row) =>
					Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value ?? '')]))
				)
			).toEqual(own);
		});
	}
);

describe('the columns', () => {
	const all = tables.flatMap(({ name, schema }) =>
		(schema?.fields ?? []).map((field) => ({
			...field,
			table: name,
			values: (rows.get(name) ?? []).map((row) => row[field.name] ?? '')
		}))
	);
	const today = all.filter(({ replacedBy }) => replacedBy === undefined);
	const former = all.filter(({ replacedBy }) => replacedBy !== undefined);

	it('bear no name that a database reserves', () => {
		expect(reserved.size).toBeGreaterThan(150);
		expect(
			today.filter(({ name }) => reserved.has(name)).map(({ table, name }) => `${table}.${name}`)
		).toEqual([]);
	});

	it('keep their former names beside the new ones in this edition alone', () => {
		expect(former.map(({ table, name }) => `${table}.${name}`).sort()).toEqual([
			'corridors.mode',
			'figures.from',
			'figures.on',
			'figures.to',
			'known.on',
			'timeline.date'
		]);
		for (const { table, name, replacedBy = [] } of former)
			for (const row of rows.get(table) ?? [])
				expect(row[name], `${table}.${name}`).toBe(
					replacedBy.map((column) => row[column] ?? '').find((value) => value !== '') ?? ''
				);
		expect(description.version.localeCompare(DROPPED_IN, 'en', { numeric: true })).toBeLessThan(0);
	});

	it('that hold dates are dates', () => {
		const dated = today.filter(({ values }) => values.some((value) => /^\d{4}-\d{2}(-\d{2})?$/.test(value)));
		expect(dated.map(({ table, name, type }) => `${table}.${name} ${type}`)).toEqual([
			'figures.first_day date',
			'figures.last_day date',
			'sources.accessed date',
			'timeline.happened_in yearmonth',
			'timeline.happened_on date'
		]);
	});

	it('that sort rows into kinds list every kind', () => {
		const listed = today.filter(({ constraints }) => constraints?.enum !== undefined);
		expect(listed.map(({ table, name }) => `${table}.${name}`)).toEqual([
			...['figures.unit', 'figures.hedge', 'figures.method', 'sources.kind', 'sources.language'],
			...['corridors.travel_mode', 'corridors.evidence', 'timeline.kind']
		]);
	});
});

describe('the sources', () => {
	it('each have a year or say that they bear none, and the day on which they were read', () => {
		const own = rows.get('sources') ?? [];
		expect(own.length).toBeGreaterThan(100);
		for (const row of own) {
			expect(row['year'] === '', row['id']).toBe(row['undated'] === 'true');
			expect(row['accessed'], row['id']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
			expect(row['archived'] ?? '', row['id']).toMatch(/^(https:\/\/.+)?$/);
		}
	});
});

describe('the citation file', () => {
	const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
	addFormats(ajv);
	const valid = ajv.compile(
		JSON.parse(readFileSync(path.join(root, 'tests/profiles/citation-1.2.0.json'), 'utf8')) as object
	);

	it('is valid by the published schema, and is of this edition', () => {
		const citation = parse(read('CITATION.cff')) as Record<string, unknown>;
		expect(valid(citation), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
		expect([citation['version'], citation['date-released'], citation['license']]).toEqual([
			description.version,
			content.edition.released,
			content.edition.licence
		]);
		expect(valid({ ...citation, type: 'story' })).toBe(false);
	});

	it('names the address of the site where it is known', () => {
		const citation = parse(citationFile(content, 'https://example.org/road/')) as Record<string, unknown>;
		expect(valid(citation), JSON.stringify(valid.errors?.slice(0, 5))).toBe(true);
		expect(citation['url']).toBe('https://example.org/road/');
	});
});

describe('the description for search engines', () => {
	interface Described {
		readonly url?: string;
		readonly identifier: string;
		readonly description: string;
		readonly distribution: readonly { readonly contentUrl: string }[];
	}
	const given = (site: string | null) =>
		datasetLd({
			...{ lang: 'es', page: 'es/method/', words: content.words.es, title: 'La historia' },
			...{ edition: contents.es.more.edition, site, root: '../../' },
			tables: tables.map(({ name }) => ({ name, title: name }))
		}) as Described;

	it('has absolute addresses where the site is known', () => {
		const site = 'https://example.org/road/';
		const { url, identifier, distribution } = given(site);
		expect(url).toBe(`${site}es/method/`);
		expect(identifier).toBe(`${site}data/datapackage.json`);
		const files = distribution.map(({ contentUrl }) => contentUrl);
		expect(files.every((file) => file.startsWith(`${site}data/`))).toBe(true);
		const names = files.map((file) => file.slice(`${site}data/`.length));
		expect(names.filter((name) => !existsSync(path.join(folder, name)))).toEqual([]);
		expect(names).toHaveLength(2 * tables.length + 2);
	});

	it('has an identifier and no address of its own where the site is not known', () => {
		const { url, identifier, distribution } = given(null);
		expect(url).toBeUndefined();
		expect(identifier).toBe(`${content.edition.dataset.name}@${description.version}`);
		expect(distribution.map(({ contentUrl }) => contentUrl)).toContain('../../data/figures.csv');
	});

	it('describes the data in each language, in the length that search engines ask for', () => {
		for (const lang of langs) {
			const text = content.words[lang]['method-dataset-description'] ?? '';
			expect(text.length).toBeGreaterThan(50);
			expect(text).toContain('CSV');
			expect(text).toContain(content.words[lang]['title']);
		}
		expect(given(null).description).toBe(content.words.es['method-dataset-description']);
	});
});

describe('the rows', () => {
	interface Named {
		readonly id: string;
		readonly name: { readonly en: string; readonly es: string };
	}

	it('of figures are those of data/figures.yaml', () => {
		const given = (
			yaml('figures') as {
				figures: (Named & {
					value?: number;
					range?: [number, number];
					method: string;
					source: { id: string };
				})[];
			}
		).figures;
		const own = rows.get('figures') ?? [];
		expect(own.map((row) => row['id'])).toEqual(given.map(({ id }) => id));
		given.forEach(({ id, name, value, range, method, source }, k) => {
			const row = own[k] ?? {};
			expect([row['name_en'], row['name_es'], row['method'], row['source']], id).toEqual([
				name.en,
				name.es,
				method,
				source.id
			]);
			if (value !== undefined) expect(Number(row['value']), id).toBe(value);
			if (range) expect([Number(row['low']), Number(row['high'])], id).toEqual(range);
			expect(row['value'] === '' ? null : Number(row['value']), id).toBe(
				content.figures.get(id)?.computed ?? null
			);
		});
	});

	it('of places, corridors, countries, states, sources and dates are those of their files', () => {
		const places = yaml('places') as (Named & { lon: number; lat: number })[];
		expect(
			(rows.get('places') ?? []).map((row) => [row['id'], Number(row['lon']), Number(row['lat'])])
		).toEqual(places.map(({ id, lon, lat }) => [id, lon, lat]));
		const corridors = yaml('corridors') as (Named & { places: string[] })[];
		const stops = rows.get('stops') ?? [];
		for (const { id, places: towns } of corridors)
			expect(
				stops.filter((row) => row['corridor'] === id).map((row) => row['place']),
				id
			).toEqual(towns);
		for (const name of ['corridors', 'countries', 'states', 'sources', 'timeline', 'known'])
			expect(
				(rows.get(name) ?? []).map((row) => row['id']),
				name
			).toEqual((yaml(name) as { id: string }[]).map(({ id }) => id));
	});

	it('measure the ways between towns as a sphere does', () => {
		for (const row of rows.get('stops') ?? []) {
			const n = Number(row['n']);
			const corridor = content.corridors.find(({ id }) => id === row['corridor']);
			const [a, b] = [corridor?.places[n - 2], corridor?.places[n - 1]].map((id) =>
				content.places.get(id ?? '')
			);
			const km = a && b ? geoDistance([a.lon, a.lat], [b.lon, b.lat]) * 6371.0088 : 0;
			expect(Number(row['km_before'])).toBeCloseTo(km, 0);
		}
	});
});

describe('the map', () => {
	const topology = json('region.topo.json') as Topology;
	const features = (name: string) => feature(topology, topology.objects[name] as GeometryCollection).features;

	it('has the outlines as they were built, by code and name', () => {
		const built = JSON.parse(
			readFileSync(path.join(root, 'data/map/region.lonlat.topo.json'), 'utf8')
		) as Topology;
		for (const name of ['countries', 'states']) {
			const given = feature(built, built.objects[name] as GeometryCollection).features;
			expect(features(name).map(({ id, geometry }) => ({ id, geometry }))).toEqual(
				given.map(({ id, geometry }) => ({ id, geometry }))
			);
			for (const { id, properties } of features(name))
				expect(properties, String(id)).toMatchObject({ name_es: expect.any(String) as string });
		}
	});

	it('has outlines of rings that hold an area and never cross themselves', () => {
		const layers = ['countries', 'states', 'context', 'lakes'].map((name) => topology.objects[name]);
		const shapes = layers
			.flatMap((layer) => {
				const shape = feature(topology, layer as GeometryCollection);
				return 'features' in shape ? shape.features : [shape];
			})
			.map(({ geometry }) => geometry as Polygon | MultiPolygon);
		expect(shapes.length).toBeGreaterThan(40);
		for (const shape of shapes) {
			expect(kinks(shape).features).toEqual([]);
			const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
			for (const ring of rings)
				expect(Math.abs(polygonArea(ring as [number, number][]))).toBeGreaterThan(1e-6);
		}
		// The library does tell a crossed ring.
		const crossed = [
			[0, 0],
			[1, 1],
			[1, 0],
			[0, 1],
			[0, 0]
		];
		expect(kinks({ type: 'Polygon', coordinates: [crossed] }).features).toHaveLength(1);
	});

	it('has the towns where the tables have them, and the corridors through them', () => {
		const at = new Map(
			(rows.get('places') ?? []).map((row) => [row['id'], [Number(row['lon']), Number(row['lat'])]])
		);
		expect(features('places')).toHaveLength(at.size);
		for (const { id, geometry } of features('places')) {
			if (geometry.type !== 'Point') throw new Error(String(id));
			const [lon = 0, lat = 0] = at.get(String(id)) ?? [];
			expect(geometry.coordinates[0]).toBeCloseTo(lon, 2);
			expect(geometry.coordinates[1]).toBeCloseTo(lat, 2);
		}
		const stops = rows.get('stops') ?? [];
		for (const { id, geometry } of features('corridors')) {
			if (geometry.type !== 'LineString') throw new Error(String(id));
			const { coordinates } = geometry;
			for (const stop of stops.filter((row) => row['corridor'] === id)) {
				const [lon = 0, lat = 0] = at.get(stop['place'] ?? '') ?? [];
				const near = coordinates.some(
					([x = 0, y = 0]) => Math.abs(x - lon) < 0.001 && Math.abs(y - lat) < 0.001
				);
				expect(near, `${String(id)} through ${stop['place'] ?? ''}`).toBe(true);
			}
		}
	});
});
