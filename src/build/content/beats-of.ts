/** Which beats tell or draw a figure: every figure leads back to them. */
import { beats } from '../../story/beats';
import type { Block, Chapter, Inline } from '../../text/content';

/** Figures that are drawn where no text names them. */
const drawn: Readonly<Record<string, readonly string[]>> = {
	'kidnapped-2009': ['kidnapped-1'],
	'kidnapped-higher': ['kidnapped-2'],
	'cndh-kidnapped': ['kidnapped-3'],
	'rounding-gap': ['kidnapped-3'],
	'ransom-release': ['ransom-1'],
	'ransom-cndh': ['ransom-2'],
	'ransom-cndh-average': ['ransom-2'],
	'trafficked-yearly': ['trafficking-1'],
	'trafficking-recorded': ['trafficking-2'],
	assisted: ['assisted-1'],
	'assisted-south': ['assisted-2'],
	'assisted-elsewhere': ['assisted-2'],
	'sf-identified': ['san-fernando-2'],
	'sf-unidentified': ['san-fernando-2'],
	'nationality-known': ['origins-2'],
	'nationality-unknown': ['origins-2'],
	'known-honduras': ['origins-3'],
	'known-el-salvador': ['origins-3'],
	'known-guatemala': ['origins-3'],
	'known-nicaragua': ['origins-3'],
	'cities-distance': ['two-cities-3']
};

/** @returns ids of beats in reading order, by figure id; figures that stand in tables alone are absent */
export function beatsOf(chapters: readonly Chapter[]): Record<string, string[]> {
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
	for (const [figure, list] of Object.entries(drawn)) list.forEach((beat) => add(figure, beat));
	const order = new Map(beats.map(({ id, index }) => [id, index]));
	return Object.fromEntries(
		[...found].map(([figure, list]) => [
			figure,
			[...list].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
		])
	);
}

/** The beat whose picture shows a figure best: the one that draws it, else the first that tells it. */
export const pictureBeat = (figure: string, told: readonly string[]): string | null =>
	drawn[figure]?.[0] ?? told[0] ?? null;
