/** Eases the shown position toward the scrolled position, one step a frame, and stops when they are equal. */

/** Time in which two thirds of the remaining way are covered, ms. */
const EASE_MS = 90;
/** Distance that counts as equal, in beats. */
const ARRIVED = 0.0008;
/** A frame longer than this (a stalled or frozen tab) counts as this long, ms. */
const LONGEST_FRAME_MS = 250;

export interface ScrollEasing {
	/** Moves to the target over the next frames. */
	follow(target: number): void;
	/** Moves to the target at once. */
	jump(target: number): void;
	stop(): void;
}

/** @param show called with each new position, in beats, at most once a frame */
export function createScrollEasing(show: (p: number) => void): ScrollEasing {
	let shown = 0;
	let target = 0;
	let frame = 0;
	let before = 0;

	function tick(now: number): void {
		const elapsed = Math.min(LONGEST_FRAME_MS, Math.max(0, now - before));
		before = now;
		const left = target - shown;
		shown = Math.abs(left) < ARRIVED ? target : shown + left * (1 - Math.exp(-elapsed / EASE_MS));
		show(shown);
		frame = shown === target ? 0 : requestAnimationFrame(tick);
	}
	function stop(): void {
		cancelAnimationFrame(frame);
		frame = 0;
	}

	return {
		stop,
		follow(next) {
			target = next;
			if (frame !== 0 || shown === target) return;
			before = performance.now();
			frame = requestAnimationFrame(tick);
		},
		jump(next) {
			stop();
			shown = target = next;
			show(next);
		}
	};
}
