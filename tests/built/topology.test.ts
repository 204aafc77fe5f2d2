/** The map to download, and the maps the site draws: TopoJSON by the specification, whole, and readable by its own library. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { dist, root } from './site';
import { topojsonSchema } from './topojson-schema';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Topology;
const maps = [
	['dist/data/region.topo.json', read(path.join(dist, 'data/region.topo.json'))],
	...['region', 'region.lonlat', 'overview'].map((name) => {
		const file = `data/map/${name}.topo.json`;
		return [file, read(path.join(root, file))] as const;
	})
] as const;
const valid = new Ajv({ strict: true, strictTuples: false, allowUnionTypes: true }).compile(topojsonSchema);

type GeometryObject = Topology['objects'][string];

/** The parts of an object that are not collections. */
const parts = (object: GeometryObject): GeometryObject[] =>
	object.type === 'GeometryCollection' ? object.geometries.flatMap(parts) : [object];
const flat = (given: unknown): number[] => (Array.isArray(given) ? given.flatMap(flat) : [given as number]);
const arcsOf = (object: GeometryObject): number[] =>
	parts(object).flatMap((part) => ('arcs' in part ? flat(part.arcs) : []));

describe.each(maps)('%s', (name, topology) => {
	it('is valid by the schema', () => {
		valid(topology);
		expect(valid.errors?.slice(0, 3) ?? []).toEqual([]);
	});

	it('names no arc there is not, and has none that nothing names', () => {
		const named = new Set(
			Object.values(topology.objects)
				.flatMap(arcsOf)
				.map((index) => (index < 0 ? ~index : index))
		);
		expect(named.size).toBe(topology.arcs.length);
		expect(Math.max(...named)).toBe(topology.arcs.length - 1);
	});

	it('is read by topojson-client as closed rings within its box', () => {
		const [left = 0, bottom = 0, right = 0, top = 0] = topology.bbox ?? [];
		const [dx = 0, dy = 0] = topology.transform?.scale ?? [];
		const inside = ([x = NaN, y = NaN]: readonly number[]) =>
			x >= left - dx && x <= right + dx && y >= bottom - dy && y <= top + dy;
		for (const [key, object] of Object.entries(topology.objects)) {
			const read = feature(topology, object);
			const list = read.type === 'FeatureCollection' ? read.features : [read];
			expect(list.length, key).toBeGreaterThan(0);
			for (const { id, geometry } of list) {
				const label = `${name} ${key} ${String(id)}`;
				const places = 'coordinates' in geometry ? flat(geometry.coordinates) : [];
				expect(places.length, label).toBeGreaterThan(0);
				for (let k = 0; k < places.length; k += 2)
					if (!inside(places.slice(k, k + 2)))
						expect.fail(`${label}: ${places.slice(k, k + 2).join()} lies outside`);
				const polygons =
					geometry.type === 'Polygon'
						? [geometry.coordinates]
						: geometry.type === 'MultiPolygon'
							? geometry.coordinates
							: [];
				for (const ring of polygons.flat()) {
					expect(ring.length, label).toBeGreaterThanOrEqual(4);
					expect(ring[0], label).toEqual(ring.at(-1));
				}
			}
		}
	});
});

describe('the schema', () => {
	const sound = {
		type: 'Topology',
		transform: { scale: [1, 1], translate: [0, 0] },
		arcs: [
			[
				[0, 0],
				[1, 1]
			]
		],
		objects: { a: { type: 'LineString', arcs: [0] } }
	};
	it('knows a right one from wrong ones', () => {
		expect(valid(sound)).toBe(true);
		for (const wrong of [
			{ ...sound, type: 'topology' },
			{ ...sound, arcs: [[[0, 0]]] },
			{
				...sound,
				arcs: [
					[
						[0, 0],
						[0.5, 1]
					]
				]
			},
			{ ...sound, transform: { scale: [1] } },
			{ ...sound, bbox: [0, 0, 1] },
			{ ...sound, objects: { a: { type: 'LineString', arcs: [[0]] } } },
			{ ...sound, objects: { a: { type: 'Line', arcs: [0] } } },
			{ ...sound, objects: { a: { type: 'Point', arcs: [0] } } },
			{ ...sound, objects: undefined }
		])
			expect(valid(wrong), JSON.stringify(wrong)).toBe(false);
	});
});
