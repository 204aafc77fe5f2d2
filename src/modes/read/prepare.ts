/** Work that views remember, done ahead in small steps, so that none of it holds a reader's finger or a frame of the scroll. */
import { atlas } from '../../story/atlas';
import { beats } from '../../story/chapters';
import type { Beat } from '../../story/beats';
import type { StageWords } from '../../stage/words';
import { corridorPath } from '../../view/corridor-path';
import { crowdFor } from '../../view/arrangement';
import { labelsAt } from '../../view/view';
import { frameOf } from './measure-dom';
import { reader } from './reader.svelte';

/** Runs what the first picture needs up to each pause; between two pauses it holds the page for a moment only. */
export function* firstPicture(holder: HTMLElement, { names }: StageWords): Generator<void> {
	const frame = frameOf(holder);
	for (const beat of beats.slice(0, 2)) {
		crowdFor(beat.scene.marks, frame);
		yield;
		labelsAt(beat, frame, names);
		yield;
	}
}

/** The beats, those ahead of the reader first. */
function fromHere(): readonly Beat[] {
	const here = Math.round(reader.p);
	return [...beats.slice(here), ...beats.slice(0, here).reverse()];
}

/** What the other beats need even for a reader who flies past them: lines that grow, and where crowds stand. */
export function* laterPictures(holder: HTMLElement): Generator<void> {
	for (const corridor of atlas.corridors) {
		corridorPath(corridor, 1);
		// As much of it as is written at once at most while it grows.
		corridorPath(corridor, 0.999);
		yield;
	}
	for (const beat of fromHere()) {
		crowdFor(beat.scene.marks, frameOf(holder));
		yield;
	}
}

/** What they need for one who stops there. */
export function* laterNames(holder: HTMLElement, { names }: StageWords): Generator<void> {
	for (const beat of fromHere()) {
		labelsAt(beat, frameOf(holder), names);
		yield;
	}
}
