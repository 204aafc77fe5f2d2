/** The whole visible state of the story at a position p: complete, pure, the same whatever came before. */
import { beats, lastBeat } from './beats';
import { blendScenes } from './blend';
import type { BeatScene, Scene } from './types';
import { between } from './timing';
import { agreement } from './scenes/agreement';
import { assisted } from './scenes/assisted';
import { campaign } from './scenes/campaign';
import { everyDay } from './scenes/every-day';
import { explore } from './scenes/explore';
import { kidnapped } from './scenes/kidnapped';
import { leftOut } from './scenes/left-out';
import { opening } from './scenes/opening';
import { origins } from './scenes/origins';
import { ransom } from './scenes/ransom';
import { road } from './scenes/road';
import { sanFernando } from './scenes/san-fernando';
import { since } from './scenes/since';
import { trafficking } from './scenes/trafficking';
import { twoCities } from './scenes/two-cities';

/** One complete scene a beat, in reading order: `beatScenes[i]` belongs to `beats[i]`. */
export const beatScenes: readonly BeatScene[] = [
	...opening,
	...agreement,
	...road,
	...kidnapped,
	...everyDay,
	...origins,
	...ransom,
	...sanFernando,
	...trafficking,
	...assisted,
	...campaign,
	...twoCities,
	...leftOut,
	...since,
	...explore
];

if (beatScenes.length !== beats.length) {
	throw new Error(
		`src/story/scenes holds ${String(beatScenes.length)} beats, src/story/beats.ts lists ${String(beats.length)}: give every beat one scene`
	);
}

/**
 * @param p position in beats, 0 … lastBeat; anything else is clamped, NaN is the beginning
 * @returns the state at p; at an integer exactly the scene of that beat
 */
export function scene(p: number): Scene {
	const { from, to, t } = between(p, lastBeat);
	return blendScenes(sceneOf(from), sceneOf(to), from, to, t);
}

function sceneOf(index: number): BeatScene {
	const found = beatScenes[index];
	if (!found) throw new RangeError(`no beat ${String(index)}`);
	return found;
}
