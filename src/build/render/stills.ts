/** Every beat's picture, rendered from the same components as the stage. */
import { render } from 'svelte/server';
import { beatAt, beats } from '../../story/chapters';
import { atlasId } from '../../stage/atlas-ids';
import Picture from '../../stage/Picture.svelte';
import type { PageContent } from '../../text/page-content';
import { cameraFor } from '../../view/camera';
import { makeFrame, type Frame } from '../../view/frame';
import type { RenderedStill } from '../stills';
import { coarseOutlines, fineOutlines } from './geometry';

/** Frame of the stills that stand for the stage on paper and without script, in type that can be read at a hand's breadth. */
const stillFrame = makeFrame(1200, 900, { x: 48, y: 40, width: 1104, height: 790 }, 1.4);
/** Px per plane unit from which a still needs the fine outlines. */
const NEAR = 1.5;

/** @returns one still for each beat, in reading order */
export function renderStills(content: PageContent): RenderedStill[] {
	return beats.map(({ index }) => renderPicture(content, index, stillFrame));
}

/** One beat's picture on a frame. */
export function renderPicture(content: PageContent, beat: number, frame: Frame): RenderedStill {
	const id = beats[beat]?.id;
	if (id === undefined) throw new Error(`there is no beat ${String(beat)}`);
	const { body } = render(Picture, { props: { beat, frame, words: content.stage, uid: id } });
	return { beat: id, svg: body, ...outlinesFor(beat, frame) };
}

/** The outlines a picture of a beat needs, by element id, and whether it stands on the dark ground. */
export function outlinesFor(index: number, frame: Frame): Pick<RenderedStill, 'shapes' | 'dark'> {
	const { scene, fineOutlines: asked } = beatAt(index);
	const near = cameraFor(scene.camera, frame).k > NEAR || asked === true;
	const shapes = near ? fineOutlines : coarseOutlines;
	return {
		shapes: Object.fromEntries(Object.entries(shapes).map(([name, d]) => [atlasId(name), d])),
		dark: scene.ground > 0.5
	};
}
