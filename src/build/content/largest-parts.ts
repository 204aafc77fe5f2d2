/** Finds the outline of the largest part of each country or state of the built map; islands are left out. */
import { polygonArea } from 'd3';
import { shapesOf } from './map-shapes';

export type Ring = readonly [x: number, y: number][];

/** @returns rings in plane units, by country or state code */
export function largestParts(root: string, objects: readonly ('countries' | 'states')[]): Map<string, Ring> {
	const shapes = objects.flatMap((name) => [...shapesOf(root, name)]);
	return new Map(
		shapes.map(([id, shape]) => {
			const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
			const rings = polygons.map(([ring = []]) => ring as [number, number][]);
			const [largest = []] = rings.sort((a, b) => Math.abs(polygonArea(b)) - Math.abs(polygonArea(a)));
			return [id, largest];
		})
	);
}
