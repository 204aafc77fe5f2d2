/** The beat an address asks an embedded piece to begin at. */
import type { Beat } from '../../story/beats';

/**
 * `?chapter=<id>&beat=<n>`; either may be missing, anything unknown is ignored.
 * @returns an index within the beats of this embed
 */
export function startBeat(search: string, here: readonly Beat[]): number {
	const parameters = new URLSearchParams(search);
	const chapter = parameters.get('chapter') ?? here[0]?.chapter;
	const asked = parameters.get('beat') ?? '1';
	const n = /^\d{1,2}$/.test(asked) ? Number(asked) : 1;
	const exact = here.findIndex((beat) => beat.chapter === chapter && beat.n === n);
	const first = here.findIndex((beat) => beat.chapter === chapter);
	return Math.max(0, exact >= 0 ? exact : first);
}
