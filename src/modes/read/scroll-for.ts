/** Scroll positions: for a given p, the inverse of progressAt; and for the same words after the text has changed its height. */
import { progressAt, type ReadRange } from './progress';

export function scrollFor(p: number, ranges: readonly ReadRange[]): number {
	const k = Math.min(ranges.length - 1, Math.max(0, Math.floor(p)));
	const [here, next] = [ranges[k], ranges[k + 1]];
	if (!here) return 0;
	const from = Number.isFinite(here.from) ? here.from : 0;
	if (p === k || !next) return Math.max(0, (from + here.to) / 2);
	return here.to + (next.from - here.to) * (p - k);
}

/** The scroll position at which the words read at `scroll` stand where they did, once the page's ranges are others. */
export function scrollKept(
	scroll: number,
	before: readonly ReadRange[],
	after: readonly ReadRange[]
): number {
	const read = Math.round(progressAt(scroll, before));
	const [was, is] = [before[read], after[read]];
	// Nothing stands above the first beat.
	return was && is && read > 0 ? scroll + is.from - was.from : scroll;
}
