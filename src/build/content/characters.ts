/** Characters that a reader cannot see, or that look like others: each line that holds one is a problem. */
import type { Problems } from './problem';
import { remember } from './remember';

interface Kind {
	readonly pattern: RegExp;
	/** What is wrong; the character's code stands after it. */
	readonly what: string;
	readonly mend: string;
}

const kinds: readonly Kind[] = [
	{
		pattern: /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164]/u,
		what: 'an invisible character',
		mend: 'delete it: put the cursor behind it and press the backspace key once'
	},
	{
		pattern: /[\uFF01-\uFF60\uFFE0-\uFFE6\u3000]/u,
		what: 'a full-width character',
		mend: 'type the plain one'
	},
	{
		pattern: /(?![0-9])[\p{Nd}\p{Nl}\p{No}]/u,
		what: 'a number in one character that is no plain digit',
		mend: 'name a figure of data/figures.yaml, or type plain digits'
	},
	{
		pattern: /(?! )\p{Zs}/u,
		what: 'a space of another kind',
		mend: 'type a plain space; the page sets the spaces of its numbers itself'
	},
	{
		pattern: /[\uFFFD\p{Co}\p{Cn}]/u,
		what: 'a character that could not be read',
		mend: 'type the letter that should stand there'
	},
	{
		pattern: /[\u00C2\u00C3][\u0080-\u00BF]|\u00E2\u20AC/u,
		what: 'letters of a wrong encoding',
		mend: 'save the file as UTF-8, and type the accented letter anew'
	},
	{
		pattern:
			/\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u,
		what: 'a word in letters of two alphabets',
		mend: 'type the word anew'
	}
];

/** @param text with plain line ends */
export function checkCharacters(text: string, file: string, problems: Problems): void {
	for (const { line, what, mend } of faultsIn(text)) problems.add(file, line, what, mend);
}

const faultsIn = remember((text) => {
	const faults: { readonly line: number; readonly what: string; readonly mend: string }[] = [];
	for (const [k, line] of text.split('\n').entries()) {
		// Most lines hold nothing but these.
		if (/^[\t\x20-\x7E]*$/.test(line)) continue;
		for (const { pattern, what, mend } of kinds) {
			const found = pattern.exec(line);
			if (!found) continue;
			const before = line.slice(Math.max(0, found.index - 20), found.index);
			faults.push({ line: k + 1, what: `${what} (${codes(found[0])}) after “${before}”`, mend });
		}
		if (line !== line.normalize('NFC'))
			faults.push({
				line: k + 1,
				what: 'an accent stands as a character of its own',
				mend: 'type the accented letter as one character'
			});
	}
	return faults;
});

const codes = (text: string): string =>
	Array.from(
		text,
		(letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
	).join(' ');
