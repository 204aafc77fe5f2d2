/** Where the dated facts of `since` stand: dots on a line of years, their texts beside it, pushed apart where years crowd. */
import { BOLD, LEAST_PX, textWidth } from '../../view/font-metrics';
import { heightWithoutKey, isNarrow, typeSize, type Frame } from '../../view/frame';
import { wrap, wrapEvenly } from '../../view/wrap';
import { seventyTwoRoom } from './seventy-two';
import { axisStart, textStart } from './timeline-room';

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
	/** The date as it is shown; the first line begins with it. */
	readonly date: string;
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

/** How a fact is set, from the most open form to the closest: its date above its text, before it, or shortened to the year. */
const FORMS = [
	{ date: 'above', leading: 1.26, gap: 0.66 },
	{ date: 'before', leading: 1.16, gap: 0.34 },
	{ date: 'year', leading: 1.12, gap: 0.3 }
] as const;
type Form = (typeof FORMS)[number];
/** Room kept below for the key, in type sizes. */
const KEY_ROOM = 1.6;
/** Type under which the next closer form is taken, px at type 1. */
const LEAST = { narrow: 11.5, wide: 13 };

export function timelinePlan<Row extends DatedText>(frame: Frame, rows: readonly Row[]): TimelinePlan<Row> {
	const { free, type } = frame;
	const narrow = isNarrow(frame);
	const top = free.y + seventyTwoRoom(frame);
	const bottom = free.y + heightWithoutKey(frame);
	const axisX = axisStart(frame);
	const textX = textStart(frame);
	const width = free.x + free.width - textX;
	const laidOut = (size: number, { date, leading, gap }: Form) =>
		rows.map((row) => {
			const shown = date === 'year' ? String(Math.floor(row.when)) : row.date;
			const bold = textWidth(shown, 'archivo', size) * (BOLD - 1);
			const lines =
				date === 'above'
					? [shown, ...wrapEvenly(row.title, 'archivo', size, width)]
					: wrap(`${shown} ${row.title}`, 'archivo', size, width - bold);
			return { row, date: shown, lines, height: size * (lines.length * leading + gap) };
		});
	const fits = (size: number, form: Form) =>
		laidOut(size, form).reduce((sum, block) => sum + block.height, 0) + size * KEY_ROOM <= bottom - top;
	/** The largest type that fits. */
	const largest = (form: Form) => {
		let size = typeSize(frame, 13, 20);
		while (!fits(size, form) && size > LEAST_PX * type) size -= 0.25;
		return size;
	};
	const least = typeSize(frame, LEAST.narrow, LEAST.wide);
	const form = FORMS.find((tried) => largest(tried) >= least) ?? FORMS[2];
	const size = largest(form);
	const leading = size * form.leading;
	const lowest = bottom - size * KEY_ROOM;
	const yOf = (year: number) =>
		top + size * 0.4 + ((year - YEARS.from) / (YEARS.to - YEARS.from)) * (lowest - top - size * 1.4);
	const blocks = laidOut(size, form).map((block) => ({ ...block, y: yOf(block.row.when) - size }));
	let floor = top;
	for (const block of blocks) {
		block.y = Math.max(block.y, floor);
		floor = block.y + block.height;
	}
	let ceiling = lowest;
	for (const block of blocks.toReversed()) {
		block.y = Math.min(block.y, ceiling - block.height);
		ceiling = block.y;
	}
	return { narrow, size, axisX, textX, textWidth: width, leading, bottom, yOf, blocks };
}
