/** Finds lines of a quantised topology that cross or touch where they should not. */

/** @typedef {[x: number, y: number]} Point on the grid */
/** @typedef {{ arc: number, at: number, a: Point, b: Point }} Segment */

/**
 * Lines may meet only at ends of arcs. Two segments are at fault when they cross, overlap, or touch elsewhere; so is a point inside an
 * arc that another point repeats. Grid coordinates are integers, so the tests are exact.
 * @param {import('topojson-specification').Topology} topology quantised
 * @returns {[number, number][]} indexes of the two arcs of each fault; twice the same for an arc at fault with itself
 */
export function crossings({ arcs }) {
	const lines = arcs.map(decode);
	const faults = repeatedPoints(lines);
	const segments = lines.flatMap((line, arc) =>
		line.slice(1).map((b, at) => /** @type {Segment} */ ({ arc, at, a: line[at], b }))
	);
	segments.sort((s, t) => left(s) - left(t));
	segments.forEach((s, k) => {
		const right = Math.max(s.a[0], s.b[0]);
		for (let n = k + 1; n < segments.length && left(segments[n]) <= right; n++)
			if (atFault(s, segments[n])) faults.push([s.arc, segments[n].arc]);
	});
	return faults;
}

/** @param {number[][]} arc differences @returns {Point[]} */
function decode(arc) {
	let [x, y] = [0, 0];
	return arc.map(([dx = 0, dy = 0]) => [(x += dx), (y += dy)]);
}

/** Arcs with a point in common that is not an end of both. @param {Point[][]} lines @returns {[number, number][]} */
function repeatedPoints(lines) {
	/** @type {Map<string, { arc: number, inner: boolean }[]>} */
	const seen = new Map();
	lines.forEach((line, arc) =>
		line.forEach((point, at) => {
			const visits = seen.get(point.join()) ?? [];
			visits.push({ arc, inner: at > 0 && at < line.length - 1 });
			seen.set(point.join(), visits);
		})
	);
	return [...seen.values()]
		.filter((visits) => visits.length > 1 && visits.some(({ inner }) => inner))
		.map(([first, second]) => [first.arc, second.arc]);
}

/** @param {Segment} s @param {Segment} t */
function atFault(s, t) {
	if (Math.max(s.a[1], s.b[1]) < Math.min(t.a[1], t.b[1])) return false;
	if (Math.max(t.a[1], t.b[1]) < Math.min(s.a[1], s.b[1])) return false;
	const sides = [side(s.a, s.b, t.a), side(s.a, s.b, t.b), side(t.a, t.b, s.a), side(t.a, t.b, s.b)];
	if (sides[0] * sides[1] > 0 || sides[2] * sides[3] > 0) return false;
	const shared = [s.a, s.b].filter((p) => same(p, t.a) || same(p, t.b));
	if (shared.length === 0) return sides.some((n) => n !== 0) || overlap(s, t);
	if (shared.length === 2) return true;
	return sides.every((n) => n === 0) && overlap(s, t);
}

/** Whether two segments on one line have more than a point in common. @param {Segment} s @param {Segment} t */
function overlap(s, t) {
	const axis = s.a[0] === s.b[0] ? 1 : 0;
	const [from, to] = [s, t].reduce(
		([low, high], { a, b }) => [
			Math.max(low, Math.min(a[axis], b[axis])),
			Math.min(high, Math.max(a[axis], b[axis]))
		],
		[-Infinity, Infinity]
	);
	return from < to;
}

/** On which side of a line a point lies. @param {Point} a @param {Point} b @param {Point} p @returns {number} 0 on the line */
const side = (a, b, p) => Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
/** @param {Point} p @param {Point} q */
const same = (p, q) => p[0] === q[0] && p[1] === q[1];
/** @param {Segment} s */
const left = ({ a, b }) => Math.min(a[0], b[0]);
