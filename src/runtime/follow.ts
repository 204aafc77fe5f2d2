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
/** A frame longer than this (a stalled or frozen tab) jumps rather than crawls, ms. */
const LONGEST_FRAME_MS = 250;

export interface Follower {
	/** Goes there over the next frames. */
	follow(target: number): void;
	/** Is there at once. */
	jump(target: number): void;
	stop(): void;
}

/** @param show called with each new position, and whether the reader races, at most once a frame */
export function createFollower(show: (p: number, racing: boolean) => void): Follower {
	let shown = 0;
	let target = 0;
	let frame = 0;
	let before = 0;
	let racing = false;

	function tick(now: number): void {
		const elapsed = Math.min(LONGEST_FRAME_MS, Math.max(0, now - before));
		before = now;
		const left = target - shown;
		shown = Math.abs(left) < ARRIVED ? target : shown + left * (1 - Math.exp(-elapsed / EASE_MS));
		racing = Math.abs(left) > (racing ? RACES_NO_MORE : RACES);
		show(shown, racing);
		frame = shown === target ? 0 : requestAnimationFrame(tick);
	}

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
			racing = false;
			show(next, racing);
		},
		stop() {
			cancelAnimationFrame(frame);
			frame = 0;
		}
	};
}
