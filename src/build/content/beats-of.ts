/** Finds the beats that tell or draw each figure, so that a figure can link to them. */
import type { Story } from '../../story/beats';
import type { Block, Chapter, Inline } from '../../text/content';

/** @returns ids of beats in reading order, by figure id; figures that only tables show are absent */
export function beatsOf(chapters: readonly Chapter[], { beats }: Story): Record<string, string[]> {
	const found = new Map<string, Set<string>>();
	const add = (figure: string, beat: string) => {
		found.set(figure, (found.get(figure) ?? new Set()).add(beat));
	};
	for (const { beats: list } of chapters) {
		for (const beat of list) {
			const read = (inlines: readonly Inline[]) => {
				for (const inline of inlines) {
					if (inline.kind === 'figure') add(inline.id, beat.id);
					else if (inline.kind !== 'text') read(inline.children);
				}
			};
			const readBlocks = (blocks: readonly Block[] | null) => {
				for (const block of blocks ?? [])
					if (block.kind === 'paragraph') read(block.children);
					else block.items.forEach(read);
			};
			read(beat.title);
			[beat.body, beat.record, beat.note, beat.aside].forEach(readBlocks);
		}
	}
	for (const { id, draws = [] } of beats) for (const figure of draws) add(figure, id);
	const order = new Map(beats.map(({ id, index }) => [id, index]));
	return Object.fromEntries(
		[...found].map(([figure, list]) => [
			figure,
			[...list].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
		])
	);
}

/** The beat whose picture represents a figure: the first that draws it, else the first that tells it. */
export const pictureBeat = (figure: string, told: readonly string[], { beats }: Story): string | null =>
	beats.find(({ draws }) => draws?.includes(figure))?.id ?? told[0] ?? null;
