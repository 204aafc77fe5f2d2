/** The list of figures below the story groups them by the chapter that first tells them. */
import { expect, it } from 'vitest';
import { figuresByChapter } from '../../src/text/figures-by-chapter';
import type { Chapter } from '../../src/text/content';
import type { FigureView } from '../../src/text/page-content';

const chapter = (id: string, beats: readonly string[]) =>
	({ id, beats: beats.map((beat) => ({ id: beat })) }) as unknown as Chapter;
const figures = Object.fromEntries(
	['a', 'b', 'c', 'd'].map((id) => [id, { id } as unknown as FigureView])
) as Readonly<Record<string, FigureView>>;
const chapters = [
	chapter('first', ['first-1', 'first-2']),
	chapter('empty', ['empty-1']),
	chapter('last', ['last-1'])
];

it('groups figures by first beat, in the order of the story, with untold figures last', () => {
	const groups = figuresByChapter(figures, chapters, {
		a: ['first-2', 'last-1'],
		b: ['last-1'],
		d: ['first-1']
	});
	expect(groups.map((group) => [group.chapter?.id ?? null, group.figures.map(({ id }) => id)])).toEqual([
		['first', ['d', 'a']],
		['last', ['b']],
		[null, ['c']]
	]);
});
