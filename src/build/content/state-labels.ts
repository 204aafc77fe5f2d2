/** Where each state's name stands on the map: the middle of its largest part, plane units. */
import { polygonCentroid } from 'd3';
import { largestParts } from './largest-parts';

/** States whose middle falls outside them or on a neighbour's name, in plane units from it. */
const nudges: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
	'MX-VER': [-14, -20],
	'MX-MEX': [-9, 3],
	'MX-HID': [0, -3]
};

export function stateLabels(root: string): Map<string, [x: number, y: number]> {
	return new Map(
		[...largestParts(root, ['states'])].map(([id, ring]) => {
			const [x, y] = polygonCentroid([...ring]);
			const [dx, dy] = nudges[id] ?? [0, 0];
			return [id, [Math.round((x + dx) * 10) / 10, Math.round((y + dy) * 10) / 10]];
		})
	);
}
