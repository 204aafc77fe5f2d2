/** The commission's number spread evenly over the half-year's days: one day, a week, a month, all of it, as one zoom out. */
import { countOf } from '../../story/figures';
import { mix, smooth, within } from '../../story/timing';
import type { Scene } from '../../story/types';
import { arrangement, type Arrangement } from '../../view/arrangement';
import { typeSize, type Frame, type Rect } from '../../view/frame';
import { CrowdWriter, type Style } from '../../view/layouts/crowd';

const MONTH_DAYS = 30;
const WEEK_DAYS = 7;
/** The days that were in view move first; the others come one after another once those have landed, the first of them at this start. */
const FIRST_NEW_DAY = 0.35;
const STAGGER = 0.55;

/** How much of the half-year is in view: ids of the arrangements below. */
export const spans = ['day', 'week', 'month', 'half-year'] as const;
export type Span = (typeof spans)[number];

export interface DayRows {
	/** Days in view. */
	readonly days: number;
	/** The first day's line: 24 hours from left to right. */
	readonly line: { readonly x0: number; readonly x1: number; readonly y: number };
	/** What all days in view cover. */
	readonly box: Rect;
	readonly rowHeight: number;
	readonly columnWidth: number;
	readonly rowsPerColumn: number;
	readonly radius: number;
}

/** Where the days stand at each scale; shared by the marks and by the axis drawn under them. */
export function dayRows(span: Span, frame: Frame): DayRows {
	const { free } = frame;
	const halfYear = countOf('cndh-days');
	const days = { day: 1, week: WEEK_DAYS, month: MONTH_DAYS, 'half-year': halfYear }[span];
	const perDay = countOf('cndh-kidnapped') / halfYear;
	const columns = span === 'half-year' ? (free.width > free.height ? 3 : 2) : 1;
	const gap = span === 'half-year' ? free.width * 0.025 : 0;
	const columnWidth = (free.width - gap * (columns - 1)) / columns;
	const rowsPerColumn = Math.ceil(days / columns);
	const pitch = columnWidth / Math.ceil(perDay);
	const tallest = free.height * (span === 'month' ? 0.68 : 0.8);
	const spread = { day: 1, week: 2.6, month: 1.35, 'half-year': 1 }[span];
	// Days that are less than the half-year stand in its frame, below the band that they take of it.
	const whole = span === 'half-year' ? null : dayRows('half-year', frame).box;
	const ceiling = whole ? whole.y + (whole.height * days) / halfYear + pitch * 0.4 : free.y;
	const floor = whole ? whole.y + whole.height : free.y + free.height;
	const rowHeight = Math.min(pitch * spread, tallest / rowsPerColumn, (floor - ceiling) / rowsPerColumn);
	const height = rowHeight * rowsPerColumn;
	const x0 = free.x;
	const middling =
		free.y + (free.height - height) * { day: 0.42, week: 0.46, month: 0.62, 'half-year': 0.4 }[span];
	const top = Math.min(Math.max(middling, ceiling), floor - height);
	return {
		days,
		line: { x0, x1: x0 + columnWidth, y: top + rowHeight / 2 },
		box: { x: x0, y: top, width: free.width, height },
		rowHeight,
		columnWidth: columnWidth + gap,
		rowsPerColumn,
		radius: Math.min(pitch, rowHeight) * 0.44
	};
}

/** Type of the hours and the captions, px. */
export const hourSize = (frame: Frame): number => typeSize(frame, 11.5, 13);

/** Shares of the marks' way in which the caption of what they leave goes, and in which that of what they become comes: once they have landed. */
const CAPTION = { leaves: [0, 0.08], arrives: [0.92, 1] } as const;

export interface DayCaption {
	readonly span: Span;
	/** Of the text's baseline. */
	readonly x: number;
	readonly y: number;
	readonly opacity: number;
}

/** The names of the days in view, each in its own place: on the way it would cross the days, and none may cross it. */
export function dayCaptions({ from, to, t }: Scene['marks'], frame: Frame): readonly DayCaption[] {
	const spanOf = ({ id }: Arrangement) => spans.find((span) => span === id);
	const [behind, ahead] = [spanOf(from), spanOf(to)];
	const named = [
		...(behind && behind !== ahead ? [{ span: behind, opacity: 1 - smooth(within(t, CAPTION.leaves)) }] : []),
		...(ahead ? [{ span: ahead, opacity: behind === ahead ? 1 : smooth(within(t, CAPTION.arrives)) }] : [])
	];
	return named
		.filter(({ opacity }) => opacity > 0)
		.map(({ span, opacity }) => ({ span, opacity, ...captionPlace(span, frame) }));
}

/** Above the days, and above the frame of the half-year where its band leaves no room for it. */
function captionPlace(span: Span, frame: Frame): { readonly x: number; readonly y: number } {
	const { box, days, line } = dayRows(span, frame);
	const whole = dayRows('half-year', frame);
	const size = hourSize(frame);
	const y = box.y - size * 0.7;
	const edge = whole.box.y + (days / whole.days) * whole.box.height;
	const onBand = days < whole.days && y > whole.box.y - size * 0.5 && y - size * 1.3 < edge;
	return { x: line.x0, y: onBand ? whole.box.y - size * 0.5 : y };
}

const daysOf = (span: Span): Arrangement =>
	arrangement(span, (frame) => {
		const total = countOf('cndh-kidnapped');
		const allDays = countOf('cndh-days');
		const rows = dayRows(span, frame);
		const before = spans[spans.indexOf(span) - 1];
		const daysBefore = before ? dayRows(before, frame).days : 0;
		const order = before ? new Float32Array(total) : null;
		const departures = order ? { order, stagger: STAGGER } : {};
		const crowd = new CrowdWriter(`${span} ${frame.key}`, total, 'screen', departures);
		const style: Style = { radius: rows.radius, kind: 'soft', pigment: 'cochineal' };
		// Days not yet in view wait below, spread as far apart as this scale would have them.
		const beyond = Math.max(rows.rowHeight, frame.height / Math.max(1, rows.days) / 1.5);
		let slot = 0;
		for (let day = 0; day < allDays; day++) {
			const last = Math.round(((day + 1) * total) / allDays);
			const inDay = last - slot;
			const inView = day < rows.days;
			const column = inView ? Math.floor(day / rows.rowsPerColumn) : 0;
			const y = inView
				? rows.line.y + (day % rows.rowsPerColumn) * rows.rowHeight
				: rows.line.y + (rows.days - 1) * rows.rowHeight + (day - rows.days + 1) * beyond;
			const width = rows.line.x1 - rows.line.x0;
			const newShare = Math.min(1, (day - daysBefore) / (rows.days - daysBefore));
			if (day >= daysBefore) order?.fill(mix(FIRST_NEW_DAY, 1, newShare), slot, last);
			for (let k = 0; k < inDay; k++, slot++) {
				const x = rows.line.x0 + column * rows.columnWidth + ((k + 0.5) / inDay) * width;
				crowd.put(slot, x, y, style, inView ? 1 : 0);
			}
		}
		const shown = Math.round((rows.days * total) / allDays);
		const figure = {
			day: 'kidnapped-per-day',
			week: 'kidnapped-per-week',
			month: 'kidnapped-per-month',
			'half-year': 'cndh-kidnapped'
		}[span];
		return crowd.claim(figure, shown, 'soft').done();
	});

export const day = daysOf('day');
export const week = daysOf('week');
export const month = daysOf('month');
export const halfYear = daysOf('half-year');
