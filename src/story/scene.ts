/** The complete visible state of the story at a position p. Pure: it depends on p alone. */
import { blendScenes } from './blend';
import { beatAt, lastBeat } from './chapters';
import { between } from './timing';
import type { Scene } from './types';

/**
 * @param p position in beats, 0 … lastBeat; anything else is clamped, NaN is the beginning
 * @returns the state at p; at an integer exactly the scene of that beat
 */
export function scene(p: number): Scene {
	const { p: clamped, from, to, t } = between(p, lastBeat);
	return blendScenes(beatAt(from), beatAt(to), t, clamped);
}
