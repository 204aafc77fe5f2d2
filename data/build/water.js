/** Lakes and main rivers of the region, in plane units. */
import { readFileSync } from 'node:fs';
import { geoCentroid } from 'd3';
import { feature } from 'topojson-client';
import { files, tool } from './sources.js';
import { KM_PER_UNIT, projection, simplify } from './plane.js';

/** Lakes by a point in or near each, degrees. */
const lakes = {
	nicaragua: [-85.4, 11.5],
	managua: [-86.35, 12.3],
	izabal: [-89.1, 15.5],
	chapala: [-103.05, 20.25],
	'laguna-madre': [-97.6, 25]
};
const LAKE_REACH_DEG = 0.9;
const RIVER_TOLERANCE_KM = 1.6;
const LAKE_TOLERANCE_KM = 0.8;

/** Rivers drawn, by the source's names. */
const rivers =
	/^(rio grande|rio bravo|usumacinta|grijalva|conchos|balsas|lerma|santiago|rio grande de santiago|papaloapan|motagua|ul[uú]a|coco|lempa|p[aá]nuco|moctezuma|yaqui|fuerte|nazas|pat[uú]ca|san juan|hondo|candelaria)$/i;

/** @returns {Promise<{ lakes: number[][][][], rivers: number[][][] }>} polygons and lines in plane units */
export async function readWater() {
	const topology = JSON.parse(readFileSync(files.lakes, 'utf8'));
	const found = feature(topology, topology.objects.lakes).features.filter((lake) => {
		const [lon, lat] = geoCentroid(lake);
		return Object.values(lakes).some(([x, y]) => Math.hypot(lon - x, lat - y) < LAKE_REACH_DEG);
	});
	if (found.length < 4)
		throw new Error(`data/build/water.js: only ${found.length} lakes found in the source`);
	const polygons = found.flatMap(({ geometry }) =>
		(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((rings) =>
			rings.map((ring) =>
				simplify(
					ring.map((point) => projection(point)),
					LAKE_TOLERANCE_KM / KM_PER_UNIT
				)
			)
		)
	);
	const { open } = await tool('shapefile');
	const source = await open(files.rivers);
	/** @type {number[][][]} */
	const lines = [];
	for (let next = await source.read(); !next.done; next = await source.read()) {
		const { properties, geometry } = next.value;
		if (!/^River$/i.test(properties.featurecla ?? '') || !rivers.test(properties.name ?? '')) continue;
		const parts = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
		for (const part of parts) {
			if (!part.every(([lon, lat]) => lon > -112 && lon < -82 && lat > 9 && lat < 33)) continue;
			lines.push(
				simplify(
					part.map((point) => projection(point)),
					RIVER_TOLERANCE_KM / KM_PER_UNIT
				)
			);
		}
	}
	if (lines.length < 10)
		throw new Error(`data/build/water.js: only ${lines.length} river parts found in the source`);
	return { lakes: polygons, rivers: lines };
}
