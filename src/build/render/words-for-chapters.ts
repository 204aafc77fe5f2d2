/** What the drawings of some chapters say, for pages that hold no other chapter. */
import { chapters } from '../../story/chapters';
import type { StageWords } from '../../stage/words';

/**
 * @param words of the whole story
 * @param ids the chapters on the page
 * @returns the same without figures and dated facts that only other chapters declare
 */
export function wordsForChapters(words: StageWords, ids: readonly string[]): StageWords {
	const here = chapters.filter(({ id }) => ids.includes(id));
	const detailed = here.flatMap(({ details }) => details ?? []);
	const drawn = here.flatMap(({ beats }) => beats.flatMap(({ draws }) => draws ?? []));
	return {
		...words,
		figures: only(words.figures, [...drawn, ...detailed]),
		details: only(words.details, detailed),
		timeline: here.some(({ timeline }) => timeline) ? words.timeline : []
	};
}

const only = <T>(all: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> =>
	Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
