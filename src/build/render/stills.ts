/** Every beat's picture, rendered from the same components as the stage. */
import { render } from 'svelte/server';
import { beats } from '../../story/beats';
import { beatScenes } from '../../story/scene';
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
	const [spec, id] = [beatScenes[beat], beats[beat]?.id];
	if (!spec || id === undefined) throw new Error(`beat ${String(beat)} has no scene`);
	const near = cameraFor(spec.camera, frame).k > NEAR || spec.charts.panes !== undefined;
	const shapes = near ? fineOutlines : coarseOutlines;
	const { body } = render(Picture, { props: { beat, frame, words: content.stage, uid: id } });
	return {
		beat: id,
		svg: body,
		shapes: Object.fromEntries(Object.entries(shapes).map(([name, d]) => [atlasId(name), d])),
		dark: spec.ground > 0.5
	};
}
