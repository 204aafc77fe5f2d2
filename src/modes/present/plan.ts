/** The lesson plan's minutes, stop by stop. Pure. */
import { findBeat } from '../../story/chapters';
import { stops } from './steps';

export interface PlannedMove {
	readonly minutes: number;
	/** First and last beat. */
	readonly from: string;
	readonly to: string;
}

/** A guess is talked over before it is fixed: it takes as long as three pictures. */
const GUESS_SHARE = 3;

/** @returns minutes of the lesson gone by at the end of each stop: its stops share a move's time by what they ask for */
export function planOf(moves: readonly PlannedMove[]): number[] {
	const minutes: number[] = [];
	let before = 0;
	for (const { from, to, minutes: length } of moves) {
		const [first = 0, last = 0] = [from, to].map((id) => findBeat(id)?.index ?? 0);
		const own = stops.filter(({ beat }) => beat.index >= first && beat.index <= last);
		const shares = own.map(({ guess }) => (guess ? GUESS_SHARE : 1));
		const whole = shares.reduce((sum, share) => sum + share, 0);
		let gone = 0;
		for (const share of shares) {
			gone += share;
			minutes.push(Math.round((before + (length * gone) / whole) * 10) / 10);
		}
		before += length;
	}
	return minutes;
}
