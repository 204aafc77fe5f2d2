/** Where a guess is drawn: on the places of the answer's marks, so that both have the same scale. */
import type { Frame } from './frame';
import type { Grid } from './layouts/grid';

export interface GuessGrid {
	readonly columns: number;
	readonly pitch: number;
	/** Centre of the first place, stage px. */
	readonly x: number;
	readonly y: number;
	/** Number of rows that fit the frame. */
	readonly rows: number;
	/** Number of places the guess is a part of, when that is known already. */
	readonly whole: number | null;
}

/**
 * @param grid where the answer's marks stand
 * @param rows number of rows that fit the frame
 * @param whole number of marks the answer is a part of, when that is known already
 */
export const placesOn = (
	{ columns, pitch, x, y }: Grid,
	rows: number,
	whole: number | null = null
): GuessGrid => ({ columns, pitch, x, y, rows, whole });

/** Number of rows of a grid that fit the frame. */
export const rowsBelow = (grid: Grid, { free }: Frame): number =>
	Math.floor((free.y + free.height - grid.box.y) / grid.pitch);

/** An axis of values on which a range is drawn as a band. */
export interface ValueAxis {
	/** Stage px of a value. */
	x(value: number): number;
	/** Baseline of the axis, stage px. */
	readonly y: number;
	/** Type size, px. */
	readonly size: number;
	/** Values named along the axis. */
	readonly ticks: readonly number[];
	/** Greatest value on the axis. */
	readonly max: number;
	/** Top of the band in which the range is drawn, and its height, px. */
	readonly bandTop: number;
	readonly bandHeight: number;
	/** A value as text. */
	text(value: number): string;
}

/** Number of screens that hold so many places. */
export const pagesOf = (count: number, { columns, rows }: GuessGrid): number =>
	Math.round((count / (columns * rows)) * 10) / 10;

export interface Outline {
	readonly d: string;
	/** Where its name may stand: left end of the baseline. */
	readonly labelX: number;
	readonly labelY: number;
	/** Whether there is room for the name under it. */
	readonly labelBelow: boolean;
}

/**
 * The line around the first `count` places, row by row; open below when the frame does not hold them all.
 * @param pad px between the places and the line
 */
export function outlinePath(count: number, grid: GuessGrid, pad: number): Outline {
	const { columns, pitch, rows } = grid;
	const [left, top] = [grid.x - pitch / 2 - pad, grid.y - pitch / 2 - pad];
	const right = left + Math.min(columns, Math.max(1, count)) * pitch + 2 * pad;
	const full = Math.floor(count / columns);
	const rest = count % columns;
	const bottom = top + Math.min(full, rows) * pitch + 2 * pad;
	const name = { labelX: left, labelBelow: full < rows * 0.85 };
	if (count > columns * rows) {
		return {
			d: `M${left} ${bottom}V${top}H${right}V${bottom}`,
			labelX: left + 2 * pitch,
			labelY: top,
			labelBelow: true
		};
	}
	if (full === 0) {
		const end = left + Math.max(1, rest) * pitch + 2 * pad;
		const low = top + pitch + 2 * pad;
		return { d: `M${left} ${top}H${end}V${low}H${left}Z`, ...name, labelY: low };
	}
	if (rest === 0) {
		return { d: `M${left} ${top}H${right}V${bottom}H${left}Z`, ...name, labelY: bottom };
	}
	const step = left + rest * pitch + 2 * pad;
	const low = bottom + pitch;
	return {
		d: `M${left} ${top}H${right}V${bottom}H${step}V${low}H${left}Z`,
		...name,
		labelY: low
	};
}
