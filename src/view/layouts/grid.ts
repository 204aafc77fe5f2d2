/** Rows and columns of marks that fill a rectangle at the largest even pitch. */
import type { Rect } from '../frame';

export interface Grid {
	readonly columns: number;
	/** Rows needed for the count, without extra rows. */
	readonly rows: number;
	/** Px from centre to centre, the same both ways. */
	readonly pitch: number;
	/** Centre of the first mark. */
	readonly x: number;
	readonly y: number;
	/** What the rows of the count cover. */
	readonly box: Rect;
}

/**
 * @param count marks
 * @param extraRows rows kept free below (for an open edge)
 * @param widest largest pitch in px
 */
export function fillGrid(rect: Rect, count: number, extraRows = 0, widest = 30): Grid {
	let columns = Math.max(1, Math.ceil(rect.width / widest));
	const tooHigh = (c: number) => (Math.ceil(count / c) + extraRows) * (rect.width / c) > rect.height;
	while (tooHigh(columns) && columns < count) columns++;
	return gridOf(rect, count, columns, rect.width / columns);
}

/** A grid of known columns and pitch, from the top left of the rectangle. */
export function gridOf(rect: Rect, count: number, columns: number, pitch: number): Grid {
	const rows = Math.ceil(count / columns);
	return {
		columns,
		rows,
		pitch,
		x: rect.x + pitch / 2,
		y: rect.y + pitch / 2,
		box: { x: rect.x, y: rect.y, width: Math.min(count, columns) * pitch, height: rows * pitch }
	};
}

/** Centre of the i-th mark, row by row. */
export function cell(grid: Grid, i: number): [x: number, y: number] {
	return [grid.x + (i % grid.columns) * grid.pitch, grid.y + Math.floor(i / grid.columns) * grid.pitch];
}
