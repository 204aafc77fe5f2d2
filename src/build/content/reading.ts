/** Every chapter can be read aloud in a minute: its titles, its paragraphs and what stands beside them. */
import { langs, languageOf, type Lang } from '../../languages';
import type { Block, Chapter, Inline } from '../../text/content';
import { formatFigure } from '../../text/format';
import type { Figure } from './figures';
import { countOf } from './lengths';
import type { Problems } from './problem';
import { storyFile } from './story';

export function checkReading(
	story: Readonly<Record<Lang, readonly Chapter[]>>,
	figures: ReadonlyMap<string, Figure>,
	problems: Problems
): void {
	for (const lang of langs) {
		const { wordsAMinute } = languageOf(lang);
		for (const chapter of story[lang]) {
			const words = spokenWords(chapter, figures, lang);
			if (words > wordsAMinute)
				problems.add(
					storyFile(lang, chapter.id),
					1,
					`the chapter has ${String(words)} words to read aloud; ${String(wordsAMinute)} are said in a minute`,
					'shorten its paragraphs, or move what is not needed into a :::record'
				);
		}
	}
}

/** @returns how many words are said when a chapter is read aloud */
export function spokenWords({ beats }: Chapter, figures: ReadonlyMap<string, Figure>, lang: Lang): number {
	const spoken = (inlines: readonly Inline[]): string =>
		inlines
			.map((inline) => {
				if (inline.kind === 'text') return inline.text;
				if (inline.kind !== 'figure') return spoken(inline.children);
				const figure = figures.get(inline.id);
				if (!figure) return '';
				const { number, text } = formatFigure({ ...figure, value: figure.computed }, lang);
				return inline.form === 'bare' ? number : text;
			})
			.join('');
	const spokenBlocks = (blocks: readonly Block[] | null) =>
		(blocks ?? [])
			.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : block.items))
			.map(spoken)
			.join(' ');
	const said = beats.map(({ title, body, aside }) =>
		[spoken(title), spokenBlocks(body), spokenBlocks(aside)].join(' ')
	);
	return countOf(said.join(' '));
}
