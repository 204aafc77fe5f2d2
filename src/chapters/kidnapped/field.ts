/** The field of some 10,000: its soft last row, its open edge, and the printed count inside it. */
import { countOf } from '../../story/figures';
import { arrangement } from '../../view/arrangement';
import type { Frame } from '../../view/frame';
import { chance, CrowdWriter, type Crowd, type Style } from '../../view/layouts/crowd';
import { MARK_CAPACITY } from '../../view/layout';
import { cell, fillGrid, type Grid } from '../../view/layouts/grid';

/** Rows over which the open edge fades out. */
export const EDGE_ROWS = 9;
/** Room for a line of words under the field, in rows. */
const CAPTION_ROWS = 2.5;
/** "Some": the field's last rows grow paler, rows and the paleness of the very last mark. */
const SOFT_ROWS = 1.6;
const SOFT_ALPHA = 0.3;
/** Smallest radius of a point that can be seen, px. */
const LEAST_POINT_PX = 0.4;

/** The grid of the field; the open edge hangs below it. */
export function fieldGrid(frame: Frame): Grid {
	return fillGrid(frame.free, countOf('kidnapped-2009'), EDGE_ROWS + CAPTION_ROWS);
}

const softStyle = (pitch: number): Style => ({ radius: pitch * 0.46, kind: 'soft', pigment: 'cochineal' });

/** What rounding added is nobody: a point in the place of each mark. */
export function addedStyle(pitch: number): Style {
	const radius = pitch * 0.2;
	// A point too small to be seen keeps a size that can be, and pales.
	const alpha = Math.min(1, radius / LEAST_POINT_PX);
	return { radius: Math.max(LEAST_POINT_PX, radius), kind: 'solid', pigment: 'obsidian', alpha };
}

export const field = arrangement('field', (frame) => write('field', frame, 0));
export const fieldOpen = arrangement('field-open', (frame) => write('field-open', frame, 1));

function write(id: string, frame: Frame, amount: number): Crowd {
	const count = countOf('kidnapped-2009');
	const grid = fieldGrid(frame);
	// On a stage of a few px, as in a window dragged almost shut, the edge has no room; the count always has.
	const edge = openEdge(grid, EDGE_ROWS).slice(0, MARK_CAPACITY - count);
	const crowd = new CrowdWriter(`${id} ${frame.key}`, count + edge.length);
	const style = softStyle(grid.pitch);
	const softened = SOFT_ROWS * grid.columns;
	for (let i = 0; i < count; i++) {
		const share = Math.max(0, (i - (count - softened)) / softened);
		crowd.put(i, ...cell(grid, i), style, 1 - (1 - SOFT_ALPHA) * share);
	}
	edge.forEach(({ x, y, alpha }, k) => {
		crowd.put(count + k, x, y, style, alpha * amount);
	});
	crowd.claim('kidnapped-2009', count, 'soft');
	if (amount > 0) crowd.claim(null, edge.length, 'soft');
	return crowd.done();
}

export interface EdgeMark {
	readonly x: number;
	readonly y: number;
	readonly alpha: number;
}

/** Ever fewer, paler marks below a grid: "much higher", "more than", without a number. */
export function openEdge(grid: Grid, rows: number): EdgeMark[] {
	const marks: EdgeMark[] = [];
	for (let k = 0; k < rows * grid.columns; k++) {
		const near = 1 - (Math.floor(k / grid.columns) + 0.5) / rows;
		if (chance(k) >= near ** 1.2) continue;
		const [x, y] = cell(grid, grid.rows * grid.columns + k);
		marks.push({ x, y, alpha: 0.62 * near });
	}
	return marks;
}

/** 9,758 of the 10,000 as printed, and a point for each of the 242 that rounding added. */
export const fieldCounted = arrangement('field-counted', (frame): Crowd => {
	const total = countOf('kidnapped-2009');
	const printed = countOf('cndh-kidnapped');
	const grid = fieldGrid(frame);
	const crowd = new CrowdWriter(`field-counted ${frame.key}`, total);
	const style = softStyle(grid.pitch);
	const added = addedStyle(grid.pitch);
	for (let i = 0; i < total; i++) crowd.put(i, ...cell(grid, i), i < printed ? style : added);
	return (
		crowd
			.claim('cndh-kidnapped', printed, 'soft')
			// The caption says what the points are; in the key they would be people counted.
			.claim('rounding-gap', total - printed, 'solid', { inKey: false })
			.done()
	);
});
