/** Selects the words of some chapters' drawings, for pages that contain no other chapter. */
import { chapters } from '../../story/chapters';
import type { StageWords } from '../../stage/words';

/**
 * @param words of the whole story
 * @param ids ids of the chapters on the page
 * @returns the words without figures, towns and dated facts that only other chapters declare
 */
export function wordsForChapters(words: StageWords, ids: readonly string[]): StageWords {
	const here = chapters.filter(({ id }) => ids.includes(id));
	const detailed = here.flatMap(({ details }) => details ?? []);
	const drawn = here.flatMap(({ beats }) => beats.flatMap(({ draws }) => draws ?? []));
	if (here.length === chapters.length) return words;
	const named = here.flatMap(({ beats }) => beats.flatMap(({ scene }) => Object.keys(scene.places)));
	return {
		...words,
		names: named.length === 0 ? words.names : { ...words.names, places: only(words.names.places, named) },
		figures: only(words.figures, [...drawn, ...detailed]),
		details: only(words.details, detailed),
		timeline: here.some(({ timeline }) => timeline) ? words.timeline : []
	};
}

const only = <T>(all: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> =>
	Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
