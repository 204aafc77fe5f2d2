/** Countries, states and other land as one topology in the map plane, in two levels of detail. */
import { readFileSync } from 'node:fs';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { crossings } from './crossings.js';
import { unproject } from './lonlat.js';
import { files, tool } from './sources.js';
import { clipPolygon } from './clip.js';
import { KM_PER_UNIT, projection, projectionSpec, ringArea, simplify } from './plane.js';

/** The region: ISO 3166-1 alpha-3 as the source has them, and the ids the project uses. */
export const region = {
	MEX: 'MX',
	GTM: 'GT',
	BLZ: 'BZ',
	SLV: 'SV',
	HND: 'HN',
	NIC: 'NI',
	CRI: 'CR',
	PAN: 'PA'
};

/** States across the border: in view whenever the camera comes close to it. */
const RIM = new Set(['US-CA', 'US-AZ', 'US-NM', 'US-TX']);

/**
 * Distance by which a line may be simplified, km, by the nearest kind of land it bounds: the region, the rim, the rest;
 * smallest island kept of the region and of other land, km². Lines of the region, which is offered as a download, stay apart; the overview
 * is drawn before the region has loaded, and its grid is too coarse for that.
 */
const levels = {
	overview: {
		near: 3.6,
		rim: 7,
		far: 9,
		islands: { own: 110, other: 500 },
		states: false,
		quantum: 1.2e4,
		apart: false
	},
	region: {
		near: 0.8,
		rim: 1.6,
		far: 7,
		islands: { own: 12, other: 300 },
		states: true,
		quantum: 4e4,
		apart: true
	}
};

/** @typedef {keyof typeof levels} Level */

/** Land below which a unit is left out as a whole, km²: the grid holds no ring that small. */
const ROCK = 10;

/**
 * What the tolerance of an arc is multiplied by, one after the other while the arc crosses another one. Less detail helps too: the grid
 * may fold a detail finer than itself.
 */
const FACTORS = [1, 0.5, 1.4, 0.25, 2, 0.7, 0.12, 2.8, 0.06, 4];

/** Every admin-1 unit in sight, projected, clipped where it is only context. */
export function readUnits() {
	const { features } = JSON.parse(readFileSync(files.admin1, 'utf8'));
	const units = [];
	for (const { properties, geometry } of features) {
		const country = region[properties.adm0_a3];
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		if (
			!country &&
			!polygons.flat(2).some(([lon, lat]) => lon > -140 && lon < -45 && lat > -12 && lat < 56)
		) {
			continue;
		}
		const projected = polygons
			.map((rings) => rings.map((ring) => ring.map((point) => projection(point))))
			.flatMap((rings) => (country ? [rings] : clipPolygon(rings)));
		if (projected.length === 0) continue;
		units.push({
			country: country ?? 'context',
			rim: RIM.has(properties.iso_3166_2),
			state: country === 'MX' && /^MX-[A-Z]{3}$/.test(properties.iso_3166_2) ? stateId(properties) : null,
			polygons: projected
		});
	}
	return units;
}

/** The source still has Mexico City's old code. */
function stateId({ iso_3166_2: code }) {
	return code === 'MX-DIF' ? 'MX-CMX' : code;
}

/**
 * @param {ReturnType<typeof readUnits>} units
 * @param {Level} level
 * @returns {Promise<import('topojson-specification').Topology>} plane units, y down
 */
export async function buildLand(units, level) {
	const { near, rim, far, islands, states, quantum, apart } = levels[level];
	const { topology: toTopology } = await tool('topojson-server');
	const collection = {
		type: 'FeatureCollection',
		features: units.map(({ country, rim: onRim, state, polygons }) => ({
			type: 'Feature',
			properties: { country, onRim, state },
			geometry: {
				type: 'MultiPolygon',
				coordinates: dropIslands(polygons, country === 'context' ? islands.other : islands.own)
			}
		}))
	};
	// Arcs are found on the exact points and rounded afterwards: rounding first would split them.
	const exact = toTopology({ units: collection });
	const tolerances = arcUsers(exact).map(
		({ close, onRim }) => (close ? near : onRim ? rim : far) / KM_PER_UNIT
	);
	const { geometries } = exact.objects.units;
	const of = (test) => geometries.filter(({ properties }) => test(properties));
	const objects = {
		countries: {
			type: 'GeometryCollection',
			geometries: Object.values(region).map((id) => ({
				...mergeArcs(
					exact,
					of(({ country }) => country === id)
				),
				id
			}))
		},
		context: withoutGaps(
			mergeArcs(
				exact,
				of(({ country }) => country === 'context')
			),
			exact,
			islands.other / KM_PER_UNIT ** 2
		)
	};
	if (states) {
		objects.states = {
			type: 'GeometryCollection',
			geometries: of(({ state }) => state !== null).map(({ type, arcs, properties }) => ({
				type,
				arcs,
				id: properties.state
			}))
		};
	}
	const { topology, kept } = prune({ ...exact, objects });
	const own = kept.map((arc) => tolerances[arc]);
	const land = apart ? simplifyApart(topology, own, quantum) : simplified(topology, own, quantum);
	return { ...land, projection: projectionSpec };
}

