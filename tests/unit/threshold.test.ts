/** Steps from one ground to another take longer, and the words of the beat ahead come with its marks, not before. */
import { describe, expect, it } from 'vitest';
import { crossesThreshold, wordsOnWay } from '../../src/runtime/threshold';
import { beats } from '../../src/story/chapters';
import { scene } from '../../src/story/scene';

const crossings = beats
	.slice(1)
	.filter(({ index, scene: { ground } }) => beats[index - 1]?.scene.ground !== ground);

describe('a threshold', () => {
	it('lies between two grounds, and nowhere else', () => {
		expect(crossings.map(({ id }) => id)).toEqual(['san-fernando-1', 'trafficking-1']);
		const found = beats.slice(1).filter(({ index }) => crossesThreshold(index - 0.5));
		expect(found).toEqual(crossings);
		for (const { index } of beats) expect(crossesThreshold(index)).toBe(false);
	});

	it.each(crossings.map(({ id, index }) => [id, index] as const))(
		'hides all words in the plain dark before %s',
		(_, index) => {
			const plain = [];
			for (let p = index - 0.99; p < index; p += 0.01) {
				const { ground, leaving, arriving } = scene(p);
				if (ground < 0.99 || leaving + arriving > 0.05) continue;
				plain.push(p);
				expect([wordsOnWay(p, index), wordsOnWay(p, index - 1)]).toEqual([0, 0]);
			}
			expect(plain.length, 'hundredths of the way in plain dark').toBeGreaterThan(30);
		}
	);

	it('hides the words ahead from the first moment of the step', () => {
		for (const { index } of crossings)
			expect([wordsOnWay(index - 1, index), wordsOnWay(index, index - 1)]).toEqual([0, 0]);
	});

	it('shows the words whole at its ends, and everywhere on other ways', () => {
		for (const { index } of beats) {
			expect(wordsOnWay(index, index)).toBe(1);
			if (index > 0 && !crossings.some((beat) => beat.index === index))
				expect(wordsOnWay(index - 0.4, index)).toBe(1);
		}
	});
});
