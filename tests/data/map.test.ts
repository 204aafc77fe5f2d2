/** The committed map is whole and belongs to the committed rows: the checks of its build, run on what the site uses. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildAtlas } from '../../data/build/atlas.js';
import { bordersOf } from '../../data/build/borders.js';
import { checkPlaces, checkTopology, covers } from '../../data/build/checks.js';
import { unproject } from '../../data/build/lonlat.js';
import { KM_PER_UNIT, projection } from '../../data/build/plane.js';
import { project } from '../../src/story/plane';

interface Place {
	readonly id: string;
	readonly name: Readonly<Record<'en' | 'es', string>>;
	readonly country: string;
	readonly state: string;
	readonly lon: number;
	readonly lat: number;
	readonly geonames: number | null;
	readonly approx?: boolean;
	readonly onLine?: boolean;
}
interface Named {
	readonly id: string;
	readonly name: Readonly<Record<'en' | 'es', string>>;
}
interface GazetteerRow {
	readonly id: string;
	readonly geonames: number;
	readonly country: string;
	readonly lon: number;
	readonly lat: number;
}
type Borders = Parameters<typeof buildAtlas>[1];
type LonLat = [lon: number, lat: number];

const root = process.cwd();
const read = (file: string) => readFileSync(path.join(root, 'data', file), 'utf8');
const json = (file: string): unknown => JSON.parse(read(`map/${file}`));
const rows = (name: string): unknown => parse(read(`${name}.yaml`));

const overview = json('overview.topo.json') as Topology;
const region = json('region.topo.json') as Topology;
const places = rows('places') as Place[];
const countries = rows('countries') as Named[];
const corridors = rows('corridors') as Named[];
const seas = rows('seas') as Named[];

/** Degrees to plane units, by the projection of the build. */
const onPlane = ([lon = 0, lat = 0]: number[]): number[] => projection([lon, lat]) ?? [];
const collection = (topology: Topology, name: string) => topology.objects[name] as GeometryCollection;
const idsOf = (topology: Topology, name: string) =>
	collection(topology, name).geometries.map(({ id }) => String(id));
const outlinesOf = (topology: Topology, name: string) =>
	feature(topology, collection(topology, name)).features as Feature<Polygon | MultiPolygon>[];

describe('the outlines', () => {
	it.each([
		['overview.topo.json', overview],
		['region.topo.json', region]
	])('of %s are one topology: neighbours share their arcs, Mexico holds its states', (name, topology) => {
		expect(() => checkTopology(topology, name)).not.toThrow();
		expect(idsOf(topology, 'countries').sort()).toEqual(countries.map(({ id }) => id).sort());
	});

	it('would not pass if a border were drawn twice', () => {
		// Guatemala gets arcs of its own that look the same: a map of shapes laid side by side.
		const apart = structuredClone(overview);
		const guatemala = collection(apart, 'countries').geometries.find(({ id }) => id === 'GT');
		if (guatemala?.type !== 'Polygon' && guatemala?.type !== 'MultiPolygon') throw new Error('no Guatemala');
		const copy = (arc: number) => apart.arcs.push(apart.arcs[arc < 0 ? ~arc : arc] ?? []) - 1;
		const own = (list: unknown): unknown =>
			Array.isArray(list)
				? list.map(own)
				: (list as number) < 0
					? ~copy(list as number)
					: copy(list as number);
		guatemala.arcs = own(guatemala.arcs) as typeof guatemala.arcs;
		expect(() => checkTopology(apart, 'apart')).toThrow(/GT shares arcs with nobody/);
	});

	it('hold the 32 states of Mexico, each beside another one, none of them twice', () => {
		const ids = idsOf(region, 'states');
		expect(new Set(ids).size).toBe(32);
		expect(ids.every((id) => /^MX-[A-Z]{3}$/.test(id))).toBe(true);
		for (const list of neighbors(collection(region, 'states').geometries)) {
			expect(list.length).toBeGreaterThan(0);
		}
	});

	it('hold the lakes and rivers that are drawn', () => {
		expect(Object.keys(region.objects).sort()).toEqual(['context', 'countries', 'lakes', 'rivers', 'states']);
	});

	it('are closed rings of finite points', () => {
		for (const topology of [overview, region]) {
			for (const { id, geometry } of outlinesOf(topology, 'countries')) {
				const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
				for (const ring of polygons.flat()) {
					expect(ring.length, String(id)).toBeGreaterThanOrEqual(4);
					expect(ring.at(0), String(id)).toEqual(ring.at(-1));
					expect(ring.flat().every(Number.isFinite), String(id)).toBe(true);
				}
			}
		}
	});

	it('are offered in degrees as they are drawn', () => {
		expect(json('region.lonlat.topo.json')).toEqual(
			JSON.parse(JSON.stringify(unproject(region))) as Topology
		);
	});

	it('lie in the plane the story computes in', () => {
		for (const { id, lon, lat } of places) {
			const [x = NaN, y = NaN] = onPlane([lon, lat]);
			expect(project(lon, lat)[0], id).toBeCloseTo(x, 6);
			expect(project(lon, lat)[1], id).toBeCloseTo(y, 6);
		}
	});
});

