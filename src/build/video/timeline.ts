/** Computes the timeline of a chapter's video, which rests on every beat and moves from each to the next. */
import type { Beat } from '../../story/beats';

/** Frames a second. */
export const FPS = 30;
/** Duration of a rest, in durations of a transition. */
const REST = 2;

export interface Span {
	readonly beat: Beat;
	/** Time in which the beat's text is readable, seconds from the beginning. */
	readonly start: number;
	readonly end: number;
}

/**
 * @param beats consecutive beats, at least one
 * @param seconds length of the video
 * @returns the position in the story at each frame, in beats
 */
export function positions(beats: readonly Beat[], seconds: number): number[] {
	const first = beats[0]?.index ?? 0;
	const count = Math.round(seconds * FPS);
	const way = seconds / lengthIn(beats.length);
	return Array.from({ length: count }, (_, k) => {
		const at = k / FPS / way;
		const passed = Math.min(beats.length - 1, Math.floor(at / (REST + 1)));
		const moved = Math.max(0, at - passed * (REST + 1) - REST);
		return first + Math.min(beats.length - 1, passed + moved);
	});
}

/** Computes the time in which each beat's text is shown. */
export function spans(beats: readonly Beat[], seconds: number): Span[] {
	const way = seconds / lengthIn(beats.length);
	return beats.map((beat, k) => {
		const [start, end] = [k * (REST + 1) - 0.5, k * (REST + 1) + REST + 0.5];
		return { beat, start: Math.max(0, start * way), end: Math.min(seconds, end * way) };
	});
}

/** Length of a video, in durations of a transition. */
const lengthIn = (beats: number) => beats * REST + beats - 1;
