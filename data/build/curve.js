/** A smooth line through towns: centripetal Catmull–Rom, which never loops and stays near the straight way. */

const STEPS_PER_UNIT = 1 / 5;
const MOST_STEPS = 12;

/**
 * @param {[number, number][]} towns plane units
 * @returns {{ path: [number, number][], at: number[] }} the line, and the share of its length at each town
 */
export function curveOf(towns) {
	const first = towns[0];
	const last = towns[towns.length - 1];
	const points = [mirror(towns[1], first), ...towns, mirror(towns[towns.length - 2], last)];
	/** @type {[number, number][]} */
	const path = [first];
	const townIndex = [0];
	for (let k = 1; k < towns.length; k++) {
		const [p0, p1, p2, p3] = points.slice(k - 1, k + 3);
		const steps = Math.max(2, Math.min(MOST_STEPS, Math.round(distance(p1, p2) * STEPS_PER_UNIT)));
		for (let s = 1; s <= steps; s++) path.push(onCurve(p0, p1, p2, p3, s / steps));
		townIndex.push(path.length - 1);
	}
	const lengths = [0];
	for (let k = 1; k < path.length; k++) lengths.push(lengths[k - 1] + distance(path[k - 1], path[k]));
	return { path, at: townIndex.map((k) => lengths[k] / lengths[lengths.length - 1]) };
}

function onCurve(p0, p1, p2, p3, s) {
	const t0 = 0;
	const t1 = t0 + Math.sqrt(distance(p0, p1)) || 1e-6;
	const t2 = t1 + Math.sqrt(distance(p1, p2));
	const t3 = t2 + Math.sqrt(distance(p2, p3));
	const t = t1 + (t2 - t1) * s;
	const a1 = between(p0, p1, t0, t1, t);
	const a2 = between(p1, p2, t1, t2, t);
	const a3 = between(p2, p3, t2, t3, t);
	return between(between(a1, a2, t0, t2, t), between(a2, a3, t1, t3, t), t1, t2, t);
}

function between(a, b, ta, tb, t) {
	const share = (t - ta) / (tb - ta);
	return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

const distance = (a, b) => Math.hypot(b[0] - a[0], b[1] - a[1]);
const mirror = (from, about) => [2 * about[0] - from[0], 2 * about[1] - from[1]];
