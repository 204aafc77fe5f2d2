/** Every part of a beat says the same numbers in every language. */
import { firstLang, otherLangs, type Lang } from '../../languages';
import type { Beat, Chapter, Inline } from '../../text/content';
import { textOf, textOfBlocks } from './block-text';
import type { Problems } from './problem';
import { numberFault } from './translations';

/** @param lineOf line of a beat in the text of a language */
export function checkStoryTranslations(
	story: Readonly<Record<Lang, readonly Chapter[]>>,
	fileOf: (lang: Lang, chapter: string) => string,
	lineOf: (lang: Lang, chapter: string, beat: number) => number,
	problems: Problems
): void {
	for (const chapter of story[firstLang]) {
		const { id, beats } = chapter;
		for (const lang of otherLangs(firstLang)) {
			const counterpart = story[lang].find((other) => other.id === id);
			for (const name of counterpart ? (['nav', 'kicker', 'summary'] as const) : []) {
				const [wanted, found] = [chapter[name], counterpart?.[name] ?? ''];
				const fault = numberFault(plainOf(wanted), plainOf(found));
				if (fault)
					problems.add(
						fileOf(lang, id),
						1,
						`${name} ${fault}`,
						`give the same numbers as ${fileOf(firstLang, id)}`
					);
			}
			for (const [k, beat] of beats.entries()) {
				const other = counterpart?.beats[k];
				const first = partsOf(beat);
				for (const [name, text] of Object.entries(other ? partsOf(other) : {})) {
					const fault = numberFault(first[name] ?? '', text);
					if (fault)
						problems.add(
							fileOf(lang, id),
							lineOf(lang, id, k),
							`beat ${beat.id}: its ${name} ${fault}`,
							`give the same numbers as ${fileOf(firstLang, id)}`
						);
				}
			}
		}
	}
}

const plainOf = (text: string | readonly Inline[]): string =>
	typeof text === 'string' ? text : textOf(text);

/** Text of each part, with figures in braces. */
const partsOf = ({ title, body, record, note, aside, description, notes, question }: Beat) =>
	({
		title: textOf(title),
		body: textOfBlocks(body),
		record: textOfBlocks(record),
		note: textOfBlocks(note),
		aside: textOfBlocks(aside),
		description: description.map(textOf).join(' '),
		notes: notes.map(textOf).join(' '),
		question: question.map(textOf).join(' ')
	}) as Readonly<Record<string, string>>;
