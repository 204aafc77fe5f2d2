/** Finds the outline of the largest part of each country or state of the built map; islands are left out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { polygonArea } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type Ring = readonly [x: number, y: number][];

/** @returns rings in plane units, by country or state code */
export function largestParts(root: string, objects: readonly ('countries' | 'states')[]): Map<string, Ring> {
	const topology = JSON.parse(readFileSync(path.join(root, 'data/map/region.topo.json'), 'utf8')) as Topology;
	const features = objects.flatMap(
		(name) => feature(topology, topology.objects[name] as GeometryCollection).features
	);
	return new Map(
		features.map(({ id, geometry }) => {
			const polygons =
				geometry.type === 'Polygon'
					? [geometry.coordinates]
					: geometry.type === 'MultiPolygon'
						? geometry.coordinates
						: [];
			const rings = polygons.map(([ring = []]) => ring as [number, number][]);
			const [largest = []] = rings.sort((a, b) => Math.abs(polygonArea(b)) - Math.abs(polygonArea(a)));
			return [String(id), largest];
		})
	);
}
