/** The requested height of a frame depends on its width and stays within the limits of platforms. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BESIDE_PX, frameFor, heightFor } from '../../../src/modes/embed/embed-size';

it('returns whole px within the limits of platforms, and at most the width when text is beside the stage', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 200, max: 2000 }),
			fc.integer({ min: 0, max: 3000 }),
			fc.integer({ min: 60, max: 160 }),
			(width, words, around) => {
				const height = heightFor(width, words, around);
				expect(Number.isInteger(height)).toBe(true);
				expect(height).toBeGreaterThanOrEqual(580);
				expect(height).toBeLessThanOrEqual(1000);
				if (width >= BESIDE_PX) expect(height).toBeLessThanOrEqual(width);
			}
		),
		{ seed: 7, numRuns: 300 }
	);
});

it('changes by at most 4 px for 1 px of width, also where the text moves beside the stage', () => {
	const heights = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 60, max: 160 }));
	fc.assert(
		fc.property(fc.integer({ min: 200, max: 1999 }), heights, (width, [words, around]) => {
			const step = heightFor(width + 1, words, around) - heightFor(width, words, around);
			expect(Math.abs(step), `from ${String(width)} px`).toBeLessThanOrEqual(4);
		}),
		{
			seed: 7,
			numRuns: 1000,
			examples: [
				[639, [900, 110]],
				[639, [0, 60]],
				[640, [3000, 160]]
			]
		}
	);
});

it('leaves a free part inside every stage', () => {
	for (const [width, height] of [
		[171, 118],
		[320, 130],
		[390, 330],
		[760, 900],
		[1200, 700]
	] as const) {
		const { free } = frameFor(width, height);
		expect(free.x).toBeGreaterThan(0);
		expect(free.x + free.width).toBeLessThan(width);
		expect(free.y + free.height).toBeLessThan(height);
	}
});
