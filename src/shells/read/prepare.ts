/** Work that views remember, done ahead in small steps, so that none of it holds a reader's finger or a frame of the scroll. */
import { beats } from '../../story/beats';
import { beatScenes } from '../../story/scene';
import type { StageWords } from '../../stage/words';
import { crowdFor } from '../../view/layouts';
import { labelsAt } from '../../view/view';
import { frameOf } from './measure';

type Step = () => void;

/** @returns what the first picture needs, in steps to be run in order, each in a task of its own */
export function firstPicture(holder: HTMLElement, { names }: StageWords): Step[] {
	const frame = frameOf(holder);
	return [
		() => crowdFor(beatScenes[0]?.crowd ?? 'none', frame),
		() => labelsAt(0, frame, names),
		() => labelsAt(1, frame, names)
	];
}

/** @returns what the beats further on need, in reading order, for moments when there is nothing else to do */
export function laterPictures(holder: HTMLElement, { names }: StageWords): Step[] {
	return beats.flatMap(({ index }) => [
		() => crowdFor(beatScenes[index]?.crowd ?? 'none', frameOf(holder)),
		() => labelsAt(index, frameOf(holder), names)
	]);
}
