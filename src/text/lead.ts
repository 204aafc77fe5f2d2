/** The first sentence of a beat's text: it says beside a figure what the figure counts. */
import type { Block, Inline } from './content';
import { plainText } from './plain';
import type { PageContent } from './page-content';

/** A sentence shorter than this, in characters, is followed by the next one. */
const ENOUGH_LETTERS = 48;
/** A sentence at least this long, in characters, may end at a colon. */
const LONG_LETTERS = 90;
/** A full stop, perhaps a closing quotation mark, or a colon; then a space. */
const SENTENCE_END = /(?:[.?!][”»"]?|:)(?=\s)/g;

/** The first sentence of the first paragraph, or as many as make a sentence worth reading. */
export function leadOf(blocks: readonly Block[], content: PageContent): Inline[] {
	const first = blocks.find((block) => block.kind === 'paragraph');
	if (!first) return [];
	const lead: Inline[] = [];
	for (const inline of first.children) {
		if (inline.kind === 'text') {
			for (const end of inline.text.matchAll(SENTENCE_END)) {
				const text = inline.text.slice(0, end.index + end[0].length).replace(/:$/, '.');
				const whole = [...lead, { ...inline, text }];
				const enough = end[0] === ':' ? LONG_LETTERS : ENOUGH_LETTERS;
				if (plainText(whole, content).length >= enough) return whole;
			}
		}
		lead.push(inline);
	}
	return lead;
}

/** Ids of the figures named in a text, each once, in order. */
export function figuresIn(inlines: readonly Inline[]): string[] {
	const found = inlines.flatMap((inline) => {
		if (inline.kind === 'figure') return [inline.id];
		return inline.kind === 'text' ? [] : figuresIn(inline.children);
	});
	return [...new Set(found)];
}

export const inlinesOf = (blocks: readonly Block[] | null): readonly Inline[] =>
	(blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? block.children : block.items.flat()));
