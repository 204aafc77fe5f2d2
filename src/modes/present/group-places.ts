/** Where the guesses of several groups stand, so that none covers another's name. Pure. */
import type { ValueAxis } from '../../view/guess-places';

/** Share of a row that its band takes. */
const BAND = 0.42;

/**
 * A row for each group's range, one above the other where the answer's band is drawn.
 * @param k index of the group
 * @param count number of groups
 * @returns top and bottom of the group's band, stage px
 */
export function bandRow(
	{ bandTop, bandHeight }: ValueAxis,
	k: number,
	count: number
): { top: number; bottom: number } {
	const row = bandHeight / count;
	const middle = bandTop + row * (k + 0.5);
	return { top: middle - (row * BAND) / 2, bottom: middle + (row * BAND) / 2 };
}

export interface BandName {
	readonly x: number;
	readonly anchor: 'start' | 'end';
}

/**
 * Where the name of a band stands: behind it, else before it, else within it at its end.
 * @param low, high ends of the band, stage px
 * @param width of the name, with its gap, px
 */
export function bandName(axis: ValueAxis, low: number, high: number, width: number, gap: number): BandName {
	if (high + width <= axis.x(axis.max)) return { x: high + gap, anchor: 'start' };
	if (low - width >= axis.x(0)) return { x: low - gap, anchor: 'end' };
	return { x: high - gap, anchor: 'end' };
}
