/** Stops, and the way from the host's scroll to a position in the story. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt, progressFor, stepFor, stepsOf } from '../../../src/modes/embed/steps';

const pages = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 40 });

describe('stops', () => {
	it('are one for every page of every beat, in order', () => {
		expect(stepsOf([1, 2])).toEqual([
			{ beat: 0, page: 0, pages: 1 },
			{ beat: 1, page: 0, pages: 2 },
			{ beat: 1, page: 1, pages: 2 }
		]);
		expect(stepsOf([0, Number.NaN])).toHaveLength(2);
	});

	it('keep the reader’s page when words are set anew, or the nearest there is', () => {
		expect(stepFor(stepsOf([1, 3, 1]), 1, 2)).toBe(3);
		expect(stepFor(stepsOf([1, 2, 1]), 1, 2)).toBe(2);
		expect(stepFor(stepsOf([1]), 5)).toBe(0);
	});
});

describe('the host’s scroll', () => {
	it('never runs backwards, and rests on every stop', () => {
		fc.assert(
			fc.property(pages, (counts) => {
				const stops = stepsOf(counts);
				let before = -1;
				for (let k = 0; k <= 200; k++) {
					const { p, stop, words } = placeAt(k / 200, stops);
					expect(p).toBeGreaterThanOrEqual(before);
					expect(stops[stop]).toBeDefined();
					expect(words).toBeGreaterThanOrEqual(0);
					expect(words).toBeLessThanOrEqual(1);
					before = p;
				}
				stops.forEach(({ beat }, k) => {
					const place = placeAt(progressFor(k, stops.length), stops);
					expect([place.stop, place.p, place.words]).toEqual([k, beat, 1]);
				});
			}),
			{ seed: 20100921, numRuns: 60 }
		);
	});

	it('begins at the first and ends at the last, and takes nonsense for the beginning', () => {
		const stops = stepsOf([1, 2, 1]);
		expect(placeAt(0, stops)).toEqual({ stop: 0, p: 0, words: 1 });
		expect(placeAt(1, stops)).toEqual({ stop: 3, p: 2, words: 1 });
		expect(placeAt(Number.NaN, stops).p).toBe(0);
		expect(placeAt(-3, stops).p).toBe(0);
		expect(placeAt(9, stops).p).toBe(2);
		expect(placeAt(0.5, stepsOf([1]))).toEqual({ stop: 0, p: 0, words: 1 });
	});

	it('hands words over only between two stops', () => {
		const stops = stepsOf([1, 1]);
		expect(placeAt(0.5, stops).words).toBe(0);
		expect(placeAt(0.3, stops).words).toBe(1);
	});
});
