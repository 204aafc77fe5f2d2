/** A list of chapters becomes a story, or an error names the wrong folder and the correction. */
import { describe, expect, it } from 'vitest';
import { bareScene } from '../../src/story/scene-bases';
import { storyOf } from '../../src/story/beats';
import type { ChapterDeclaration } from '../../src/story/chapter';
import { region } from '../../src/story/region';
import { noMarks } from '../../src/view/arrangement';

const beat = { scene: bareScene(region('all', [[0, 0]]), noMarks) };
const chapter: ChapterDeclaration = { beats: [beat, beat] };

describe('a list of chapters', () => {
	it('becomes beats in reading order, each found by its address', () => {
		const story = storyOf({ second: { beats: [beat] }, first: chapter }, ['first', 'second']);
		expect(story.beats.map(({ id }) => id)).toEqual(['first-1', 'first-2', 'second-1']);
		expect(story.findBeat('second')?.index).toBe(2);
		expect(story.findBeat('first-3')).toBeNull();
	});

	it.each([
		['a folder that is not listed', { first: chapter, other: chapter }, /story\.ts does not list other/],
		[
			'a listed chapter without a folder',
			{},
			/lists first, and src\/chapters\/first\/index\.ts does not exist/
		],
		['no beat', { first: { beats: [] } }, /first\/index\.ts declares no beat/],
		['a cover it has not', { first: { ...chapter, cover: 3 } }, /cover is 3, and the chapter has 2 beats/],
		[
			'a printed beat it has not',
			{ first: { ...chapter, printed: 0 } },
			/printed is 0, and the chapter has 2/
		]
	])('is refused with %s', (_, declared: Readonly<Record<string, ChapterDeclaration>>, words) => {
		expect(() => storyOf(declared, ['first'])).toThrow(words);
	});
});
