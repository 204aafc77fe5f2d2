/**
 * Simplifies the coast for the sea's wide strokes: only lines near the drawn part of the stage, in the detail that the strokes can show.
 * A browser strokes a path again for every tile it paints, and the whole coast has ten thousand points.
 */
import type { Affine } from './layout';
import type { Rect } from './frame';

/** A little more than half the widest stroke, px: lines further outside the area are not visible. */
const REACH_PX = 14;
/** Lines of at most so many numbers are not simplified: a small island would shrink to a point. */
const SHORT = 48;

/** Px in one unit of the path data, which holds whole numbers because these are written faster. */
export const SHORE_UNIT = 0.1;

/**
 * @param lines coasts as x, y, x, y … in plane units, each from its beginning to its end
 * @param affine from plane units to px
 * @param area part of the stage that is drawn, px
 * @param step a point nearer than this to the last one kept is left out, px
 * @returns path data in {@link SHORE_UNIT}
 */
export function shoreline(
	lines: readonly (readonly number[])[],
	affine: Affine,
	area: Rect,
	step: number
): string {
	const { a, b, c, d, e, f } = affine;
	const left = area.x - REACH_PX;
	const top = area.y - REACH_PX;
	const right = area.x + area.width + REACH_PX;
	const bottom = area.y + area.height + REACH_PX;
	let path = '';
	for (const line of lines) {
		const last = line.length - 2;
		const least = line.length <= SHORT ? 0 : step;
		/** Whether the path has reached the previous point. */
		let drawn = false;
		let x = 0;
		let y = 0;
		/** Sides of the area beyond which the previous point lies. A segment with both ends beyond the same side is outside. */
		let side = 0;
		for (let k = 0; k <= last; k += 2) {
			const u = line[k] as number;
			const v = line[k + 1] as number;
			const nextX = a * u + c * v + e;
			const nextY = b * u + d * v + f;
			if (k > 0 && k < last && Math.abs(nextX - x) + Math.abs(nextY - y) < least) continue;
			const nextSide =
				(nextX < left ? 1 : nextX > right ? 2 : 0) | (nextY < top ? 4 : nextY > bottom ? 8 : 0);
			if (k > 0) {
				if ((side & nextSide) !== 0) drawn = false;
				else {
					path += drawn ? ' ' : `M${inUnits(x)} ${inUnits(y)}L`;
					path += `${inUnits(nextX)} ${inUnits(nextY)}`;
					drawn = true;
				}
			}
			x = nextX;
			y = nextY;
			side = nextSide;
		}
	}
	return path;
}

const inUnits = (px: number): string => String(Math.round(px / SHORE_UNIT));
