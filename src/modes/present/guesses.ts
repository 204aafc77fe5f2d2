/** What a class may guess before it is shown, and how an answer is read. */
import { rangeOf, valueOf } from '../../story/figures';
import { beats } from '../../story/chapters';
import type { GuessDeclaration } from '../../story/guess';

export type Guess = GuessDeclaration & {
	/** Id of the beat that shows the answer: the guess stands just before it. */
	readonly beat: string;
};

export const guesses: readonly Guess[] = beats.flatMap(({ id, guess }) =>
	guess ? [{ ...guess, beat: id }] : []
);

/** A guess that was made: one number, or the two ends of a range. */
export type Answer = number | readonly [low: number, high: number];

/** Number of groups whose guesses stand side by side: as many as the lesson names. */
export const MOST_GROUPS = 4;

/** Where the handles stand before anybody has moved them; chosen without regard to the figure asked for. */
export function firstAnswer(guess: Guess): Answer {
	if (guess.kind === 'range') return [guess.max / 2 - 5 * guess.step, guess.max / 2 + 5 * guess.step];
	const steps = guess.steps();
	return steps[Math.floor(steps.length / 4)] ?? 0;
}

/** @returns the answer as it can be kept, or null when it is none */
export function readAnswer(guess: Guess, given: unknown): Answer | null {
	if (guess.kind === 'count') {
		const most = guess.steps().at(-1) ?? 0;
		return typeof given === 'number' && Number.isFinite(given)
			? Math.round(Math.min(most, Math.max(0, given)))
			: null;
	}
	if (!Array.isArray(given) || given.length !== 2) return null;
	const [low, high] = given.map((end: unknown) =>
		typeof end === 'number' && Number.isFinite(end) ? Math.min(guess.max, Math.max(0, end)) : null
	);
	return low === null || low === undefined || high === null || high === undefined || low > high
		? null
		: [low, high];
}

/**
 * A range with one end moved.
 * @param how held stops at the other end; pushing takes the other end along
 */
export function withEnd(
	[low, high]: readonly [number, number],
	which: 0 | 1,
	value: number,
	how: 'held' | 'pushing'
): readonly [number, number] {
	if (how === 'held') return which === 0 ? [Math.min(value, high), high] : [low, Math.max(value, low)];
	return which === 0 ? [value, Math.max(value, high)] : [Math.min(value, low), value];
}

/** What was asked for, once it is shown. */
export const truthOf = ({ kind, figure }: Guess): Answer =>
	kind === 'range' ? rangeOf(figure) : valueOf(figure);
