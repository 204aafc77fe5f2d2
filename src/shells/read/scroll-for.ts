/** A scroll position at which the story stands at p: the inverse of progressAt. */
import type { ReadRange } from './progress';

export function scrollFor(p: number, ranges: readonly ReadRange[]): number {
	const k = Math.min(ranges.length - 1, Math.max(0, Math.floor(p)));
	const [here, next] = [ranges[k], ranges[k + 1]];
	if (!here) return 0;
	const from = Number.isFinite(here.from) ? here.from : 0;
	if (p === k || !next) return Math.max(0, (from + here.to) / 2);
	return here.to + (next.from - here.to) * (p - k);
}
