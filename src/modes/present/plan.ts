/** The lesson plan's minutes, stop by stop. Pure. */
import { findBeat } from '../../story/chapters';
import { stops } from './steps';

export interface PlannedMove {
	readonly minutes: number;
	/** First and last beat. */
	readonly from: string;
	readonly to: string;
}

/** @returns minutes of the lesson gone by at the end of each stop: a move's time is shared evenly by its stops */
export function planOf(moves: readonly PlannedMove[]): number[] {
	const minutes: number[] = [];
	let before = 0;
	for (const { from, to, minutes: length } of moves) {
		const [first = 0, last = 0] = [from, to].map((id) => findBeat(id)?.index ?? 0);
		const own = stops.filter(({ beat }) => beat.index >= first && beat.index <= last);
		own.forEach((_, k) => minutes.push(Math.round((before + (length * (k + 1)) / own.length) * 10) / 10));
		before += length;
	}
	return minutes;
}
