/** How a position p falls between two neighbouring beats, and how the parts of a picture share the way between them. */
import { easeCubicIn, easeCubicOut, easeSinInOut } from 'd3-ease';

/** Share of the way on either side of a beat on which nothing moves, so that a small scroll leaves the beat's picture unchanged. */
export const HOLD = 0.03;

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

/** The share of the way between the plateaus: 0 up to HOLD, 1 from 1 − HOLD, linear between. */
export const held = (fraction: number): number => within(fraction, [HOLD, 1 - HOLD]);

/** A part of the way between two beats, as shares of it, 0 … 1. */
export type Window = readonly [from: number, to: number];

/** The share of a window that t has passed: 0 before it, 1 after it, linear within it. */
export const within = (t: number, [from, to]: Window): number =>
	Math.min(1, Math.max(0, (t - from) / (to - from)));

/** {@link within}, eased at both ends. */
export const easeWindow = (t: number, from: number, to: number): number =>
	easeSinInOut(within(t, [from, to]));

/** Amount of a part that leaves: eased in, so that it stays long and goes fast. */
export const leaving = (t: number, window: Window): number => 1 - easeCubicIn(within(t, window));

/** Amount of a part that arrives: eased out, so that it comes fast and settles slowly. */
export const arriving = (t: number, window: Window): number => easeCubicOut(within(t, window));

/** Sine easing at both ends, of a t clamped to 0 … 1. */
export const smooth = (t: number): number => easeSinInOut(Math.min(1, Math.max(0, t)));

export function mix(a: number, b: number, t: number): number {
	return a + (b - a) * t;
}
