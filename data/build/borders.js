/** Mexico's two land borders as single lines from west to east, in plane units. */
import { mesh } from 'topojson-client';
import { simplify } from './plane.js';

const TOLERANCE = 2;

/** @param {any} topology with countries and context */
export function bordersOf(topology) {
	const { countries, context } = topology.objects;
	const mexico = countries.geometries.find(({ id }) => id === 'MX');
	const of = (others) => {
		const all = { type: 'GeometryCollection', geometries: [mexico, ...others] };
		return chain(mesh(topology, all, (a, b) => a !== b && (a === mexico || b === mexico)).coordinates);
	};
	const south = of(countries.geometries.filter(({ id }) => id === 'GT' || id === 'BZ'));
	return { south: simplify(south, TOLERANCE), north: simplify(of([context]), TOLERANCE) };
}

/** Joins parts end to end, starting from the westernmost end. @param {number[][][]} parts */
function chain(parts) {
	const left = parts.map((part) => [...part]);
	const ends = left.flatMap((part) => [part[0], part[part.length - 1]]);
	let at = ends.reduce((a, b) => (b[0] < a[0] ? b : a));
	/** @type {number[][]} */
	const line = [];
	while (left.length > 0) {
		const near = (point) => Math.hypot(point[0] - at[0], point[1] - at[1]);
		left.sort(
			(a, b) => Math.min(near(a[0]), near(a[a.length - 1])) - Math.min(near(b[0]), near(b[b.length - 1]))
		);
		const part = left.shift() ?? [];
		if (near(part[part.length - 1]) < near(part[0])) part.reverse();
		line.push(...part);
		at = line[line.length - 1];
	}
	return line;
}
