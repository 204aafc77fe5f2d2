/** Finds a place, a corridor, a country, a state or a figure by its name in any language, blind to accents and case. */
import type { ExploreContent, FeatureKind } from '../../text/explore-content';

export interface Found {
	readonly kind: FeatureKind;
	readonly id: string;
	readonly name: string;
	/** What tells it from others of its name: state and country, or the number of a figure. */
	readonly detail: string;
}

interface Entry extends Found {
	/** Plain words of all its names. */
	readonly words: readonly string[];
	/** How many of them are of the name itself. */
	readonly own: number;
	readonly rank: number;
}

/** Places first, figures last: a name is more often meant as a place. */
const order: readonly FeatureKind[] = ['place', 'corridor', 'country', 'state', 'figure'];

/** Small letters without accents: a name is found however it is typed. */
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
			// "10,000" is found by its digits with or without the comma.
			entry('figure', figure, figure.text, `${figure.text} ${figure.text.replaceAll(',', '')}`)
		)
	];
}

/** @returns the best matches: every word asked for begins a word of the feature's names */
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
		// A name that begins as it was asked for comes before one that only holds the word.
		if (words[k]?.startsWith(word)) score += 2;
	}
	// A name that is asked for as a whole comes before a longer one that begins with it.
	const whole = asked.length === own && score >= 5 * asked.length;
	return score + (whole ? 2 : 0) + (kind === 'figure' ? 0 : 0.5);
}
