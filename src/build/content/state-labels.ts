/** Positions of the states' names on the reader's map: the middle of each state's largest part, plane units. */
import { polygonCentroid } from 'd3';
import { largestParts } from './largest-parts';
import type { StateRow } from './reference-schemas';

/** @param rows rows of data/states.yaml */
export function stateLabels(root: string, rows: readonly StateRow[]): Map<string, [x: number, y: number]> {
	const shifts = new Map(rows.map(({ id, shift }) => [id, shift]));
	return new Map(
		[...largestParts(root, ['states'])].map(([id, ring]) => {
			const [x, y] = polygonCentroid([...ring]);
			const [dx, dy] = shifts.get(id) ?? [0, 0];
			return [id, [Math.round((x + dx) * 10) / 10, Math.round((y + dy) * 10) / 10]];
		})
	);
}
