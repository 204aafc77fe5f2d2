/** Names in braces of the interface's words: those that the code fills, the same in every language. */
import type { Lang } from '../../languages';
import type { Problems } from './problem';
import { numberFault } from './translations';
import type { Entries } from './words';

/** Keys of the story's words that the interface's words contain in braces; {Release} capitalises the word. */
export const STORY_NAMES = ['title', 'region', 'since', 'release'] as const;
/** What code fills words of the interface with. */
const FILLED: ReadonlySet<string> = new Set([
	...STORY_NAMES,
	...['address', 'all', 'attribute', 'beat', 'chapter', 'count', 'country', 'date', 'element', 'fails'],
	...['gathered', 'height', 'km', 'languages', 'minutes', 'n', 'name', 'newest', 'not-applicable', 'partly'],
	...['place', 'reviewed', 'shortcode', 'size', 'supports', 'tasks', 'version', 'versioned', 'width']
]);

const BRACED = /\{([^{}]*)\}/g;

const namesIn = (text: string): string[] => [...text.matchAll(BRACED)].map(([, name = '']) => name);

/**
 * @param entries words of one file in each language
 * @param isInterface whether the words are those of the interface; a chapter's own code fills its words with names of its own
 */
export function checkBraces(
	entries: ReadonlyMap<Lang, Entries>,
	fileIn: (lang: Lang) => string,
	isInterface: boolean,
	problems: Problems
): void {
	const keys = new Set([...entries.values()].flatMap((own) => [...own.keys()]));
	for (const key of keys) {
		const all = [...entries.values()].flatMap((own) => own.get(key) ?? []);
		const wanted = new Set(namesIn(all[0]?.text ?? ''));
		for (const [lang, own] of entries) {
			const entry = own.get(key);
			if (!entry) continue;
			const complain = (what: string, mend: string) => {
				problems.add(fileIn(lang), entry.line, `"${key}": ${what}`, mend);
			};
			if (/[{}]/.test(entry.text.replace(BRACED, '')))
				complain('a brace stands alone', 'write both braces around the name');
			const names = new Set(namesIn(entry.text));
			for (const name of names) {
				if (isInterface && !FILLED.has(name.toLowerCase()))
					complain(`nothing fills {${name}}`, `use one of ${[...FILLED].join(', ')}`);
				else if (!wanted.has(name) && !isStoryName(name))
					complain(`{${name}} is not in the other language`, 'name the same in every language');
			}
			const fault = numberFault((all[0]?.text ?? '').replace(BRACED, ''), entry.text.replace(BRACED, ''));
			if (fault) complain(fault, 'give the same numbers in every language');
			for (const name of wanted) {
				if (!names.has(name) && !isStoryName(name))
					complain(`{${name}} is missing`, 'name the same in every language');
			}
		}
	}
}

/** A sentence may name the story in one language and do without in another. */
const isStoryName = (name: string): boolean =>
	STORY_NAMES.some((storyName) => storyName === name.toLowerCase());

/** Replaces {title}, {region} and the like by the story's own words. */
export function nameTheStory(words: Record<string, string>): void {
	const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
	for (const [key, text] of Object.entries(words))
		words[key] = STORY_NAMES.reduce(
			(said, name) =>
				said
					.replaceAll(`{${name}}`, words[name] ?? '')
					.replaceAll(`{${capital(name)}}`, capital(words[name] ?? '')),
			text
		);
}
