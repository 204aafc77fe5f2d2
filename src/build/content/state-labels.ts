/** Where each state's name stands on the map: the middle of its largest part, plane units. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { polygonArea, polygonCentroid } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** States whose middle falls outside them or on a neighbour's name, in plane units from it. */
const nudges: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
	'MX-VER': [-14, -20],
	'MX-MEX': [-9, 3],
	'MX-HID': [0, -3]
};

export function stateLabels(root: string): Map<string, [x: number, y: number]> {
	const topology = JSON.parse(readFileSync(path.join(root, 'data/map/region.topo.json'), 'utf8')) as Topology;
	const states = feature(topology, topology.objects['states'] as GeometryCollection).features;
	return new Map(
		states.map(({ id, geometry }) => {
			const polygons =
				geometry.type === 'Polygon'
					? [geometry.coordinates]
					: geometry.type === 'MultiPolygon'
						? geometry.coordinates
						: [];
			const rings = polygons.map(([ring = []]) => ring as [number, number][]);
			const largest = rings.sort((a, b) => Math.abs(polygonArea(b)) - Math.abs(polygonArea(a)))[0] ?? [];
			const [x, y] = polygonCentroid(largest);
			const [dx, dy] = nudges[String(id)] ?? [0, 0];
			return [String(id), [Math.round((x + dx) * 10) / 10, Math.round((y + dy) * 10) / 10]];
		})
	);
}
