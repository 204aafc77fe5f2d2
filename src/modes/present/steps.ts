/** Where a click of the remote can stand: every beat of the story, and a guess before some of them. */
import type { Beat } from '../../story/beats';
import { beats, findBeat } from '../../story/chapters';
import { guesses, type Guess } from './guesses';

export interface Step {
	/** What the address holds: the id of a beat, or `guess-` and the id of a guess. */
	readonly id: string;
	/** The beat shown, or asked about. */
	readonly beat: Beat;
	readonly guess: Guess | null;
}

export const stops: readonly Step[] = beats.flatMap((beat): Step[] => {
	const shown: Step = { id: beat.id, beat, guess: null };
	const guess = guesses.find((candidate) => candidate.beat === beat.id);
	return guess ? [{ id: `guess-${guess.id}`, beat, guess }, shown] : [shown];
});

export const lastStep = stops.length - 1;

/**
 * The stop an address names: a beat, a chapter (its first beat), a guess.
 * @returns null for anything else, so that unknown addresses are simply ignored
 */
export function stepNamed(name: string): number | null {
	const exact = stops.findIndex(({ id }) => id === name);
	if (exact >= 0) return exact;
	const beat = findBeat(name);
	return beat ? stops.findIndex(({ id }) => id === beat.id) : null;
}

/** The stop an address and its parameters ask for, the fragment first. */
export function stepFrom(address: URL): number | null {
	const named = stepNamed(plain(address.hash.slice(1)));
	if (named !== null) return named;
	const chapter = address.searchParams.get('chapter');
	const n = address.searchParams.get('beat') ?? '1';
	return chapter === null ? null : stepNamed(`${chapter}-${n}`);
}

/** A fragment decoded; one that cannot be is taken as it stands. */
function plain(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}

export const clampStep = (stop: number): number =>
	Number.isFinite(stop) ? Math.min(lastStep, Math.max(0, Math.round(stop))) : 0;

/** The stop at an index. */
export function stepAt(index: number): Step {
	const stop = stops[clampStep(index)];
	if (!stop) throw new RangeError(`no stop ${String(index)}`);
	return stop;
}
