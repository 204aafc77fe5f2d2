/** How a position p falls between two neighbouring beats: held still near each, eased in the middle. */

/** Share of the way on either side of a beat where nothing moves. */
export const HOLD = 0.08;

export interface Between {
	/** The position itself, clamped. */
	readonly p: number;
	/** Index of the beat behind (or at) p. */
	readonly from: number;
	/** Index of the beat ahead; equal to `from` at the very end. */
	readonly to: number;
	/** 0 at `from`, 1 at `to`. */
	readonly t: number;
}

/** @param p position in beats; clamped to 0 … last, NaN counts as 0 */
export function between(p: number, last: number): Between {
	const clamped = Math.min(last, Math.max(0, Number.isFinite(p) ? p : p === Infinity ? last : 0));
	const from = Math.min(Math.floor(clamped), Math.max(0, last - 1));
	const to = Math.min(from + 1, last);
	return { p: clamped, from, to, t: held(clamped - from) };
}

/** The share of the way with the plateaus taken out: 0 up to HOLD, 1 from 1 − HOLD, linear between. */
export function held(fraction: number): number {
	return Math.min(1, Math.max(0, (fraction - HOLD) / (1 - 2 * HOLD)));
}

/** Slow at both ends: 3t² − 2t³. */
export function smooth(t: number): number {
	const c = Math.min(1, Math.max(0, t));
	return c * c * (3 - 2 * c);
}

/** The part of t that falls in the window a … b, eased: 0 before, 1 after. */
export function easeWindow(t: number, a: number, b: number): number {
	return smooth((t - a) / (b - a));
}

export function mix(a: number, b: number, t: number): number {
	return a + (b - a) * t;
}
