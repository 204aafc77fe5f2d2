/** What a class may guess before a beat shows the answer. The words of a guess stand in the chapter's texts. */
import type { Frame } from '../view/frame';
import type { GuessGrid, ValueAxis } from '../view/guess-places';

export interface CountGuess {
	readonly kind: 'count';
	readonly id: string;
	/** Id of the figure asked for. */
	readonly figure: string;
	/** Numbers the handle moves through, ascending. */
	readonly steps: () => readonly number[];
	/** Where the answer's marks stand, so that the guess is drawn at their scale. */
	readonly places: (frame: Frame) => GuessGrid;
}

export interface RangeGuess {
	readonly kind: 'range';
	readonly id: string;
	/** Id of the figure asked for, which holds a range. */
	readonly figure: string;
	/** The greatest value, and the step of the handles, in the figure's unit. */
	readonly max: number;
	readonly step: number;
	/** The axis that the answer is drawn on. */
	readonly axis: (frame: Frame) => ValueAxis;
}

export type GuessDeclaration = CountGuess | RangeGuess;

/** 10, 15, 20, 30, 50, 70, 100 …: equally fine at every size. */
export function roundNumbers(from: number, to: number): number[] {
	const numbers: number[] = [];
	for (let unit = from; unit <= to; unit *= 10) {
		for (const factor of [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9]) {
			const value = Math.round(unit * factor);
			if (value <= to && value !== numbers.at(-1)) numbers.push(value);
		}
	}
	return numbers;
}

/** 0, step, 2 step … up to the total. */
export function evenSteps(total: number, step: number): number[] {
	const numbers: number[] = [];
	for (let value = 0; value < total; value += step) numbers.push(value);
	return [...numbers, total];
}
