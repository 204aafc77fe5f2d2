/** Countries, states and other land as one topology in the map plane, in two levels of detail. */
import { readFileSync } from 'node:fs';
import { mergeArcs, quantize } from 'topojson-client';
import { files, tool } from './sources.js';
import { clipRing, KM_PER_UNIT, projection, projectionSpec, ringArea, simplify } from './plane.js';

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
 * smallest island kept of the region and of other land, km².
 */
const levels = {
	overview: { near: 3.6, rim: 7, far: 9, islands: { own: 110, other: 500 }, states: false, quantum: 1.2e4 },
	region: { near: 0.8, rim: 1.6, far: 7, islands: { own: 12, other: 300 }, states: true, quantum: 4e4 }
};

/** @typedef {keyof typeof levels} Level */

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
			.map((rings) => (country ? rings : rings.map(clipRing).filter((ring) => ring.length > 3)))
			.filter((rings) => rings.length > 0);
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
	const { near, rim, far, islands, states, quantum } = levels[level];
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
	const users = arcUsers(exact);
	exact.arcs = exact.arcs.map((arc, k) => {
		const { close, onRim } = users[k];
		return simplify(arc, (close ? near : onRim ? rim : far) / KM_PER_UNIT);
	});
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
		context: mergeArcs(
			exact,
			of(({ country }) => country === 'context')
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
	return { ...prune({ ...exact, objects }, quantum), projection: projectionSpec };
}

/** Drops unused arcs, then rounds to a grid. */
export function prune(topology, quantum) {
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
	const arcs = [...used.keys()].map((index) => topology.arcs[index]);
	return quantize({ type: 'Topology', objects, arcs }, quantum);
}

function dropIslands(polygons, island) {
	const least = island / KM_PER_UNIT ** 2;
	const sorted = polygons.map((rings) => ({ rings, area: Math.abs(ringArea(rings[0])) }));
	const largest = Math.max(...sorted.map(({ area }) => area));
	return sorted.filter(({ area }) => area >= least || area === largest).map(({ rings }) => rings);
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
