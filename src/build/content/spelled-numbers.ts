/** A number in words is as much a figure as one in digits: no text of a language spells one out. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { langs, type Lang } from '../../languages';
import { splitHead } from './markdown';
import type { NumberWords } from './number-words';
import type { Problems } from './problem';
import { plainLines } from './text-file';

/**
 * @param root the project's folder
 * @param filesOf texts of a language, as paths from it
 */
export function checkSpelledNumbers(
	root: string,
	numbers: Readonly<Record<Lang, NumberWords>>,
	filesOf: (lang: Lang) => readonly string[],
	problems: Problems
): void {
	for (const lang of langs) {
		for (const file of filesOf(lang)) {
			// That one is missing has been said.
			if (!existsSync(path.join(root, file))) continue;
			const text = plainLines(readFileSync(path.join(root, file), 'utf8'));
			const { body, bodyLine } = file.endsWith('.md') ? splitHead(text) : { body: text, bodyLine: 0 };
			for (const [k, line] of body.split('\n').entries()) {
				// Comments of YAML, and addresses, are not read.
				const said = line.replace(file.endsWith('.md') ? /\]\([^)]*\)/g : /(^|\s)#.*$/, ' ');
				const word = numbers[lang].spelledIn(said);
				if (word !== null) problems.add(file, k + 1 + bodyLine, ...spelledFault(word, lang));
			}
		}
	}
}

/** @returns what is wrong, and how to mend it */
export const spelledFault = (word: string, lang: Lang): [what: string, mend: string] => [
	`the number “${word}” is spelled out in prose`,
	`put the figure into data/figures.yaml and name it here as {id}; a phrase that counts nothing goes into numbers-free of src/chapters/${lang}.yaml`
];
