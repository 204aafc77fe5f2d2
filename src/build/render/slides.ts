/** Renders the slides of the presentation file: the deck's words, and its pictures at the size of a slide. */
import { slideFrame, slidesOf, type SlideText } from '../../pages/present/slides';
import type { PageContent } from '../../text/page-content';
import type { RenderedStill } from '../stills';
import { renderPicture } from './stills';

export interface RenderedSlide extends SlideText {
	/** Null where the class guesses. */
	readonly picture: RenderedStill | null;
}

export const renderSlides = (content: PageContent): RenderedSlide[] =>
	slidesOf(content).map((slide) => ({
		...slide,
		picture: slide.isGuess ? null : renderPicture(content, slide.beat, slideFrame)
	}));
