/** The marks of the first picture come once, after the page has opened: in their order, each in its place. */

/** Time in which all of them come, s. */
const ALL_S = 4;
/** Time in which all would come once the reader scrolls, s. */
const HASTENED_S = 0.8;
/** A frame that took longer counts as long as this, so that a busy start leaves none of it out, s. */
const LONGEST_FRAME_S = 0.1;

export interface Arrival {
	/** Share that has come, 0 … 1. */
	readonly share: number;
	/** Called when the reader goes on. */
	hasten(): void;
}

/**
 * Must be called while a component is set up, with which it ends.
 * @param wanted whether they arrive at all; else all of them stand from the beginning
 */
export function createArrival(wanted: boolean): Arrival {
	let share = $state(wanted ? 0 : 1);
	let seconds = ALL_S;
	$effect(() => {
		if (!wanted) return;
		let before = performance.now();
		let frame = requestAnimationFrame(function tick(now) {
			share = Math.min(1, share + Math.min(LONGEST_FRAME_S, (now - before) / 1000) / seconds);
			before = now;
			if (share < 1) frame = requestAnimationFrame(tick);
		});
		return () => {
			cancelAnimationFrame(frame);
		};
	});
	return {
		get share() {
			return share;
		},
		hasten() {
			seconds = HASTENED_S;
		}
	};
}
