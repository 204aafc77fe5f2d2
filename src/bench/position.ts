/** Between the bench's state and a position p in the story. */
import { beatAt, beats, findBeat, lastBeat } from '../story/chapters';
import type { BenchState } from './state';

/** Position in the story, in beats. */
export const positionOf = ({ beat, t }: BenchState): number =>
	Math.min(lastBeat, ((findBeat(beat) ?? beats[0])?.index ?? 0) + t);

/** @param p 0 … lastBeat */
export function stateAt(p: number): Pick<BenchState, 'beat' | 't'> {
	const index = Math.min(lastBeat, Math.floor(p));
	return { beat: beatAt(index).id, t: p - index };
}
