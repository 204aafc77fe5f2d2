/** The plain text of blocks and of a run of text, with each figure as its id in braces. */
import type { Block, Inline } from '../../text/content';

export const textOfBlocks = (blocks: readonly Block[] | null): string =>
	(blocks ?? [])
		.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : block.items))
		.map(textOf)
		.join(' ');

export const textOf = (inlines: readonly Inline[]): string =>
	inlines
		.map((inline) => {
			if (inline.kind === 'text') return inline.text;
			return inline.kind === 'figure' ? `{${inline.id}}` : textOf(inline.children);
		})
		.join('');
