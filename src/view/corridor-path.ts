/** The drawn part of a corridor as SVG path data in plane units. */
import { atlas, type Corridor } from '../story/atlas';
import type { Point } from '../story/plane';
import { pathText } from './path-text';

const texts = new Map<string, string>();

/** @param share 0 … 1 of the line's length from its first town */
export function corridorPath(corridor: Corridor, share: number): string {
	if (share >= 1) {
		const known = texts.get(corridor.id) ?? lineText(corridor.path);
		texts.set(corridor.id, known);
		return known;
	}
	return lineText(cut(corridor.path, share));
}

export const corridorById: ReadonlyMap<string, Corridor> = new Map(
	atlas.corridors.map((corridor) => [corridor.id, corridor])
);

/** Corridors in the order of drawing: where two share a way, the one of the story's own time lies on top. */
export const corridorsInOrder: readonly Corridor[] = [...atlas.corridors].sort(
	(a, b) => Number(b.later ?? false) - Number(a.later ?? false)
);

/** Length of each segment of a line and of the whole line, plane units. Kept, because a growing line is cut at every frame. */
const measured = new Map<readonly Point[], { readonly parts: readonly number[]; readonly whole: number }>();

function lengthsOf(path: readonly Point[]) {
	let known = measured.get(path);
	if (!known) {
		const parts = path.slice(1).map(([x, y], k) => {
			const [px, py] = path[k] ?? [x, y];
			return Math.hypot(x - px, y - py);
		});
		known = { parts, whole: parts.reduce((sum, part) => sum + part, 0) };
		measured.set(path, known);
	}
	return known;
}

function cut(path: readonly Point[], share: number): Point[] {
	const { parts, whole } = lengthsOf(path);
	let left = share * whole;
	const kept: Point[] = path.slice(0, 1);
	for (let k = 0; k < parts.length && left > 0; k++) {
		const [a, b, length] = [path[k], path[k + 1], parts[k] ?? 0];
		if (!a || !b) break;
		const t = length > 0 ? Math.min(1, left / length) : 1;
		kept.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]);
		left -= length;
	}
	return kept;
}

/** The end of a corridor's drawn part, plane units, and its direction there, radians clockwise from east. */
export function corridorTip(
	{ path }: Corridor,
	share: number
): { readonly at: Point; readonly angle: number } {
	const kept = cut(path, share);
	const at = kept.at(-1) ?? [0, 0];
	const before = kept.findLast(([x, y]) => Math.hypot(x - at[0], y - at[1]) > 0.5) ?? at;
	return { at, angle: Math.atan2(at[1] - before[1], at[0] - before[0]) };
}

/** In tenths of a unit. */
const lineText = (points: readonly Point[]): string => pathText([points], 1, false);
