/** The coast as numbers, read from the outlines in the page (Atlas.svelte), and again when detailed outlines replace them. */
import { atlasId } from './atlas-ids';
import { linesOf } from './outlines';

let changes = $state(0);
let read: { changes: number; lines: readonly number[][] } = { changes: -1, lines: [] };

/** Must be called when the outlines in the page have been replaced. */
export function coastChanged(): void {
	changes += 1;
}

/** @returns lines as x, y, x, y … in plane units; none where the page holds no map */
export function coastLines(): readonly (readonly number[])[] {
	// Reactive: components that draw the coast draw it again when this count changes.
	if (read.changes !== changes) {
		const d = document.getElementById(atlasId('coast'))?.getAttribute('d') ?? '';
		read = { changes, lines: linesOf(d) };
	}
	return read.lines;
}
