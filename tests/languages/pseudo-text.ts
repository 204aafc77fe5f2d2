/** English as a language of its own: every vowel accented, every word about 30 % longer. What is not said to a reader stays. */

const ACCENTED: Readonly<Record<string, string>> = {
	...{ a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', n: 'ñ' },
	...{ A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', N: 'Ñ' }
};
/** By how much a text grows; translations from English are about that much longer. */
export const GROWTH = 0.3;

/** Figures and other places to be filled in, targets of links, names of blocks, markup, entities. */
const KEPT = /\{[^{}]*\}|\]\([^)]*\)|^:::.*$|<[^>]+>|&[a-z]+;/gm;

const isVowel = (letter: string) => /[aeiou]/i.test(letter);

/** The same word in every text, so that months in a text are the months of the language. */
export function pseudoWord(word: string): string {
	const letters = Array.from(word);
	const vowels = letters.filter(isVowel).length;
	let left = Math.min(vowels, Math.round(letters.length * GROWTH));
	return letters
		.map((letter) => {
			const accented = ACCENTED[letter] ?? letter;
			if (!isVowel(letter) || left === 0) return accented;
			left -= 1;
			return accented + accented.toLowerCase();
		})
		.join('');
}

export function pseudoText(text: string): string {
	const words = (part: string) => part.replace(/\p{L}+/gu, pseudoWord);
	let end = 0;
	let made = '';
	for (const { 0: kept, index } of text.matchAll(KEPT)) {
		made += words(text.slice(end, index)) + kept;
		end = index + kept.length;
	}
	return made + words(text.slice(end));
}

/** A word of another language than this: a letter that this one would have accented. */
export const PLAIN_WORD = /\p{L}*[aeioun]\p{L}*/iu;
