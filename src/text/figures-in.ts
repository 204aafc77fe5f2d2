/** The figures named in some beats. */
import type { Beat, Block, Inline } from './content';

/** @returns figure ids, each once, in the order they are first named */
export function figuresIn(beats: readonly Beat[]): readonly string[] {
	const inlines = beats.flatMap(({ title, body, record, note, aside, description }) => [
		...title,
		...[body, record, note, aside].flatMap((blocks) => (blocks ?? []).flatMap(inlinesOf)),
		...description.flat()
	]);
	return [...new Set(inlines.flatMap(idsOf))];
}

const inlinesOf = (block: Block): readonly Inline[] =>
	block.kind === 'paragraph' ? block.children : block.items.flat();

function idsOf(inline: Inline): readonly string[] {
	if (inline.kind === 'figure') return [inline.id];
	return inline.kind === 'text' ? [] : inline.children.flatMap(idsOf);
}
