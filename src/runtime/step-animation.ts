/** Animates the position from one beat to a neighbouring one, and cuts to any other. */

import { crossesThreshold } from './threshold';

/** Time from one beat to the next, ms, and from one ground to another, so that the plain dark between them stands for more than a second. */
const STEP_MS = 900;
const THRESHOLD_MS = 2600;
/** A frame longer than this, ms, ends the step: the tab was stalled or frozen. */
const LONGEST_FRAME_MS = 250;

export interface StepAnimation {
	/** Moves to a beat: animated when it is a neighbour of the current one, at once otherwise. */
	go(beat: number): void;
	/** Moves to a position at once. */
	jump(p: number): void;
	stop(): void;
}

/**
 * @param show called with each new position, at most once a frame
 * @param glides whether steps are animated; false under reduced motion
 */
export function createStepAnimation(show: (p: number) => void, glides: () => boolean): StepAnimation {
	let shown = 0;
	let frame = 0;

	function stop(): void {
		cancelAnimationFrame(frame);
		frame = 0;
	}
	function jump(p: number): void {
		stop();
		shown = p;
		show(p);
	}
	return {
		stop,
		jump,
		go(beat) {
			if (!glides() || Math.abs(beat - shown) > 1) {
				jump(beat);
				return;
			}
			stop();
			const start = shown;
			const way = Math.abs(beat - start);
			const length = (crossesThreshold((start + beat) / 2) ? THRESHOLD_MS : STEP_MS) * way;
			let share = 0;
			let before = performance.now();
			frame = requestAnimationFrame(function tick(now) {
				const elapsed = Math.max(0, now - before);
				before = now;
				share = elapsed > LONGEST_FRAME_MS || way === 0 ? 1 : share + elapsed / length;
				shown = share >= 1 ? beat : start + (beat - start) * share;
				show(shown);
				frame = share >= 1 ? 0 : requestAnimationFrame(tick);
			});
		}
	};
}
