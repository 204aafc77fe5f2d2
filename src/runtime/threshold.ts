/** The way between two beats on different grounds, where steps are animated: it takes longer, and the words wait for the picture. */
import { beatAt } from '../story/chapters';
import { within } from '../story/timing';

/** Share of the way over which the words come, at its end: the marks of a chapter on dark ground come then as well. */
const WORDS_COME = 0.2;

/**
 * @param p position in beats
 * @returns whether the two beats beside p have different grounds; false at a beat
 */
export function crossesThreshold(p: number): boolean {
	const [behind, ahead] = [beatAt(Math.floor(p)), beatAt(Math.ceil(p))];
	return behind.scene.ground !== ahead.scene.ground;
}

/**
 * @param p position in beats
 * @param target beat the step leads to
 * @returns how clearly the words of that beat stand, 0 … 1
 */
export function wordsOnWay(p: number, target: number): number {
	const way = Math.abs(target - p);
	// From the first moment on, when p still is the beat that is left.
	return way <= 1 && crossesThreshold((p + target) / 2) ? within(1 - way, [1 - WORDS_COME, 1]) : 1;
}
