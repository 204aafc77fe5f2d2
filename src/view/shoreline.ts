/**
 * The coast as the sea's wide strokes need it: only what lies near the part of the stage that is drawn, and no finer than
 * those strokes can show. A browser strokes a path anew for every tile it paints; whole, the coast is ten thousand points.
 */
import type { Affine } from './layout';
import type { Rect } from './frame';

/** Half of the widest stroke and a little more, px: what lies further out is not seen. */
const REACH_PX = 14;
/** Lines of so many numbers are kept whole: a small island would shrink to a dot, which has no shore. */
const SHORT = 48;

/**
 * @param lines coasts as x, y, x, y … in plane units, each from its beginning to its end
 * @param affine from plane units to px
 * @param area part of the stage that is drawn, px
 * @param step a point nearer than this to the last one kept is left out, px
 * @returns path data in px
 */
export function shoreline(
	lines: readonly ArrayLike<number>[],
	affine: Affine,
	area: Rect,
	step: number
): string {
	const { a, b, c, d, e, f } = affine;
	const [left, top] = [area.x - REACH_PX, area.y - REACH_PX];
	const [right, bottom] = [area.x + area.width + REACH_PX, area.y + area.height + REACH_PX];
	/** Sides of the area a point lies beyond; two points beyond one side have all that is between them beyond it. */
	const beyond = (x: number, y: number) =>
		(x < left ? 1 : x > right ? 2 : 0) | (y < top ? 4 : y > bottom ? 8 : 0);
	let path = '';
	for (const line of lines) {
		/** Whether the path stands at the point before. */
		let drawn = false;
		let [x, y, side] = [0, 0, 0];
		const last = line.length - 2;
		const least = line.length <= SHORT ? 0 : step;
		for (let k = 0; k <= last; k += 2) {
			const [u = 0, v = 0] = [line[k], line[k + 1]];
			const [nextX, nextY] = [a * u + c * v + e, b * u + d * v + f];
			if (k > 0 && k < last && Math.abs(nextX - x) + Math.abs(nextY - y) < least) continue;
			const nextSide = beyond(nextX, nextY);
			if (k > 0) {
				if ((side & nextSide) !== 0) drawn = false;
				else {
					if (!drawn) path += `M${tenths(x)} ${tenths(y)}L`;
					else path += ' ';
					path += `${tenths(nextX)} ${tenths(nextY)}`;
					drawn = true;
				}
			}
			[x, y, side] = [nextX, nextY, nextSide];
		}
	}
	return path;
}

const tenths = (value: number): string => String(Math.round(value * 10) / 10);
