/** Renders a shareable picture of every figure: the number with its hedge, kind and source above the scene that shows it. */
import { render } from 'svelte/server';
import FigurePicture from '../../pages/FigurePicture.svelte';
import { findBeat } from '../../story/chapters';
import type { PageContent } from '../../text/page-content';
import { makeFrame } from '../../view/frame';
import type { RenderedStill } from '../stills';
import { outlinesFor } from './stills';

/** Frame of the scene below the text, px. */
const sceneFrame = makeFrame(1200, 700, { x: 56, y: 24, width: 1088, height: 620 });

/** @returns one picture for each figure, named by its id */
export function renderFigurePictures(content: PageContent): RenderedStill[] {
	return Object.values(content.figures).map((figure) => {
		const beat = findBeat(content.more.pictureOf[figure.id] ?? '');
		const { body } = render(FigurePicture, {
			props: { figure, content, beat: beat?.index ?? null, frame: sceneFrame }
		});
		const scene = beat ? outlinesFor(beat.index, sceneFrame) : { shapes: {}, dark: false };
		return { beat: figure.id, svg: body, ...scene };
	});
}
