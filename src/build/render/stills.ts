/** Renders every beat's picture from the stage's components. */
import { render } from 'svelte/server';
import { beatAt, beats } from '../../story/chapters';
import { scene } from '../../story/scene';
import { atlasId } from '../../stage/atlas-ids';
import Picture from '../../stage/Picture.svelte';
import type { PageContent } from '../../text/page-content';
import { cameraBetween } from '../../view/camera';
import { makeFrame, type Frame } from '../../view/frame';
import type { RenderedStill } from '../stills';
import { coarseOutlines, fineOutlines } from './geometry';

/** Frame of the stills that replace the stage in print and without script; the type stays readable on a small picture. */
const stillFrame = makeFrame(1200, 900, { x: 48, y: 40, width: 1104, height: 790 }, 1.4);
/** Px per plane unit from which a still needs the fine outlines. */
const NEAR = 1.5;

/** @returns one still for each beat, in reading order */
export function renderStills(content: PageContent): RenderedStill[] {
	return beats.map(({ index }) => renderPicture(content, index, stillFrame));
}

/** Renders one beat's picture on a frame. */
export function renderPicture(content: PageContent, beat: number, frame: Frame): RenderedStill {
	const id = beats[beat]?.id;
	if (id === undefined) throw new Error(`there is no beat ${String(beat)}`);
	return { beat: id, ...renderMoment(content, beat, frame, id) };
}

/**
 * Renders the picture at any position in the story.
 * @param p position in the story, in beats
 * @param uid prefix of the picture's ids
 */
export function renderMoment(
	content: PageContent,
	p: number,
	frame: Frame,
	uid: string
): Omit<RenderedStill, 'beat'> {
	const { body } = render(Picture, { props: { beat: p, frame, words: content.stage, uid } });
	return { svg: body, ...outlinesFor(p, frame) };
}

/** Outlines of the picture at position p, by element id, and whether its ground is dark. */
export function outlinesFor(p: number, frame: Frame): Pick<RenderedStill, 'shapes' | 'dark'> {
	const { camera, ground } = scene(p);
	const asked = [Math.floor(p), Math.ceil(p)].some((index) => beatAt(index).fineOutlines === true);
	const near = cameraBetween(camera.from, camera.to, camera.t, frame).k > NEAR || asked;
	const shapes = near ? fineOutlines : coarseOutlines;
	return {
		shapes: Object.fromEntries(Object.entries(shapes).map(([name, d]) => [atlasId(name), d])),
		dark: ground > 0.5
	};
}