describe('the places', () => {
	it('lie inside their country, on the plane', () => {
		expect(() => checkPlaces(places, region, onPlane)).not.toThrow();
	});

	it('would not pass in another country', () => {
		const moved = places.map((place) => (place.id === 'managua' ? { ...place, country: 'MX' } : place));
		expect(() => checkPlaces(moved, region, onPlane)).toThrow(/managua does not lie in MX/);
	});

	it('lie inside the Mexican state they name', () => {
		const states = new Map(outlinesOf(region, 'states').map(({ id, geometry }) => [String(id), geometry]));
		const inMexico = places.filter(({ country, onLine, approx }) => country === 'MX' && !onLine && !approx);
		expect(inMexico.length).toBeGreaterThan(15);
		for (const { id, state, lon, lat } of inMexico) {
			expect(states.has(state), `${id}: ${state}`).toBe(true);
			expect(covers(states.get(state), onPlane([lon, lat])), `${id} in ${state}`).toBe(true);
		}
	});

	it('stand where the gazetteer has them', () => {
		const gazetteer = new Map((json('gazetteer.json') as GazetteerRow[]).map((row) => [row.id, row]));
		for (const { id, geonames, country, lon, lat, approx } of places) {
			const row = gazetteer.get(id);
			if (geonames === null) {
				expect(approx, `${id} has no gazetteer row and does not say that it is approximate`).toBe(true);
				continue;
			}
			expect(row, id).toMatchObject({ geonames, country });
			const east = ((row?.lon ?? 0) - lon) * Math.cos((lat * Math.PI) / 180);
			expect(Math.hypot(east, (row?.lat ?? 0) - lat) * 111.2, `${id}, km`).toBeLessThan(1.5);
		}
	});
});

describe('the atlas', () => {
	const atlas = json('atlas.json') as ReturnType<typeof buildAtlas>;

	it('is what the rows and the outlines give', () => {
		const known = { places, corridors, countries, states: rows('states') as Named[], seas };
		expect(atlas).toEqual(buildAtlas(known, bordersOf(region) as Borders));
	});

	it('has each corridor through its towns in order, at shares that grow from 0 to 1', () => {
		for (const corridor of atlas.corridors as { id: string; places: string[]; at: number[]; km: number }[]) {
			expect(corridor.at, corridor.id).toHaveLength(corridor.places.length);
			expect(
				[...corridor.at].sort((a, b) => a - b),
				corridor.id
			).toEqual(corridor.at);
			expect([corridor.at.at(0), corridor.at.at(-1)], corridor.id).toEqual([0, 1]);
			// The shortest is the way by boat, El Naranjo to El Ceibo.
			expect(corridor.km, corridor.id).toBeGreaterThanOrEqual(20);
			expect(corridor.km, corridor.id).toBeLessThan(3500);
		}
	});

	it('puts the marks of distance to scale', () => {
		const [juarez, tapachula] = ['ciudad-juarez', 'tapachula'].map(
			(id) => (atlas.places as Record<string, LonLat>)[id] ?? [0, 0]
		) as [LonLat, LonLat];
		const km = Math.hypot(juarez[0] - tapachula[0], juarez[1] - tapachula[1]) * KM_PER_UNIT;
		// Great circle of the two towns, 2,300 km to the nearest 50; an equal-area plane is true within a few per cent.
		expect(km).toBeGreaterThan(2200);
		expect(km).toBeLessThan(2400);
	});
});

describe('names', () => {
	it('stand in both languages', () => {
		for (const { id, name } of [...places, ...countries, ...corridors, ...seas]) {
			expect(name.en.trim(), id).not.toBe('');
			expect(name.es.trim(), id).not.toBe('');
		}
	});
});
