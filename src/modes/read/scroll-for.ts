/** Computes scroll positions: for a given p, the inverse of progressAt, and for the same text after a change of its height. */
import { progressAt, type ReadRange } from './progress';

export function scrollFor(p: number, ranges: readonly ReadRange[]): number {
	const k = Math.min(ranges.length - 1, Math.max(0, Math.floor(p)));
	const [here, next] = [ranges[k], ranges[k + 1]];
	if (!here) return 0;
	const from = Number.isFinite(here.from) ? here.from : 0;
	if (p === k || !next) return Math.max(0, (from + here.to) / 2);
	return here.to + (next.from - here.to) * (p - k);
}

/** The scroll position after a change of the ranges at which the text read at `scroll` is at the same place on the screen. */
export function scrollKept(
	scroll: number,
	before: readonly ReadRange[],
	after: readonly ReadRange[]
): number {
	const read = Math.round(progressAt(scroll, before));
	const [was, is] = [before[read], after[read]];
	// At the first beat no text above can have grown.
	return was && is && read > 0 ? scroll + is.from - was.from : scroll;
}
