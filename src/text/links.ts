/** Links within the story, as they must read on a page that holds only part of it. */
import type { Beat, Block, Chapter, Inline } from './content';

/**
 * @param to gives the new address of a link that begins with `#`
 * @returns the same chapters with those links led elsewhere
 */
export function relinked(chapters: readonly Chapter[], to: (hash: string) => string): readonly Chapter[] {
	const inlines = (list: readonly Inline[]): readonly Inline[] =>
		list.map((inline) => {
			if (inline.kind === 'text' || inline.kind === 'figure') return inline;
			const children = inlines(inline.children);
			if (inline.kind !== 'link' || !inline.href.startsWith('#')) return { ...inline, children };
			return { ...inline, href: to(inline.href), children };
		});
	const blocks = (list: readonly Block[]): readonly Block[] =>
		list.map((block) =>
			block.kind === 'paragraph'
				? { ...block, children: inlines(block.children) }
				: { ...block, items: block.items.map(inlines) }
		);
	const some = (list: readonly Block[] | null) => (list === null ? null : blocks(list));
	const beat = (one: Beat): Beat => ({
		...one,
		title: inlines(one.title),
		body: blocks(one.body),
		record: some(one.record),
		note: some(one.note),
		aside: some(one.aside)
	});
	return chapters.map((chapter) => ({ ...chapter, beats: chapter.beats.map(beat) }));
}
