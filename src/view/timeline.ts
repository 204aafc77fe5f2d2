/** Where the dated facts of `since` stand: dots on a line of years, their texts beside it, pushed apart where years crowd. */
import { textWidth } from './measure';
import type { Frame } from './frame';
import { wrap } from './wrap';

export const YEARS = { from: 2010, to: 2026 } as const;

export interface DatedText {
	readonly id: string;
	/** Year with the part of the year gone by. */
	readonly when: number;
	readonly date: string;
	readonly title: string;
}

export interface TimelineBlock<Row extends DatedText> {
	readonly row: Row;
	readonly lines: readonly string[];
	/** Top and height of the text, px. */
	readonly y: number;
	readonly height: number;
}

export interface TimelinePlan<Row extends DatedText> {
	readonly narrow: boolean;
	/** Type size, px. */
	readonly size: number;
	readonly axisX: number;
	readonly textX: number;
	readonly textWidth: number;
	/** Stage px of a moment on the line. */
	readonly yOf: (year: number) => number;
	readonly blocks: readonly TimelineBlock<Row>[];
}

/** Px at type 1 from the axis to the text. */
const LEADER = { narrow: 30, wide: 64 };
const GAP = 0.62;
/** Room kept below for the key, in type sizes. */
const KEY_ROOM = 1.6;

export function timelinePlan<Row extends DatedText>(
	{ free, type }: Frame,
	rows: readonly Row[]
): TimelinePlan<Row> {
	const narrow = free.width < 480;
	const labels = textWidth('2025', 'archivo', 17 * type);
	const axisX = free.x + labels + (narrow ? 6 : 22) * type;
	const textX = axisX + (narrow ? LEADER.narrow : LEADER.wide) * type;
	const width = free.x + free.width - textX;
	const laidOut = (size: number) =>
		rows.map((row) => {
			const lines = wrap(row.title, 'archivo', size, width);
			return { row, lines, height: size * (1.3 + lines.length * 1.26 + GAP) };
		});
	const heightAt = (size: number) =>
		laidOut(size).reduce((sum, { height }) => sum + height, 0) + size * KEY_ROOM;
	// The largest type that fits.
	let size = (narrow ? 13 : 20) * type;
	while (heightAt(size) > free.height && size > 9 * type) size -= 0.25;
	const bottom = free.y + free.height - size * KEY_ROOM;
	const yOf = (year: number) =>
		free.y + size + ((year - YEARS.from) / (YEARS.to - YEARS.from)) * (bottom - free.y - 2 * size);
	const blocks = laidOut(size).map((block) => ({ ...block, y: yOf(block.row.when) - size }));
	let floor: number = free.y;
	for (const block of blocks) {
		block.y = Math.max(block.y, floor);
		floor = block.y + block.height;
	}
	let ceiling = bottom;
	for (const block of blocks.toReversed()) {
		block.y = Math.min(block.y, ceiling - block.height);
		ceiling = block.y;
	}
	return { narrow, size, axisX, textX, textWidth: width, yOf, blocks };
}
