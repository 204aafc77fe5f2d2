/** Clips polygons of the plane to what any camera can show. */
import { geoClipRectangle, polygonContains } from 'd3';
import { CLIP, ringArea } from './plane.js';

/** @typedef {[number, number]} Point */

const { x0, y0, x1, y1 } = CLIP;
const clip = geoClipRectangle(x0, y0, x1, y1);

/**
 * @param {Point[][]} rings of one polygon, the outer one first; all closed
 * @returns {Point[][][]} the polygons that are left; none has two lines along one stretch of the edge
 */
export function clipPolygon(rings) {
	/** @type {Point[][]} */
	const left = [];
	const stream = clip({
		polygonStart: () => undefined,
		polygonEnd: () => undefined,
		lineStart: () => void left.push([]),
		lineEnd: () => undefined,
		point: (x, y) => void left.at(-1)?.push([x, y])
	});
	stream.polygonStart();
	for (const ring of rings) {
		stream.lineStart();
		for (const [x, y] of cutAtEdges(ring).slice(0, -1)) stream.point(x, y);
		stream.lineEnd();
	}
	stream.polygonEnd();
	const closed = left.map(close).filter((ring) => ring.length > 3);
	const winding = Math.sign(ringArea(rings[0]));
	const isOuter = (ring) => Math.sign(ringArea(ring)) === winding;
	const holes = closed.filter((ring) => !isOuter(ring));
	return closed
		.filter(isOuter)
		.map((outer) => [outer, ...holes.filter(([point]) => polygonContains(outer, point))]);
}

/** Adds the points at which a ring meets the edges: from both sides of a border they are the same numbers. @param {Point[]} ring */
function cutAtEdges(ring) {
	return ring.flatMap((to, k) => {
		const from = ring[k - 1] ?? to;
		const [a, b] = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]) ? [from, to] : [to, from];
		/** @type {Point[]} */
		const cuts = [];
		for (const x of [x0, x1])
			if (a[0] < x && x < b[0]) cuts.push([x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])]);
		for (const y of [y0, y1])
			if ((a[1] - y) * (b[1] - y) < 0) cuts.push([a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y]);
		const distance = ([x, y]) => Math.hypot(x - from[0], y - from[1]);
		return [...cuts.sort((p, q) => distance(p) - distance(q)), to];
	});
}

/** Drops points that repeat the one before, and ends the ring where it began. @param {Point[]} ring */
const close = (ring) =>
	[...ring, ring[0]].filter(([x, y], k, all) => k === 0 || x !== all[k - 1][0] || y !== all[k - 1][1]);
