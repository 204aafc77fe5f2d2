/** The beats an address asks an embedded piece to begin at. */
import type { Beat } from '../../story/beats';

export interface Start {
	/** Index of the beat shown first, within the beats of this embed. */
	readonly start: number;
	/** Index of the beat the host's scroll begins at. */
	readonly from: number;
}

/**
 * `?chapter=<id>&beat=<n>` says where the piece begins, `#<chapter>-<n>` where the reader has been; any may be missing, anything
 * unknown is ignored.
 */
export function startBeat(search: string, hash: string, here: readonly Beat[]): Start {
	const parameters = new URLSearchParams(search);
	const chapter = parameters.get('chapter') ?? here[0]?.chapter;
	const asked = parameters.get('beat') ?? '1';
	const n = /^\d{1,2}$/.test(asked) ? Number(asked) : 1;
	const exact = here.findIndex((beat) => beat.chapter === chapter && beat.n === n);
	const first = here.findIndex((beat) => beat.chapter === chapter);
	const from = Math.max(0, exact >= 0 ? exact : first);
	const been = here.findIndex(({ id }) => `#${id}` === hash);
	return { start: been >= 0 ? been : from, from };
}
