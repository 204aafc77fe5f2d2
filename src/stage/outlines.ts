/** From a topology in plane units to the path data of every shape the map is drawn with. Pure; runs at build and in the browser. */
import type { Feature } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

type Line = readonly (readonly number[])[];

/**
 * @param topology as in data/map: objects countries and context, in the detailed one also states, lakes and rivers
 * @param digits decimals of a plane unit kept
 * @returns path data by shape name: country and state ids, and `context`, `coast`, `borders`, `lakes`, `rivers`
 */
export const outlines = (topology: Topology, digits: number): Record<string, string> =>
	Object.fromEntries([...outlineShapes(topology, digits)].filter((shape) => shape !== null));

/** The same one shape at a time, so that a browser can do other things in between; null where one takes two steps. */
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
			if (id !== undefined) yield [String(id), pathOf(rings, digits, true)];
		}
	}
	yield* areas(land);
	if (states) yield* areas(states as GeometryCollection);
	for (const [name, object] of Object.entries({ context, lakes })) {
		if (!object) continue;
		const found = feature(topology, object);
		if (found.type === 'Feature' && found.geometry.type === 'MultiPolygon') {
			yield [name, pathOf(found.geometry.coordinates.flat(), digits, true)];
		}
	}
	const all: GeometryCollection = {
		type: 'GeometryCollection',
		geometries: context ? [...land.geometries, context] : land.geometries
	};
	const coast = mesh(topology, all, (a, b) => a === b);
	yield null;
	yield ['coast', pathOf(coast.coordinates, digits, false)];
	const borders = mesh(topology, all, (a, b) => a !== b);
	yield null;
	yield ['borders', pathOf(borders.coordinates, digits, false)];
	if (rivers) {
		const found = feature(topology, rivers);
		if (found.type === 'Feature' && found.geometry.type === 'MultiLineString') {
			yield ['rivers', pathOf(found.geometry.coordinates, digits, false)];
		}
	}
}

/** Relative moves keep the text short: "M12 3l1-2 0 4z". Points that round to one place are one; a line of one is none. */
function pathOf(lines: readonly Line[], digits: number, closed: boolean): string {
	const unit = 10 ** digits;
	let d = '';
	for (const line of lines) {
		let [x, y] = [0, 0];
		let start = '';
		let steps = '';
		const last = closed ? line.length - 1 : line.length;
		for (let k = 0; k < last; k++) {
			const [px = 0, py = 0] = line[k] ?? [];
			const [qx, qy] = [Math.round(px * unit), Math.round(py * unit)];
			if (k === 0) start = `M${text(qx, unit)}${joined(text(qy, unit))}`;
			else {
				if (qx === x && qy === y) continue;
				const dx = text(qx - x, unit);
				steps += `${steps === '' ? `l${dx}` : joined(dx)}${joined(text(qy - y, unit))}`;
			}
			[x, y] = [qx, qy];
		}
		if (steps !== '') d += `${start}${steps}${closed ? 'z' : ''}`;
	}
	return d;
}

/**
 * The inverse for lines: numbers from path data as it is written above.
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

/** Thousands of numbers: cut by hand, as a pattern takes several times as long. */
function text(value: number, unit: number): string {
	const whole = String(value / unit);
	if (whole.startsWith('0.')) return whole.slice(1);
	return whole.startsWith('-0.') ? `-${whole.slice(2)}` : whole;
}
/** A minus sign parts two numbers by itself. */
const joined = (value: string) => (value.startsWith('-') ? value : ` ${value}`);
