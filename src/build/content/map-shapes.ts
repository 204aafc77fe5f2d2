/** Outlines of the built map, and what lies in them. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { project } from '../../story/plane';

type Shape = Polygon | MultiPolygon;

type Shapes = ReadonlyMap<string, Shape>;

/** The map changes seldom, and is asked for at every change of a text. */
const kept = new Map<string, { readonly changed: number; readonly shapes: Map<string, Shapes> }>();

/** @returns outlines in plane units, by code */
export function shapesOf(root: string, object: 'countries' | 'states'): Shapes {
	const file = path.join(root, 'data/map/region.topo.json');
	const changed = statSync(file).mtimeMs;
	const known = kept.get(file);
	if (known?.changed === changed) return known.shapes.get(object) ?? new Map<string, Shape>();
	const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
	const shapes = new Map(['countries', 'states'].map((name) => [name, shapesIn(topology, name)]));
	kept.set(file, { changed, shapes });
	return shapes.get(object) ?? new Map<string, Shape>();
}

function shapesIn(topology: Topology, name: string): Shapes {
	const { features } = feature(topology, topology.objects[name] as GeometryCollection);
	return new Map(
		features.flatMap(({ id, geometry }): [string, Shape][] =>
			geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [[String(id), geometry]] : []
		)
	);
}

/** Whether a place, in degrees, lies within an outer ring. */
export function holds(shape: Shape, { lon, lat }: { readonly lon: number; readonly lat: number }): boolean {
	const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
	return polygons.some(([ring]) => inRing(ring ?? [], project(lon, lat)));
}

function inRing(ring: readonly (readonly number[])[], [x, y]: readonly [number, number]): boolean {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [xi = 0, yi = 0] = ring[i] ?? [];
		const [xj = 0, yj = 0] = ring[j] ?? [];
		if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
	}
	return inside;
}
