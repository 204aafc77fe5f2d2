/** Steps of the stepper, and the conversion of the host's scroll to a position in the story. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt, progressFor, stepFor, stepsOf, wordsBefore } from '../../../src/modes/embed/steps';

const pages = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 40 });

describe('steps', () => {
	it('are one for every page of every beat, in order', () => {
		expect(stepsOf([1, 2])).toEqual([
			{ beat: 0, page: 0, pages: 1 },
			{ beat: 1, page: 0, pages: 2 },
			{ beat: 1, page: 1, pages: 2 }
		]);
		expect(stepsOf([0, Number.NaN])).toHaveLength(2);
	});

	it('contain the same words after a change of the number of pages', () => {
		expect(stepFor(stepsOf([1, 3, 1]), 1, 2 / 3)).toBe(3);
		expect(stepFor(stepsOf([1, 2, 1]), 1, 2 / 3)).toBe(2);
		expect(stepFor(stepsOf([1, 2, 1]), 1, 1 / 3)).toBe(1);
		expect(stepFor(stepsOf([1, 1, 1]), 1, 2 / 3)).toBe(1);
		expect(stepFor(stepsOf([1]), 5)).toBe(0);
	});

	it('are found by the share of words before them', () => {
		fc.assert(
			fc.property(pages, (counts) => {
				const steps = stepsOf(counts);
				steps.forEach((step, k) => {
					expect(stepFor(steps, step.beat, wordsBefore(step))).toBe(k);
				});
			}),
			{ seed: 20100921, numRuns: 60 }
		);
	});
});

describe('the host’s scroll', () => {
	it('converts to a p that never decreases and rests on every step', () => {
		fc.assert(
			fc.property(pages, (counts) => {
				const steps = stepsOf(counts);
				let before = -1;
				for (let k = 0; k <= 200; k++) {
					const { p, step, words } = placeAt(k / 200, steps);
					expect(p).toBeGreaterThanOrEqual(before);
					expect(steps[step]).toBeDefined();
					expect(words).toBeGreaterThanOrEqual(0);
					expect(words).toBeLessThanOrEqual(1);
					before = p;
				}
				steps.forEach(({ beat }, k) => {
					const place = placeAt(progressFor(k, steps.length), steps);
					expect([place.step, place.p, place.words]).toEqual([k, beat, 1]);
				});
			}),
			{ seed: 20100921, numRuns: 60 }
		);
	});

	it('begins at the first step, ends at the last, and treats an invalid position as the beginning', () => {
		const steps = stepsOf([1, 2, 1]);
		expect(placeAt(0, steps)).toEqual({ step: 0, p: 0, words: 1 });
		expect(placeAt(1, steps)).toEqual({ step: 3, p: 2, words: 1 });
		expect(placeAt(Number.NaN, steps).p).toBe(0);
		expect(placeAt(-3, steps).p).toBe(0);
		expect(placeAt(9, steps).p).toBe(2);
		expect(placeAt(0.5, stepsOf([1]))).toEqual({ step: 0, p: 0, words: 1 });
	});

	it('fades text only between two steps', () => {
		const steps = stepsOf([1, 1]);
		expect(placeAt(0.5, steps).words).toBe(0);
		expect(placeAt(0.3, steps).words).toBe(1);
	});
});
