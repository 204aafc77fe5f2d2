/** Finds the place and the corridor nearest to a point of the map. */
import type { Corridor } from '../../story/atlas';
import type { Point } from '../../story/plane';

/**
 * @param reach plane units
 * @returns the id of the nearest place within reach
 */
export function nearestPlace(
	point: Point,
	places: Iterable<readonly [id: string, at: Point]>,
	reach: number
): string | null {
	let best: string | null = null;
	let least = reach;
	for (const [id, [x, y]] of places) {
		const distance = Math.hypot(x - point[0], y - point[1]);
		if (distance < least) [best, least] = [id, distance];
	}
	return best;
}

/**
 * @param reach plane units
 * @returns the id of the nearest corridor within reach of its line
 */
export function nearestCorridor(point: Point, corridors: Iterable<Corridor>, reach: number): string | null {
	let best: string | null = null;
	let least = reach;
	for (const { id, path } of corridors) {
		for (let k = 1; k < path.length; k++) {
			const distance = toSegment(point, path[k - 1] ?? point, path[k] ?? point);
			if (distance < least) [best, least] = [id, distance];
		}
	}
	return best;
}

function toSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const [dx, dy] = [bx - ax, by - ay];
	const length = dx * dx + dy * dy;
	const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length));
	return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
