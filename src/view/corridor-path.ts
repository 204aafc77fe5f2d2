/** The drawn part of a corridor as SVG path data in plane units. */
import { atlas, type Corridor } from '../story/atlas';
import type { Point } from '../story/plane';
import { pathText } from './path-text';

const whole = new Map<string, string>();

/** @param share 0 … 1 of the line's length from its first town */
export function corridorPath(corridor: Corridor, share: number): string {
	if (share >= 1) {
		const known = whole.get(corridor.id) ?? lineText(corridor.path);
		whole.set(corridor.id, known);
		return known;
	}
	return lineText(cut(corridor.path, share));
}

export const corridorById: ReadonlyMap<string, Corridor> = new Map(
	atlas.corridors.map((corridor) => [corridor.id, corridor])
);

function cut(path: readonly Point[], share: number): Point[] {
	const lengths = path.slice(1).map(([x, y], k) => {
		const [px, py] = path[k] ?? [x, y];
		return Math.hypot(x - px, y - py);
	});
	let left = share * lengths.reduce((sum, part) => sum + part, 0);
	const kept: Point[] = path.slice(0, 1);
	for (let k = 0; k < lengths.length && left > 0; k++) {
		const [a, b, length] = [path[k], path[k + 1], lengths[k] ?? 0];
		if (!a || !b) break;
		const t = length > 0 ? Math.min(1, left / length) : 1;
		kept.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
		left -= length;
	}
	return kept;
}

/** In tenths of a unit. */
const lineText = (points: readonly Point[]): string => pathText([points], 1, false);
