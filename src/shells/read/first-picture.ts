/** The work behind the first picture in small steps, so that none of them holds a reader's finger: views remember what they made. */
import { beatScenes } from '../../story/scene';
import type { StageWords } from '../../stage/words';
import { crowdFor } from '../../view/layouts';
import { labelsAt } from '../../view/view';
import { frameOf } from './measure';

/** @returns steps to be run in order, each in a task of its own */
export function firstPicture(holder: HTMLElement, { names }: StageWords): (() => void)[] {
	const frame = frameOf(holder);
	return [
		() => crowdFor(beatScenes[0]?.crowd ?? 'none', frame),
		() => labelsAt(0, frame, names),
		() => labelsAt(1, frame, names)
	];
}
