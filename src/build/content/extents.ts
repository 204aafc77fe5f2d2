/** Computes the extent of each country and state: the outermost points of its largest part. */
import { greatest } from 'd3';
import type { Point } from '../../story/plane';
import { largestParts, type Ring } from './largest-parts';

/** East, south, west, north: four points suffice, because the padding around the shown part has room for the rest, also on a rotated map. */
const directions: readonly Point[] = [
	[1, 0],
	[0, 1],
	[-1, 0],
	[0, -1]
];

/** @returns whole plane units, by country and state code */
export const extents = (root: string): Map<string, readonly Point[]> =>
	new Map([...largestParts(root, ['countries', 'states'])].map(([id, ring]) => [id, outermost(ring)]));

function outermost(ring: Ring): Point[] {
	const found = directions.flatMap(([dx, dy]) => {
		const farthest = greatest(ring, ([x, y]) => x * dx + y * dy);
		return farthest ? [farthest.map(Math.round).join(' ')] : [];
	});
	return [...new Set(found)].map((text) => text.split(' ').map(Number) as [number, number]);
}
