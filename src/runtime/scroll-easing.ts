/** A shell's clock for scrolling: eases the shown position toward the scrolled one, and rests when they meet. */

/** Time in which two thirds of the remaining way are covered, ms. */
const EASE_MS = 90;
/** Closer than this counts as arrived, in beats. */
const ARRIVED = 0.0008;
/**
 * So far ahead of what is shown, in beats, the reader races past what they cannot read, and so near again they have slowed
 * down: two beats a second and one. On a slow machine more lies between two frames: it is a race sooner, and need be.
 */
const RACES = 0.22;
const RACES_NO_MORE = 0.1;
/** How long the reader must have been slow before the race is over: who flies on stands still at every beat for a moment, ms. */
const CALM_MS = 160;
/** After a frame of a race that was longer than this, map and marks take turns, ms. */
const LONG_FRAME_MS = 24;
/** And after both so many frames are the scroll's alone: the words move smoothly, the stage some ten times a second. */
const FREE_FRAMES = 2;
/** A frame longer than this (a stalled or frozen tab) jumps rather than crawls, ms. */
const LONGEST_FRAME_MS = 250;

export interface Pace {
	/** Whether the reader flies past what they cannot read. */
	readonly racing: boolean;
	/** What may be drawn in this frame. Map and marks take turns where both together hold up the scroll. */
	readonly turn: 'all' | 'map' | 'marks';
}
export const CALM: Pace = { racing: false, turn: 'all' };

export interface ScrollEasing {
	/** Goes there over the next frames. */
	follow(target: number): void;
	/** Is there at once. */
	jump(target: number): void;
	stop(): void;
}

/** @param show called at most once a frame */
export function createScrollEasing(show: (p: number, pace: Pace) => void): ScrollEasing {
	let shown = 0;
	let target = 0;
	let frame = 0;
	let before = 0;
	let racing = false;
	/** Whether this race has had a long frame. */
	let slow = false;
	/** Whether it is the marks' turn, at the position the map has been drawn at. */
	let marksTurn = false;
	/** Frames in which nothing is drawn, from now on. */
	let free = 0;
	/** When the reader was last too far behind to be reading. */
	let farAt = -Infinity;

	function tick(now: number): void {
		if (marksTurn) {
			marksTurn = false;
			free = racing ? FREE_FRAMES : 0;
			show(shown, racing ? { racing, turn: 'marks' } : CALM);
			frame = isThere() ? 0 : requestAnimationFrame(tick);
			return;
		}
		if (free > 0) {
			free -= 1;
			frame = requestAnimationFrame(tick);
			return;
		}
		const elapsed = Math.min(LONGEST_FRAME_MS, Math.max(0, now - before));
		before = now;
		const left = target - shown;
		shown = Math.abs(left) < ARRIVED ? target : shown + left * (1 - Math.exp(-elapsed / EASE_MS));
		if (Math.abs(left) > (racing ? RACES_NO_MORE : RACES)) farAt = now;
		const raced = racing;
		racing = now - farAt < CALM_MS;
		slow = (racing || raced) && (slow || elapsed > LONG_FRAME_MS);
		// Names and charts come back at the end of a race: the marks have their turn after them, too.
		marksTurn = slow;
		show(shown, { racing, turn: slow ? 'map' : 'all' });
		frame = isThere() ? 0 : requestAnimationFrame(tick);
	}
	const isThere = () => shown === target && !racing && !marksTurn;

	return {
		follow(next) {
			target = next;
			if (frame !== 0 || shown === target) return;
			before = performance.now();
			frame = requestAnimationFrame(tick);
		},
		jump(next) {
			cancelAnimationFrame(frame);
			frame = 0;
			shown = target = next;
			racing = slow = marksTurn = false;
			free = 0;
			farAt = -Infinity;
			show(next, CALM);
		},
		stop() {
			cancelAnimationFrame(frame);
			frame = 0;
		}
	};
}
