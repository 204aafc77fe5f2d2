/** Turns a topology in plane units into path data for every shape of the map. Pure; runs at build and in the browser. */
import type { Feature } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { pathText } from '../view/path-text';

/**
 * @param topology as in data/map: objects countries and context, in the detailed one also states, lakes and rivers
 * @param digits decimals of a plane unit kept
 * @returns path data by shape name: country and state ids, and `context`, `coast`, `borders`, `lakes`, `rivers`
 */
export const outlines = (topology: Topology, digits: number): Record<string, string> =>
	Object.fromEntries([...outlineShapes(topology, digits)].filter((shape) => shape !== null));

/** Yields the shapes of {@link outlines} one by one, so that a browser can pause between them; null after half of a long step. */
export function* outlineShapes(
	topology: Topology,
	digits: number
): Generator<[name: string, d: string] | null> {
	const { countries, context, states, lakes, rivers } = topology.objects as Record<
		string,
		GeometryObject | undefined
	>;
	const land = countries as GeometryCollection;
	function* areas(object: GeometryCollection): Generator<[string, string]> {
		for (const part of object.geometries) {
			const { id, geometry } = feature(topology, part) as Feature;
			const rings =
				geometry.type === 'Polygon'
					? geometry.coordinates
					: geometry.type === 'MultiPolygon'
						? geometry.coordinates.flat()
						: [];
			if (id !== undefined) yield [String(id), pathText(rings, digits, true)];
		}
	}
	yield* areas(land);
	if (states) yield* areas(states as GeometryCollection);
	for (const [name, object] of Object.entries({ context, lakes })) {
		if (!object) continue;
		const found = feature(topology, object);
		if (found.type === 'Feature' && found.geometry.type === 'MultiPolygon') {
			yield [name, pathText(found.geometry.coordinates.flat(), digits, true)];
		}
	}
	const all: GeometryCollection = {
		type: 'GeometryCollection',
		geometries: context ? [...land.geometries, context] : land.geometries
	};
	const coast = mesh(topology, all, (a, b) => a === b);
	yield null;
	yield ['coast', pathText(coast.coordinates, digits, false)];
	const borders = mesh(topology, all, (a, b) => a !== b);
	yield null;
	yield ['borders', pathText(borders.coordinates, digits, false)];
	if (rivers) {
		const found = feature(topology, rivers);
		if (found.type === 'Feature' && found.geometry.type === 'MultiLineString') {
			yield ['rivers', pathText(found.geometry.coordinates, digits, false)];
		}
	}
}

/**
 * The inverse for lines: numbers from path data as `pathText` writes it.
 * @returns a list of x, y, x, y … for each line
 */
export function linesOf(d: string): number[][] {
	const lines: number[][] = [];
	for (const text of d.split('M').slice(1)) {
		const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
		let [x, y] = [0, 0];
		for (let k = 0; k < numbers.length; k += 2) {
			numbers[k] = x += numbers[k] ?? 0;
			numbers[k + 1] = y += numbers[k + 1] ?? 0;
		}
		lines.push(numbers);
	}
	return lines;
}
