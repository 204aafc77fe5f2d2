/** How the key of the marks breaks into rows: its question, then the kinds of mark, as many in a row as there is room for. Pure; px. */
import { textWidth } from '../view/font-metrics';
import type { MarkKind } from '../view/layout';

export interface KeyEntry {
	/** Null for the question. */
	readonly kind: MarkKind | null;
	readonly text: string;
	readonly x: number;
}

export interface KeyRows {
	readonly rows: readonly (readonly KeyEntry[])[];
	/** Of the widest row. */
	readonly width: number;
}

/** Room of a mark before its word, and between two entries, in sizes of the type. */
export const MARK = 1.15;
const GAP = 0.9;
const BOLD = 1.07;

/** @param px size of the type */
export function keyRows(
	title: string,
	kinds: readonly { readonly kind: MarkKind; readonly text: string }[],
	px: number,
	room: number
): KeyRows {
	const rows: KeyEntry[][] = [[]];
	let x = 0;
	let width = 0;
	for (const { kind, text } of [{ kind: null, text: title }, ...kinds]) {
		// The question is set bolder than its measure.
		const wide =
			kind === null ? textWidth(text, 'archivo', px) * BOLD : textWidth(text, 'archivo', px) + px * MARK;
		if (x > 0 && x + wide > room) {
			rows.push([]);
			x = 0;
		}
		rows.at(-1)?.push({ kind, text, x });
		width = Math.max(width, x + wide);
		x += wide + px * GAP;
	}
	return { rows, width };
}
