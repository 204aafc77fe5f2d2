import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollFor, scrollKept } from '../../src/modes/read/scroll-for';
import { progressAt, readRanges } from '../../src/modes/read/progress';

const lines = { enter: 0.66, leave: 0.4 };
/** Pages of any beat heights and gaps, as tops and bottoms. */
const page = fc
	.array(fc.record({ height: fc.integer({ min: 0, max: 2500 }), gap: fc.integer({ min: 0, max: 1500 }) }), {
		minLength: 1,
		maxLength: 45
	})
	.map((beats) => {
		let y = 200;
		return beats.map(({ height, gap }) => {
			const top = y;
			y += height + gap;
			return { top, bottom: top + height };
		});
	});
/** An ordinary page: twenty beats of one height. */
const ordinary = Array.from({ length: 20 }, (_, k) => ({
	top: 300 + k * 1200,
	bottom: 300 + k * 1200 + 420
}));

describe('progressAt', () => {
	it('never decreases when the scroll position increases', () => {
		fc.assert(
			fc.property(page, (boxes) => {
				const ranges = readRanges(boxes, lines, 800);
				let before = -1;
				for (let y = 0; y < (boxes.at(-1)?.bottom ?? 0); y += 37) {
					const p = progressAt(y, ranges);
					expect(p).toBeGreaterThanOrEqual(before);
					before = p;
				}
			})
		);
	});

	it('stays within the story and has a rest at each beat', () => {
		fc.assert(
			fc.property(page, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (boxes, y) => {
				const ranges = readRanges(boxes, lines, 800);
				const p = progressAt(y, ranges);
				expect(p).toBeGreaterThanOrEqual(0);
				expect(p).toBeLessThanOrEqual(boxes.length - 1);
				ranges.forEach(({ to }, k) => {
					expect(progressAt(to, ranges)).toBeGreaterThanOrEqual(k === 0 ? 0 : k - 1);
				});
			})
		);
	});

	it('has scrollFor as its inverse at every beat of an ordinary page', () => {
		const ranges = readRanges(ordinary, lines, 900);
		for (let p = 0; p <= 19; p += 0.25) expect(progressAt(scrollFor(p, ranges), ranges)).toBeCloseTo(p, 6);
	});

	it('is the same after scrollKept when a text above has grown, which changes nothing when one below has', () => {
		const grown = ordinary.map(({ top, bottom }, k) => ({
			top: k > 7 ? top + 250 : top,
			bottom: k >= 7 ? bottom + 250 : bottom
		}));
		const [before, after] = [readRanges(ordinary, lines, 900), readRanges(grown, lines, 900)];
		for (let p = 8; p <= 19; p += 0.25) {
			const scroll = scrollFor(p, before);
			expect(scrollKept(scroll, before, after)).toBe(scroll + 250);
			expect(progressAt(scrollKept(scroll, before, after), after)).toBeCloseTo(p, 6);
		}
		for (let p = 0; p <= 7; p += 0.25) {
			const scroll = scrollFor(p, before);
			expect(scrollKept(scroll, before, after)).toBe(scroll);
		}
		expect(scrollKept(500, [], after)).toBe(500);
	});

	it('returns 0 for a page without beats', () => {
		expect(progressAt(500, [])).toBe(0);
	});
});
