/** When a chapter's video shows what: it rests on every beat, and moves from each to the next. */
import type { Beat } from '../../story/beats';

/** Frames a second. */
export const FPS = 30;
/** How many times as long a video rests on a beat as it takes to the next. */
const REST = 2;

export interface Span {
	readonly beat: Beat;
	/** Seconds from the beginning in which the beat's words can be read. */
	readonly start: number;
	readonly end: number;
}

/**
 * @param beats neighbours in the story, at least one
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

/** The time in which the words of each beat stand. */
export function spans(beats: readonly Beat[], seconds: number): Span[] {
	const way = seconds / lengthIn(beats.length);
	return beats.map((beat, k) => {
		const [start, end] = [k * (REST + 1) - 0.5, k * (REST + 1) + REST + 0.5];
		return { beat, start: Math.max(0, start * way), end: Math.min(seconds, end * way) };
	});
}

/** Length of a video in ways from a beat to the next. */
const lengthIn = (beats: number) => beats * REST + beats - 1;
