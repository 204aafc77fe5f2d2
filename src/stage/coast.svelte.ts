/** The coast the page holds, as numbers: read from the map's one sheet of outlines (Atlas.svelte), again when a sharper one has come. */
import { atlasId } from './atlas-ids';
import { linesOf } from './outlines';

let changes = $state(0);
let read: { d: string; lines: readonly number[][] } = { d: '', lines: [] };

/** Must be called when the outlines in the page have been replaced. */
export function coastChanged(): void {
	changes += 1;
}

/** @returns lines as x, y, x, y … in plane units; none where the page holds no map */
export function coastLines(): readonly (readonly number[])[] {
	// Whoever draws the coast draws it again when it changes.
	void changes;
	const d = document.getElementById(atlasId('coast'))?.getAttribute('d') ?? '';
	if (d !== read.d) read = { d, lines: linesOf(d) };
	return read.lines;
}
