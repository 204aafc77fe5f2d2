/** Places marks and names of beats before their pictures are asked for; the views of a frame remember them. */
import { beats } from '../../story/chapters';
import type { StageWords } from '../../stage/words';
import { crowdFor } from '../../view/arrangement';
import { labelsAt } from '../../view/view';
import { frameOf, measureBeats } from './measure-dom';
import { progressAt } from './progress';

/**
 * @param holder the element the stage fills
 * @returns work in pieces of a few ms, the beats nearest to the reader first
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
