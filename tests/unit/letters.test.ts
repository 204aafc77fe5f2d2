/** Letters on the stage have at least the readable size of each screen. */
import contents from 'virtual:contents';
import { describe, expect, it } from 'vitest';
import { renderPicture } from '../../src/build/render/stills';
import { beats } from '../../src/story/chapters';
import { readFrame } from './frames';
import { wordsOf } from './words-of';

/** Least size of letters on a screen, px. */
const LEAST = [
	{ screen: [390, 844], least: 11.5 },
	{ screen: [1440, 900], least: 13 },
	{ screen: [2560, 1080], least: 17 }
] as const;

describe.each(Object.values(contents))('in $lang', (content) => {
	it.each(LEAST)('letters are at least $least px on a screen of $screen', ({ screen, least }) => {
		const frame = readFrame(screen);
		const small = beats.flatMap(({ index, id }) =>
			wordsOf(renderPicture(content, index, frame).svg)
				.filter(({ size }) => size < least - 0.01)
				.map(({ text, size }) => `${id}: "${text}" ${size.toFixed(1)} px`)
		);
		expect(small).toEqual([]);
	});
});
