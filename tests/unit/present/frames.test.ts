/** The classroom's frames: large type, most of the screen for the picture, guesses at the scale of the answer. */
import { describe, expect, it } from 'vitest';
import { deckFrame } from '../../../src/modes/present/frames';
import { outlinePath, pagesOf } from '../../../src/view/guess-places';
import { guesses } from '../../../src/modes/present/guesses';
import { crowdFor } from '../../../src/view/arrangement';
import { field, fieldGrid } from '../../../src/chapters/kidnapped/field';

const sizes = [
	[1920, 1080],
	[1920, 1200],
	[1280, 800],
	[1024, 768],
	[820, 1180]
] as const;

describe.each(sizes)('a screen of %i by %i', (width, height) => {
	const frame = deckFrame(width, height);

	it('has its free part inside, on most of the screen', () => {
		const { free } = frame;
		expect(free.x).toBeGreaterThan(0);
		expect(free.x + free.width).toBeLessThan(width);
		expect(free.y + free.height).toBeLessThan(height);
		expect((free.width * free.height) / (width * height)).toBeGreaterThan(0.48);
	});

	it('has letters of at least 24 px on a height of 1,080 px', () => {
		expect((11 * frame.type * 1080) / Math.min(width, height)).toBeGreaterThanOrEqual(24);
	});

	it('draws a guess at the positions of the answer', () => {
		const guess = guesses.find(({ id }) => id === 'kidnapped');
		const grid = guess?.kind === 'count' ? guess.places(frame) : undefined;
		const answer = fieldGrid(frame);
		expect(grid).toMatchObject({ columns: answer.columns, pitch: answer.pitch, x: answer.x, y: answer.y });
		// The last position inside an outline for 3,000 equals that of the answer's 3,000th mark.
		const { layout } = crowdFor(field, frame);
		const last = [layout.x[2999] ?? 0, layout.y[2999] ?? 0] as const;
		const numbers = [...(grid ? outlinePath(3000, grid, 0).d : '').matchAll(/[HV](-?[\d.]+)/g)].map(([, n]) =>
			Number(n)
		);
		expect(Math.max(...numbers)).toBeGreaterThanOrEqual(last[0]);
		expect(numbers.some((n) => Math.abs(n - (last[1] + answer.pitch / 2)) < 0.5)).toBe(true);
	});

	it('counts the screens of a guess that does not fit into the frame', () => {
		const guess = guesses.find(({ id }) => id === 'kidnapped');
		const grid = guess?.kind === 'count' ? guess.places(frame) : undefined;
		if (!grid) throw new Error('no grid');
		expect(pagesOf(1_000_000, grid)).toBeGreaterThan(50);
		expect(outlinePath(1_000_000, grid, 2).d).not.toContain('Z');
		for (const count of [0, 1, grid.columns, grid.columns + 1, 9999])
			expect(outlinePath(count, grid, 2).d).not.toMatch(/NaN|undefined/);
	});
});
