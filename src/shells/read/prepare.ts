/** Work that views remember, done ahead in small steps, so that none of it holds a reader's finger or a frame of the scroll. */
import { beats } from '../../story/beats';
import { beatScenes } from '../../story/scene';
import type { StageWords } from '../../stage/words';
import { crowdFor } from '../../view/layouts';
import { placeSome } from '../../view/layouts/road';
import { labelsAt } from '../../view/view';
import { frameOf } from './measure';
import { reader } from './reader.svelte';

type Step = () => void;

/** Runs what the first picture needs up to each pause; between two pauses it holds the page for a moment only. */
export function* firstPicture(holder: HTMLElement, { names }: StageWords): Generator<void> {
	const frame = frameOf(holder);
	while (placeSome()) yield;
	yield;
	crowdFor(beatScenes[0]?.crowd ?? 'none', frame);
	yield;
	labelsAt(0, frame, names);
	yield;
	labelsAt(1, frame, names);
}

/** The beats, those ahead of the reader first. */
function fromHere(): readonly number[] {
	const here = Math.round(reader.p);
	return [...beats.slice(here), ...beats.slice(0, here).reverse()].map(({ index }) => index);
}

/** @returns what the other beats need even for a reader who flies past them */
export function laterCrowds(holder: HTMLElement): Step[] {
	return fromHere().map((beat) => () => crowdFor(beatScenes[beat]?.crowd ?? 'none', frameOf(holder)));
}

/** @returns what they need for one who stops there */
export function laterNames(holder: HTMLElement, { names }: StageWords): Step[] {
	return fromHere().map((beat) => () => labelsAt(beat, frameOf(holder), names));
}
