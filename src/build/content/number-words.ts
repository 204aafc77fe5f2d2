/** Numbers spelled out in words, by the interface's words under `numbers-`: guarded in prose like digits, read in the release. */
import { languageOf, type Lang } from '../../languages';
import type { Words } from './words';

export interface NumberWords {
	/** @returns the first number that a text spells out and that no figure carries; null when there is none */
	readonly spelledIn: (text: string) => string | null;
	/** Values that a text spells out, in the order in which they stand. */
	readonly valuesIn: (text: string) => number[];
}

/** Smaller ones count what is at hand: two cities, the three crimes. */
const LEAST_GUARDED = 7;
const SCALES = [1000, 1_000_000];
/** Words of one number, or phrases that spell one out and count nothing, are parted by this. */
const OR = /\s*\|\s*/;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const wordsOf = (list: readonly string[]) =>
	new RegExp(`(?<!\\p{L})(?:${list.map(escaped).join('|')})(?!\\p{L})`, 'giu');

/** @param words of the language */
export function numberWords(lang: Lang, words: Words): NumberWords {
	const values = new Map<string, number>();
	for (const [key, said] of Object.entries(words)) {
		const [, number] = /^numbers-(\d+)$/.exec(key) ?? [];
		if (number !== undefined) for (const word of said.split(OR)) values.set(word, Number(number));
	}
	const guarded = [...values].filter(([, value]) => value >= LEAST_GUARDED).map(([word]) => word);
	const free = (words['numbers-free'] ?? '').split(OR).filter((phrase) => phrase !== '');
	languageOf(lang).numbers.ordinals.forEach((word, k) => {
		values.set(word, k + 1);
	});
	const [any, guard, uncounted] = [[...values.keys()], guarded, free].map((list) =>
		list.length > 0 ? wordsOf(list) : null
	);
	return {
		spelledIn(text) {
			// The id of a figure may hold a word of another language.
			const prose = text.replace(/\{[^{}]*\}/g, ' ');
			const rest = uncounted ? prose.replace(uncounted, '') : prose;
			return guard ? (rest.match(guard)?.[0] ?? null) : null;
		},
		valuesIn(text) {
			const found: number[] = [];
			let end = -1;
			for (const match of any ? text.matchAll(any) : []) {
				const value = values.get(match[0].toLocaleLowerCase(lang)) ?? 0;
				const last = found.at(-1);
				// "ten millions" is one number.
				if (SCALES.includes(value) && last !== undefined && match.index === end + 1)
					found[found.length - 1] = last * value;
				else found.push(value);
				end = match.index + match[0].length;
			}
			return found;
		}
	};
}
