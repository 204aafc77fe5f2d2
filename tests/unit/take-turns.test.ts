/** Where marks make room for others, neither lies on the other: those that move land before others come, and a count goes where the next one comes. */
import { describe, expect, it } from 'vitest';
import { beats } from '../../src/story/chapters';
import { countOf } from '../../src/story/figures';
import { frames } from './frames';
import { marksSeen } from './marks-seen';

/** Least opacity of a mark that a reader sees. */
const SEEN = 0.1;
const STEPS = 12;
const first = beats.findIndex(({ id }) => id === 'every-day-1');
const days = countOf('cndh-days');
/** Marks of the first so many days. */
const within = (count: number) => Math.round((count * countOf('cndh-kidnapped')) / days);

const some = frames.filter((_, k) => [1, 3, 5].includes(k));

describe.each(some)('on $name', ({ frame }) => {
	const between = (from: number) =>
		Array.from({ length: STEPS - 1 }, (_, k) => marksSeen(from + (k + 1) / STEPS, frame, SEEN));

	it.each([
		['week', 0, 1],
		['month', 1, 7],
		['half-year', 2, 30]
	])('the days that were in view stand above the others on the way to the %s', (_, from, known) => {
		const count = within(known);
		for (const seen of between(first + from)) {
			const others = seen.filter(({ slot }) => slot >= count);
			if (others.length === 0) continue;
			// Of the half-year's columns only the first holds the days that were in view.
			const right = Math.max(...seen.filter(({ slot }) => slot < count).map(({ x }) => x));
			const low = Math.max(...seen.filter(({ slot }) => slot < count).map(({ y }) => y));
			const high = Math.min(...others.filter(({ x }) => x <= right).map(({ y }) => y));
			expect(high).toBeGreaterThan(low);
		}
	});

	it('the half-year goes line by line where the three counts come', () => {
		const halfYear = countOf('cndh-kidnapped');
		for (const seen of between(first + 3)) {
			const come = seen.filter(({ slot }) => slot >= halfYear).map(({ y }) => y);
			const stay = seen.filter(({ slot }) => slot < halfYear).map(({ y }) => y);
			expect(Math.max(0, ...come)).toBeLessThan(Math.min(Infinity, ...stay));
			expect(seen.length, 'marks on the stage').toBeGreaterThan(countOf('complaints-2010'));
		}
	});
});
