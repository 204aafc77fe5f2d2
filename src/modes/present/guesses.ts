/** What a class may guess before it is shown: four figures, none of them about deaths. */
import { rangeOf, valueOf } from '../../story/figures';
import { AXIS_MAX, MONEY_STEP } from '../../view/money';

export type GuessId = 'kidnapped' | 'ransom' | 'nationality' | 'assisted';

export interface CountAsked {
	readonly kind: 'count';
	readonly figure: string;
	/** Sums a guess can take, ascending: the handle moves from one to the next. */
	readonly steps: readonly number[];
}

export interface RangeAsked {
	readonly kind: 'range';
	readonly figure: string;
	/** US dollars. */
	readonly max: number;
	readonly step: number;
}

export interface Guess {
	readonly id: GuessId;
	/** Beat that shows the number: the guess stands just before it. */
	readonly beat: string;
	readonly asked: CountAsked | RangeAsked;
}

export const guesses: readonly Guess[] = [
	{
		id: 'kidnapped',
		beat: 'kidnapped-1',
		asked: { kind: 'count', figure: 'kidnapped-2009', steps: roundNumbers(10, 1_000_000) }
	},
	{
		id: 'nationality',
		beat: 'origins-2',
		asked: { kind: 'count', figure: 'nationality-known', steps: evenly(valueOf('cndh-kidnapped'), 100) }
	},
	{
		id: 'ransom',
		beat: 'ransom-1',
		asked: { kind: 'range', figure: 'ransom-release', max: AXIS_MAX, step: MONEY_STEP }
	},
	{
		id: 'assisted',
		beat: 'assisted-1',
		asked: { kind: 'count', figure: 'assisted', steps: roundNumbers(10, valueOf('trafficked-yearly')) }
	}
];

/** A class's answer: one number, or two ends in US dollars. */
export type Answer = number | readonly [low: number, high: number];

/** Where the handles stand before anybody has moved them; chosen without regard to the figure asked for. */
export function firstAnswer({ asked }: Guess): Answer {
	return asked.kind === 'range'
		? [asked.max / 2 - 5 * asked.step, asked.max / 2 + 5 * asked.step]
		: (asked.steps[Math.floor(asked.steps.length / 4)] ?? 0);
}

/** @returns the answer as it can be kept, or null when it is none */
export function readAnswer({ asked }: Guess, given: unknown): Answer | null {
	if (asked.kind === 'count') {
		const most = asked.steps.at(-1) ?? 0;
		return typeof given === 'number' && Number.isFinite(given)
			? Math.round(Math.min(most, Math.max(0, given)))
			: null;
	}
	if (!Array.isArray(given) || given.length !== 2) return null;
	const [low, high] = given.map((end: unknown) =>
		typeof end === 'number' && Number.isFinite(end) ? Math.min(asked.max, Math.max(0, end)) : null
	);
	return low === null || low === undefined || high === null || high === undefined || low > high
		? null
		: [low, high];
}

/** What was asked for, once it is shown. */
export const truthOf = ({ asked }: Guess): Answer =>
	asked.kind === 'range' ? rangeOf(asked.figure) : valueOf(asked.figure);

/** 10, 15, 20, 30, 50, 70, 100 … : as fine at every size, since nobody knows yet which size it is. */
function roundNumbers(from: number, to: number): number[] {
	const numbers: number[] = [];
	for (let unit = from; unit <= to; unit *= 10) {
		for (const factor of [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9]) {
			const value = Math.round(unit * factor);
			if (value <= to && value !== numbers.at(-1)) numbers.push(value);
		}
	}
	return numbers;
}

function evenly(total: number, step: number): number[] {
	const numbers: number[] = [];
	for (let value = 0; value < total; value += step) numbers.push(value);
	return [...numbers, total];
}
