/** Computes the positions of marks and labels in advance; their caches keep them for each frame. */
import { beats } from '../../story/chapters';
import type { StageWords } from '../../stage/words';
import { crowdFor } from '../../view/arrangement';
import { labelsAt } from '../../view/view';
import { frameOf, measureBeats } from './measure-dom';
import { progressAt } from './progress';

/**
 * @param holder the element that the stage fills
 * @returns pieces of work of a few ms each, the beats nearest to the scroll position first
 */
export function* placeAhead(holder: HTMLElement, { names }: StageWords): Generator<void> {
	const frame = frameOf(holder);
	const p = progressAt(scrollY, measureBeats(holder));
	for (const beat of [...beats].sort((a, b) => Math.abs(a.index - p) - Math.abs(b.index - p))) {
		crowdFor(beat.scene.marks, frame);
		yield;
		labelsAt(beat, frame, names);
		yield;
	}
}
