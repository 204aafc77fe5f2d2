/** The frame of a chapter contains all words of its drawings, and no figures that only other chapters declare. */
import contents from 'virtual:contents';
import { describe, expect, it } from 'vitest';
import { renderPicture } from '../../../src/build/render/stills';
import { wordsForChapters } from '../../../src/build/render/words-for-chapters';
import { frameFor } from '../../../src/modes/embed/embed-size';
import { beats, chapters } from '../../../src/story/chapters';
import type { PageContent } from '../../../src/text/page-content';
import type { Frame } from '../../../src/view/frame';
import { wordsOf } from '../words-of';

const frames = [frameFor(680, 480), frameFor(320, 420)];

/** Texts with their boxes, as the drawings of a frame show them. */
const wordsIn = (content: PageContent, beat: number, frame: Frame) =>
	wordsOf(renderPicture(content, beat, frame).svg);

describe.each(Object.values(contents))('in $lang', (content) => {
	it.each(chapters)('the drawings of $id are the same with the words of their chapter alone', ({ id }) => {
		const own = { ...content, stage: wordsForChapters(content.stage, [id]) };
		for (const { index } of beats.filter(({ chapter }) => chapter === id))
			for (const frame of frames) expect(wordsIn(own, index, frame)).toEqual(wordsIn(content, index, frame));
	});

	it('the frame of the whole story has all words', () => {
		expect(
			wordsForChapters(
				content.stage,
				chapters.map(({ id }) => id)
			)
		).toEqual(content.stage);
	});

	it('no chapter has the figures of all others', () => {
		for (const { id } of chapters)
			expect(Object.keys(wordsForChapters(content.stage, [id]).figures).length).toBeLessThan(
				Object.keys(content.stage.figures).length
			);
	});
});
