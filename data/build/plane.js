/** The map plane and simple geometry in it: projection, clipping, simplification, areas. */
import { geoAzimuthalEqualArea } from 'd3';

/** Parameters as recorded in the built files. */
export const projectionSpec = {
	name: 'Lambert azimuthal equal-area',
	d3: 'geoAzimuthalEqualArea().rotate([98, -19.5]).scale(2000).translate([0, 0])',
	centre: [-98, 19.5],
	scale: 2000
};
export const projection = geoAzimuthalEqualArea().rotate([98, -19.5]).scale(2000).translate([0, 0]);
export const KM_PER_UNIT = 6371.0088 / 2000;

/** What any camera can show, with air: plane units. Context land is cut off here. */
export const CLIP = { x0: -1750, y0: -1250, x1: 1500, y1: 1150 };

/** @typedef {[number, number]} Point */

/** Signed area of a ring, plane units². @param {Point[]} ring */
export function ringArea(ring) {
	let sum = 0;
	for (let i = 0; i < ring.length; i++) {
		const [x0, y0] = ring[i];
		const [x1, y1] = ring[(i + 1) % ring.length];
		sum += x0 * y1 - x1 * y0;
	}
	return sum / 2;
}

/**
 * Douglas–Peucker; ends are kept, so that lines which share an end still do.
 * @param {Point[]} line @param {number} tolerance plane units
 */
export function simplify(line, tolerance) {
	if (line.length <= 2) return line;
	const keep = new Uint8Array(line.length);
	keep[0] = keep[line.length - 1] = 1;
	/** @type {[number, number][]} */
	const spans = [[0, line.length - 1]];
	const closed = line[0][0] === line.at(-1)?.[0] && line[0][1] === line.at(-1)?.[1];
	while (spans.length > 0) {
		const [from, to] = /** @type {[number, number]} */ (spans.pop());
		let far = -1;
		let farthest = tolerance * tolerance;
		for (let i = from + 1; i < to; i++) {
			const d = distance2(line[i], line[from], line[to]);
			if (d > farthest) [far, farthest] = [i, d];
		}
		if (far < 0) continue;
		keep[far] = 1;
		spans.push([from, far], [far, to]);
	}
	const result = line.filter((_, i) => keep[i]);
	// A ring needs at least a triangle.
	if (closed && result.length < 4) return line.length >= 4 ? thin(line) : line;
	return result;
}

/** @param {Point[]} line */
function thin(line) {
	const n = line.length - 1;
	return [line[0], line[Math.floor(n / 3)], line[Math.floor((2 * n) / 3)], line[n]];
}

/** @param {Point} p @param {Point} a @param {Point} b */
function distance2(p, a, b) {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const length2 = dx * dx + dy * dy;
	const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2));
	return (p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2;
}
