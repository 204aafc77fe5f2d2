/** Position of a panel that must not cover the text from which it was opened. Pure; all lengths px. */

export interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export interface Spot {
	/** Whether it is a sheet as wide as the window. */
	readonly sheet: boolean;
	readonly left: number | null;
	readonly top: number | null;
	readonly bottom: number | null;
	readonly maxHeight: number;
}

/** Distance of the panel from the text and from the window's edge. */
const GAP = 8;
/** Least width of a window in which the panel may stand beside the text. */
const WIDE = 720;
/** Least height that shows enough of an entry. */
const LEAST = 180;

/**
 * @param said box of the text that must stay in view
 * @param panel preferred size of the panel
 */
export function spotFor(
	said: Box,
	panel: { readonly width: number; readonly height: number },
	window: { readonly width: number; readonly height: number }
): Spot {
	const tallest = Math.min(panel.height, window.height - 2 * GAP);
	if (window.width >= WIDE) {
		const right = said.right + 2 * GAP;
		const left = said.left - 2 * GAP - panel.width;
		const x = right + panel.width + GAP <= window.width ? right : left >= GAP ? left : null;
		const top = Math.max(GAP, Math.min(said.top, window.height - tallest - GAP));
		if (x !== null) return { sheet: false, left: x, top, bottom: null, maxHeight: tallest };
	}
	const below = window.height - said.bottom - GAP;
	const above = said.top - GAP;
	const within = (room: number) => Math.min(panel.height, Math.max(LEAST, room));
	const sheet = window.width < WIDE;
	const left = sheet ? 0 : Math.max(GAP, Math.min(said.left, window.width - panel.width - GAP));
	if (below >= Math.min(panel.height, LEAST) || below >= above) {
		const bottom = sheet ? 0 : null;
		return { sheet, left, top: sheet ? null : said.bottom + GAP, bottom, maxHeight: within(below) };
	}
	const top = sheet ? 0 : Math.max(GAP, above - panel.height);
	return { sheet, left, top, bottom: null, maxHeight: within(above) };
}
