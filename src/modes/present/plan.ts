/** The lesson plan's minutes, stop by stop. Pure. */
import { findBeat } from '../../story/chapters';
import { minutesWithout } from './minutes';
import type { Passed } from './passed';
import { stops } from './steps';

export interface PlannedMove {
	readonly minutes: number;
	/** First and last beat. */
	readonly from: string;
	readonly to: string;
}

/** A guess is talked over before it is fixed: it takes as long as three pictures. */
const GUESS_SHARE = 3;

const stopsOf = ({ from, to }: Pick<PlannedMove, 'from' | 'to'>) => {
	const [first = 0, last = 0] = [from, to].map((id) => findBeat(id)?.index ?? 0);
	return stops.filter(({ beat }) => beat.index >= first && beat.index <= last);
};

/** Ids of the chapters of which a move shows something. */
export const chaptersOf = (move: Pick<PlannedMove, 'from' | 'to'>): readonly string[] => [
	...new Set(stopsOf(move).map(({ beat }) => beat.chapter))
];

/**
 * @param passed chapters that are passed by
 * @returns minutes of the lesson gone by at the end of each stop: its stops share a move's time by what they ask for
 */
export function planOf(moves: readonly PlannedMove[], passed: Passed = []): number[] {
	const minutes: number[] = [];
	const lengths = minutesWithout(
		moves.map((move) => ({ ...move, chapters: chaptersOf(move) })),
		passed
	);
	let before = 0;
	for (const [k, move] of moves.entries()) {
		const shares = stopsOf(move).map(({ guess, beat }): number =>
			passed.includes(beat.chapter) ? 0 : guess ? GUESS_SHARE : 1
		);
		const whole = shares.reduce((sum, share) => sum + share, 0);
		const length = lengths[k] ?? 0;
		let gone = 0;
		for (const share of shares) {
			gone += share;
			minutes.push(Math.round((before + (whole === 0 ? 0 : (length * gone) / whole)) * 10) / 10);
		}
		before += length;
	}
	return minutes;
}
