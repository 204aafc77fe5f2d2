/** Where the dated facts of `since` stand: dots on a line of years, their texts beside it, pushed apart where years crowd. */
import { BOLD, LEAST_PX, textWidth } from '../../view/font-metrics';
import { heightWithoutKey, isNarrow, type Frame } from '../../view/frame';
import { wrap } from '../../view/wrap';

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
	/** The first begins with the date. */
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
	/** From line to line, px. */
	readonly leading: number;
	/** Baseline of the key to the signs, px. */
	readonly bottom: number;
	/** Stage px of a moment on the line. */
	readonly yOf: (year: number) => number;
	readonly blocks: readonly TimelineBlock<Row>[];
}

/** Px at type 1 from the axis to the text. */
const LEADER = { inline: 16, narrow: 30, wide: 64 };
/** Leading and room between two facts, in type sizes; closer where a date has no line of its own. */
const OPEN = { leading: 1.26, gap: 0.66 };
const CLOSE = { leading: 1.16, gap: 0.34 };
/** Room kept below for the key, in type sizes. */
const KEY_ROOM = 1.6;

export function timelinePlan<Row extends DatedText>(frame: Frame, rows: readonly Row[]): TimelinePlan<Row> {
	const { free, type } = frame;
	const height = heightWithoutKey(frame);
	const narrow = isNarrow(frame);
	const labels = textWidth('2025', 'archivo', (narrow ? 13 : 17) * type);
	const axisX = free.x + labels + (narrow ? 6 : 22) * type;
	const textAt = (inline: boolean) =>
		axisX + (inline ? LEADER.inline : narrow ? LEADER.narrow : LEADER.wide) * type;
	const widthAt = (inline: boolean) => free.x + free.width - textAt(inline);
	const laidOut = (size: number, inline: boolean) =>
		rows.map((row) => {
			const bold = textWidth(row.date, 'archivo', size) * (BOLD - 1);
			const lines = inline
				? wrap(`${row.date} ${row.title}`, 'archivo', size, widthAt(true) - bold)
				: [row.date, ...wrap(row.title, 'archivo', size, widthAt(false))];
			const { leading, gap } = inline ? CLOSE : OPEN;
			return { row, lines, height: size * (lines.length * leading + gap) };
		});
	const fits = (size: number, inline: boolean) =>
		laidOut(size, inline).reduce((sum, block) => sum + block.height, 0) + size * KEY_ROOM <= height;
	/** The largest type that fits. */
	const largest = (inline: boolean) => {
		let size = (narrow ? 13 : 20) * type;
		while (!fits(size, inline) && size > LEAST_PX * type) size -= 0.25;
		return size;
	};
	const inline = narrow && !fits(largest(false), false);
	const size = largest(inline);
	const leading = size * (inline ? CLOSE : OPEN).leading;
	const textX = textAt(inline);
	const bottom = free.y + height;
	const lowest = bottom - size * KEY_ROOM;
	const yOf = (year: number) =>
		free.y + size + ((year - YEARS.from) / (YEARS.to - YEARS.from)) * (lowest - free.y - 2 * size);
	const blocks = laidOut(size, inline).map((block) => ({ ...block, y: yOf(block.row.when) - size }));
	let floor: number = free.y;
	for (const block of blocks) {
		block.y = Math.max(block.y, floor);
		floor = block.y + block.height;
	}
	let ceiling = lowest;
	for (const block of blocks.toReversed()) {
		block.y = Math.min(block.y, ceiling - block.height);
		ceiling = block.y;
	}
	return { narrow, size, axisX, textX, textWidth: widthAt(inline), leading, bottom, yOf, blocks };
}
