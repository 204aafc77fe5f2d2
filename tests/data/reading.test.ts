/** Every chapter can be read aloud in a minute: its titles, paragraphs and definitions, in both languages. */
import { describe, expect, it } from 'vitest';
import { story } from '../../src/story/chapters';
import { loadContent } from '../../src/build/content/load';
import type { Block, Inline, Lang } from '../../src/text/content';
import { formatFigure } from '../../src/text/format';

/** Words a reader says in one minute, aloud and without haste. */
const WORDS_A_MINUTE = 160;

const content = loadContent(process.cwd(), story);

function spoken(inlines: readonly Inline[], lang: Lang): string {
	return inlines
		.map((inline) => {
			if (inline.kind === 'text') return inline.text;
			if (inline.kind !== 'figure') return spoken(inline.children, lang);
			const figure = content.figures.get(inline.id);
			if (!figure) return '';
			const { number, text } = formatFigure({ ...figure, value: figure.computed }, lang);
			return inline.form === 'bare' ? number : text;
		})
		.join('');
}

const spokenBlocks = (blocks: readonly Block[] | null, lang: Lang) =>
	(blocks ?? [])
		.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : block.items))
		.map((inlines) => spoken(inlines, lang))
		.join(' ');

const count = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe.each(['en', 'es'] as const)('the story in %s', (lang) => {
	it.each(content.story[lang].map((chapter) => [chapter.id, chapter] as const))(
		'%s is read aloud in a minute',
		(_, { beats }) => {
			const text = beats.map(({ title, body, aside }) =>
				[spoken(title, lang), spokenBlocks(body, lang), spokenBlocks(aside, lang)].join(' ')
			);
			expect(count(text.join(' '))).toBeLessThanOrEqual(WORDS_A_MINUTE);
		}
	);
});
