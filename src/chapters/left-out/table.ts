/** Where the figures of `left-out` stand: one row each, in columns as far as the stage has room for them. */
import { heightWithoutKey, type Frame } from '../../view/frame';
import { BOLD, LEAST_PX, textWidth } from '../../view/font-metrics';
import { wrap } from '../../view/wrap';

/** Rows of the table: the release's own numbers, each followed by the ones it is checked against. */
export const tableFigures = [
	'kidnapped-2009',
	'cndh-kidnapped',
	'complaints-2010',
	'kidnappings-recorded-2010',
	'ransom-release',
	'san-fernando',
	'trafficked-yearly',
	'trafficking-recorded',
	'assisted'
] as const;

export interface TableFact {
	/** Empty when the figure has none. */
	readonly hedge: string;
	readonly number: string;
	readonly unit: string;
	readonly name: string;
	/** How it is known, in words. */
	readonly how: string;
	readonly countedBy: string;
	readonly period: string;
}

/** One line of text: class, place of its baseline's start and type size, px. */
export interface TableLine {
	readonly text: string;
	readonly look: 'number' | 'italic' | 'note strong' | 'note' | 'small';
	readonly x: number;
	readonly y: number;
	readonly size: number;
}

export interface TablePlan {
	readonly heads: readonly TableLine[];
	readonly rows: readonly {
		/** The rule above the row, px. */
		readonly y: number;
		readonly lines: readonly TableLine[];
		/** Centre of its mark. */
		readonly markX: number;
		readonly markY: number;
	}[];
	/** Width of a mark, px. */
	readonly mark: number;
}

/** Heights of a row by what it holds, in type sizes: two lines, three, two below another, and with a column for who counted. */
const LINES = { terse: 2.5, narrow: 3.7, merged: 3, columns: 4.5 };

/** @param heads names of the columns: the figure, how it is known, who counted */
export function tablePlan(frame: Frame, facts: readonly TableFact[], heads: readonly string[]): TablePlan {
	const { free, type } = frame;
	const narrow =
		free.width < 560 ||
		(free.width < 720 && free.height < 560) ||
		(free.width < 560 * type && free.height > free.width);
	const step = Math.min(heightWithoutKey(frame) / (facts.length + (narrow ? 0 : 0.8)), 84 * type);
	// In type for a projector, and in low rows, who counted joins the line below: two lines a row are all there is room for.
	const merged = !narrow && (type > 1.3 || step < LINES.columns * 11.5 * type);
	// On the smallest screens a third line would make all three too small to read: how a figure is known is left to its mark.
	const terse = narrow && step < LINES.narrow * LEAST_PX;
	const wanted = narrow
		? Math.max(11 * type, free.width / 36)
		: (merged ? 11.6 : Math.min(20, free.width / 49)) * type;
	const kind = terse ? 'terse' : narrow ? 'narrow' : merged ? 'merged' : 'columns';
	const size = Math.min(wanted, step / LINES[kind]);
	const small = size * (merged ? 0.95 : 0.92);
	const numberSize = size * (narrow ? 1.2 : 1.6);
	const leading = size * (narrow ? 1.08 : 1.15);

	const top = free.y + (narrow ? 0 : step * 0.55);
	const right = free.x + free.width;
	const numberX = free.x + size * 2.2;
	/** Where a number begins, after its hedge. */
	const digitsX = ({ hedge }: TableFact) =>
		numberX + textWidth(hedge, 'piazzolla-italic', size) + (hedge ? size * 0.45 : 0);
	// Upright digits are as wide as those of the italic.
	const numbersEnd = Math.max(
		...facts.map((fact) => digitsX(fact) + textWidth(fact.number, 'piazzolla-italic', numberSize) * BOLD)
	);
	const nameX = Math.max(free.x + free.width * (narrow ? 0.43 : 0.31), numbersEnd + size * 0.7);
	const whoX = free.x + free.width * 0.68;
	const nameWidth = (kind === 'columns' ? whoX - size * 1.7 : right) - nameX;
	// One size for all rows, at which the longest of these words fits; where it is too small to read, their mark says it alone.
	const howSize = Math.min(small, ...facts.map(({ how }) => nameWidth / textWidth(how, 'archivo', 1)));
	// In columns all lines hang from one baseline; in one narrow column they stand around the row's middle.
	const base = Math.min(step * 0.3 + size * 0.45, size * 1.65);
	const middle = narrow ? step * 0.5 : base - size * 0.36;

	const rows = facts.map((fact, k) => {
		const y = top + k * step;
		const name = fitted(fact.name, size * BOLD, nameWidth, merged ? 1 : 2);
		const lineCount = name.length + (terse ? 0 : 1);
		const first = y + (narrow ? middle + size * 0.34 - ((lineCount - 1) * leading) / 2 : base);
		const numberY = y + (narrow ? middle + size * 0.4 : base + size * 0.1);
		const lines: TableLine[] = [];
		const put = (look: TableLine['look'], text: string, x: number, at: number, px: number) => {
			if (text) lines.push({ look, text, x, y: at, size: px });
		};
		put('italic', fact.hedge, numberX, numberY, size);
		put('number', fact.number, digitsX(fact), numberY, numberSize);
		name.forEach((text, n) => {
			put('note strong', text, nameX, first + n * leading, size);
		});
		const below = first + name.length * leading;
		if (narrow && !terse && howSize >= LEAST_PX) put('small', fact.how, nameX, below, howSize);
		if (merged) {
			// A date cut off says less than none.
			const known = [
				[fact.how, fact.countedBy, fact.period],
				[fact.how, fact.countedBy]
			]
				.map((parts) => parts.join(' · '))
				.find((text) => textWidth(text, 'archivo', small) <= nameWidth);
			put('small', known ?? fact.how, nameX, y + step * 0.86, known ? small : howSize);
		}
		if (kind === 'columns') {
			put('small', `${fact.how} · ${fact.period}`, nameX, below + size * 0.25, small);
			put('small', fact.unit, numberX, numberY + size * 1.4, small);
			fitted(fact.countedBy, size, right - whoX, 3).forEach((text, n) => {
				put('note', text, whoX, y + base + n * size * 1.2, size);
			});
		}
		return { y, lines, markX: free.x + size * 0.7, markY: y + middle };
	});
	return {
		heads: narrow
			? []
			: heads.slice(0, merged ? 2 : 3).map((text, n) => ({
					text,
					look: 'small',
					x: [numberX, nameX, whoX][n] ?? nameX,
					y: top - size,
					size: small
				})),
		rows,
		mark: size * 1.26
	};
}

/** Text broken into at most so many lines; what does not fit goes, and leaves an ellipsis. */
function fitted(text: string, size: number, width: number, most: number): string[] {
	const lines = wrap(text, 'archivo', size, width);
	if (lines.length <= most) return lines;
	return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').replace(/[ ,;·]+$/, '')}…`];
}
