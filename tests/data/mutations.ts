/** Slips as editors make them: one change to one file, told in words. */
import fc from 'fast-check';

/** Which slip, where and, of typed marks, which one. */
export interface Mutation {
	readonly how: string;
	readonly pick: number;
	readonly key: string;
}

/** A place in a text that a pattern finds, by any number. */
const placeOf = (text: string, pattern: RegExp, pick: number): RegExpMatchArray | undefined => {
	const found = [...text.matchAll(pattern)];
	return found[pick % Math.max(1, found.length)];
};
const at = (text: string, { index = 0, 0: whole }: RegExpMatchArray, put: string) =>
	text.slice(0, index) + put + text.slice(index + whole.length);

/** @returns the text with what a pattern finds replaced */
const replacing =
	(pattern: RegExp, put: (whole: string, key: string) => string) =>
	(text: string, pick: number, key: string): string => {
		const place = placeOf(text, pattern, pick);
		return place ? at(text, place, put(place[0], key)) : text;
	};

/** By what was done. */
const slips: Readonly<Record<string, (text: string, pick: number, key: string) => string>> = {
	'another digit': replacing(/\d/g, (digit) => String((Number(digit) + 1) % 10)),
	'a digit lost': replacing(/\d/g, () => ''),
	'a digit doubled': replacing(/\d/g, (digit) => digit + digit),
	'two digits swapped': replacing(/\d\d/g, ([a = '', b = '']) => b + a),
	'a point for a comma': replacing(/(?<=\d),(?=\d)/g, () => '.'),
	'a point among digits': replacing(/(?<=\d)(?=\d{3}\b)/g, () => '.'),
	'a minus': replacing(/(?<= )(?=\d)/g, () => '-'),
	'an exponent': replacing(/\b\d+\b/g, (number) => `${number}e1`),
	'a zero more': replacing(/\b\d+\b/g, (number) => `${number}0`),
	'another number': replacing(/\b\d[\d,.]*\b/g, () => '4321'),
	'a line lost': replacing(/.*\n/g, () => ''),
	'a line doubled': replacing(/.*\n/g, (line) => line + line),
	'two lines swapped': replacing(/.*\n.*\n/g, (two) => two.replace(/(.*\n)(.*\n)/, '$2$1')),
	'a line indented': replacing(/^(?=.)/gm, () => ' '),
	'a letter lost': replacing(/\p{L}/gu, () => ''),
	'a word lost': replacing(/ \p{L}+/gu, () => ''),
	'a word doubled': replacing(/ \p{L}+/gu, (word) => word + word),
	'a mark typed': replacing(/(?=[\s\S])/g, (_, key) => key),
	'a mark lost': replacing(/[^\p{L}\p{N}\s]/gu, () => ''),
	'a figure renamed': replacing(/\{[a-z0-9-]+/g, (id) => `${id}x`),
	'the end lost': (text, pick) => text.slice(0, pick % text.length),
	'an id renamed': replacing(/(?<=id: )[a-z0-9-]+/g, (id) => `${id}-2`)
};

/** What an editor's hand may type anywhere. */
const KEYS = [
	...`" ' { } [ ] | : , - # & * ! % @ < > _ ~ 0 1 5 9`.split(/ /),
	...[' ', '`', '\t', '\n', '\u200B', '\u00A0', '“', '½', '３', '\uFFFD', '---\n', '## ']
];

export const someMutation: fc.Arbitrary<Mutation> = fc.record({
	how: fc.constantFrom(...Object.keys(slips)),
	pick: fc.nat(),
	key: fc.constantFrom(...KEYS)
});

/** @returns the text with the slip in it; the same where there is no place for it */
export const mutated = (text: string, { how, pick, key }: Mutation): string =>
	slips[how]?.(text, pick, key) ?? text;