/** Drops unused arcs. @returns the topology, and the former index of each of its arcs */
export function prune(topology) {
	const used = new Map();
	const renumber = (arcs) =>
		arcs.map((arc) => {
			if (Array.isArray(arc)) return renumber(arc);
			const index = arc < 0 ? ~arc : arc;
			if (!used.has(index)) used.set(index, used.size);
			const next = used.get(index);
			return arc < 0 ? ~next : next;
		});
	const walk = (object) =>
		object.type === 'GeometryCollection'
			? { ...object, geometries: object.geometries.map(walk) }
			: { ...object, arcs: renumber(object.arcs) };
	const objects = Object.fromEntries(
		Object.entries(topology.objects).map(([key, object]) => [key, walk(object)])
	);
	const kept = [...used.keys()];
	return { topology: { type: 'Topology', objects, arcs: kept.map((index) => topology.arcs[index]) }, kept };
}

/**
 * Simplifies arcs and rounds them to a grid. Arcs that would cross, on the plane or in degrees, get another tolerance.
 * @param {any} topology
 * @param {number[]} tolerances of the arcs, plane units
 * @param {number} quantum points of the grid along each axis
 * @throws when arcs cross at every tolerance
 */
function simplifyApart(topology, tolerances, quantum) {
	const tries = tolerances.map(() => 0);
	for (;;) {
		const rounded = simplified(
			topology,
			tolerances.map((tolerance, k) => tolerance * FACTORS[tries[k]]),
			quantum
		);
		const faults = [...crossings(rounded), ...crossings(unproject(rounded))];
		if (faults.length === 0) return rounded;
		/** Of two arcs one is changed, so that they do not go on to cross each other elsewhere. */
		const changed = new Set();
		for (const pair of faults) {
			if (pair.some((arc) => changed.has(arc))) continue;
			const [arc] = pair.sort((a, b) => tries[a] - tries[b]);
			changed.add(arc);
			tries[arc] += 1;
			if (tries[arc] === FACTORS.length) {
				const at = topology.arcs[arc][0].map(Math.round).join(', ');
				throw new Error(
					`data/build/land.js: the line that begins at ${at} crosses another one: add a factor`
				);
			}
		}
	}
}

function simplified(topology, tolerances, quantum) {
	const arcs = topology.arcs.map((arc, k) => simplify(arc, tolerances[k]));
	return quantize({ ...topology, arcs }, quantum);
}

/** Fills holes that parts of a unit left which were dropped as islands. @param {number} least area of a hole that is kept */
function withoutGaps(merged, topology, least) {
	const area = (ring) => {
		const { geometry } = feature(topology, { type: 'Polygon', arcs: [ring] });
		return Math.abs(ringArea(geometry.coordinates[0]));
	};
	return {
		...merged,
		arcs: merged.arcs.map(([outer, ...holes]) => [outer, ...holes.filter((hole) => area(hole) >= least)])
	};
}

function dropIslands(polygons, island) {
	const least = island / KM_PER_UNIT ** 2;
	const sorted = polygons.map((rings) => ({ rings, area: Math.abs(ringArea(rings[0])) }));
	const largest = Math.max(...sorted.map(({ area }) => area));
	const rock = ROCK / KM_PER_UNIT ** 2;
	return sorted
		.filter(({ area }) => area >= least || (area === largest && area >= rock))
		.map(({ rings }) => rings);
}

/** Whether each arc bounds the region, or the rim. */
function arcUsers(topology) {
	const users = topology.arcs.map(() => ({ close: false, onRim: false }));
	for (const { arcs, properties } of topology.objects.units.geometries) {
		for (const arc of arcs.flat(3)) {
			const user = users[arc < 0 ? ~arc : arc];
			user.close ||= properties.country !== 'context';
			user.onRim ||= properties.onRim;
		}
	}
	return users;
}
