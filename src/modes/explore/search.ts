/** Finds places, corridors, countries, states and figures by name in any language, without regard to accents and case. */
import type { ExploreContent, FeatureKind } from '../../text/explore-content';

export interface Found {
	readonly kind: FeatureKind;
	readonly id: string;
	readonly name: string;
	/** Detail that distinguishes features of the same name: state and country, or the number of a figure. */
	readonly detail: string;
}

interface Entry extends Found {
	/** Words of all its names, in small letters without accents. */
	readonly words: readonly string[];
	/** Number of words of its name in the page's language. */
	readonly own: number;
	readonly rank: number;
}

/** Order of results of equal score: places first, because a search is most often for a place. */
const order: readonly FeatureKind[] = ['place', 'corridor', 'country', 'state', 'figure'];

/** Converts a text to small letters without accents, so that spelling variants match. */
export const plainLetters = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.toLowerCase();

const wordsOf = (text: string) => plainLetters(text).match(/[\p{Letter}\p{Number}]+/gu) ?? [];

export type Index = readonly Entry[];

/** @param words names of rail, road and foot in the reader's language, by these keys */
export function searchIndex(content: ExploreContent, words: Readonly<Record<string, string>>): Index {
	const countries = new Map(content.countries.map(({ id, name }) => [id, name]));
	const entry = (
		kind: FeatureKind,
		{ id, name, other }: { id: string; name: string; other?: string },
		detail: string,
		more = ''
	) => ({
		kind,
		id,
		name,
		detail,
		rank: order.indexOf(kind),
		own: wordsOf(name).length,
		words: wordsOf(`${name} ${other ?? ''} ${more}`)
	});
	return [
		...content.places.map((place) =>
			entry('place', place, [place.state, countries.get(place.country)].filter((part) => part).join(', '))
		),
		...content.corridors.map((corridor) => entry('corridor', corridor, words[corridor.mode] ?? '')),
		...content.countries.map((country) => entry('country', country, '')),
		...content.states.map((state) => entry('state', state, countries.get(state.country) ?? '')),
		...content.figures.map((figure) =>
			// Both forms are indexed, so that 10000 and 10,000 find the same figure.
			entry('figure', figure, figure.text, `${figure.text} ${figure.text.replaceAll(',', '')}`)
		)
	];
}

/** @returns the best matches, in which every word of the query begins a word of the feature's names */
export function search(index: Index, asked: string, most = 12): Found[] {
	const words = wordsOf(asked);
	if (words.length === 0) return [];
	return index
		.map((entry) => ({ entry, score: scoreOf(entry, words) }))
		.filter(({ score }) => score > 0)
		.sort(
			(a, b) => b.score - a.score || a.entry.rank - b.entry.rank || a.entry.name.localeCompare(b.entry.name)
		)
		.slice(0, most)
		.map(({ entry }) => entry);
}

function scoreOf({ words, own, kind }: Entry, asked: readonly string[]): number {
	let score = 0;
	for (const [k, word] of asked.entries()) {
		if (words.includes(word)) score += 3;
		else if (words.some((own) => own.startsWith(word))) score += 2;
		else return 0;
		// A word at the same position scores more than one elsewhere in the name.
		if (words[k]?.startsWith(word)) score += 2;
	}
	// A complete name scores more than a longer name that begins with it.
	const whole = asked.length === own && score >= 5 * asked.length;
	return score + (whole ? 2 : 0) + (kind === 'figure' ? 0 : 0.5);
}
