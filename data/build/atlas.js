/** What the client needs of the map besides outlines: where places lie and how the corridors run. */
import { curveOf } from './curve.js';
import { KM_PER_UNIT, projection } from './plane.js';

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;
/** For names that stand alone, where a tenth of a unit would move the letters. @param {number} value */
const hundredths = (value) => Math.round(value * 100) / 100;

/**
 * A line as it travels: each point's step from the one before, the first from the origin, in tenths of a unit,
 * x and y in turn. Small whole numbers pack to half of what coordinates do; src/story/atlas.ts reads them back.
 * @param {number[][]} line plane units
 * @returns {number[]}
 */
function stepsOf(line) {
	let [x, y] = [0, 0];
	return line.flatMap((point) => {
		const [tenthsX, tenthsY] = point.map((value) => Math.round(value * 10));
		const step = [tenthsX - x, tenthsY - y];
		[x, y] = [tenthsX, tenthsY];
		return step;
	});
}

/**
 * @param {{ places: any[], corridors: any[], countries: any[], states: any[], seas: any[] }} known rows of the YAML files
 * @param {{ south: number[][], north: number[][] }} borders plane units
 */
export function buildAtlas({ places, corridors, countries, states, seas }, borders) {
	const known = new Map(places.map(({ id, lon, lat }) => [id, projection([lon, lat])]));
	const point = (id, of) => {
		const found = known.get(id);
		if (!found) {
			throw new Error(
				`data/corridors.yaml: corridor ${of} names ${id}, which is not in data/places.yaml. Add the place or correct the name`
			);
		}
		return found;
	};
	const lines = corridors.map(({ id, mode, places: stops, via = [], evidence }) => {
		const bends = new Map(via.map(({ after, lon, lat }) => [after, projection([lon, lat])]));
		const points = stops.flatMap((stop) => [point(stop, id), ...(bends.has(stop) ? [bends.get(stop)] : [])]);
		const { path, at } = curveOf(points);
		const reached = at.filter((_, k) => stops.some((stop) => points[k] === point(stop, id)));
		return {
			id,
			mode,
			...(evidence === 'later' ? { later: true } : {}),
			places: stops,
			path: stepsOf(path),
			at: reached.map((share) => Math.round(share * 1000) / 1000),
			km: Math.round(length(path) * KM_PER_UNIT)
		};
	});
	const rounded = ([x, y]) => [round(x), round(y)];
	const labels = (rows) =>
		Object.fromEntries(rows.map(({ id, label }) => [id, { label: rounded(projection(label)) }]));
	return {
		places: Object.fromEntries([...known].map(([id, at]) => [id, rounded(at)])),
		corridors: lines,
		countries: labels(countries),
		states: labels(states.filter(({ label }) => label)),
		seas: Object.fromEntries(
			seas.map(({ id, anchors }) => [id, anchors.map((at) => projection(at).map(hundredths))])
		),
		southBorder: stepsOf(borders.south),
		northBorder: stepsOf(borders.north)
	};
}

/** @param {number[][]} path */
export function length(path) {
	return path.slice(1).reduce((sum, [x, y], k) => sum + Math.hypot(x - path[k][0], y - path[k][1]), 0);
}
