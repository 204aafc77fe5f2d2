/** Every part of a beat says the same numbers in every language. */
import { firstLang, otherLangs, type Lang } from '../../languages';
import type { Beat, Block, Chapter, Inline } from '../../text/content';
import type { Problems } from './problem';
import { numberFault } from './translations';

/** @param lineOf line of a beat in the text of a language */
export function checkStoryTranslations(
	story: Readonly<Record<Lang, readonly Chapter[]>>,
	fileOf: (lang: Lang, chapter: string) => string,
	lineOf: (lang: Lang, chapter: string, beat: number) => number,
	problems: Problems
): void {
	for (const { id, beats } of story[firstLang]) {
		for (const lang of otherLangs(firstLang)) {
			const others = story[lang].find((chapter) => chapter.id === id)?.beats ?? [];
			for (const [k, beat] of beats.entries()) {
				const other = others[k];
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

const textOfBlocks = (blocks: readonly Block[] | null): string =>
	(blocks ?? [])
		.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : block.items))
		.map(textOf)
		.join(' ');

const textOf = (inlines: readonly Inline[]): string =>
	inlines
		.map((inline) => {
			if (inline.kind === 'text') return inline.text;
			return inline.kind === 'figure' ? `{${inline.id}}` : textOf(inline.children);
		})
		.join('');
