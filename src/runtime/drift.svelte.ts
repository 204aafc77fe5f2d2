/** The slow movement of the marks along the road while they stand on the map. It is an ornament and carries no meaning. */

/** Time in which a mark drifts its whole short way, s. */
const CYCLE_S = 26;

export interface Drift {
	readonly phase: number;
	/** Whether the stage draws the movement. While it does not, the clock stands still. */
	drawn: boolean;
}

/** @param wanted whether the marks should move now */
export function createDrift(wanted: () => boolean): Drift {
	let phase = $state(0);
	let drawn = $state(false);
	$effect(() => {
		if (!drawn || !wanted()) {
			phase = 0;
			return;
		}
		let before = performance.now();
		let frame = requestAnimationFrame(function tick(now) {
			phase += Math.min(0.1, (now - before) / 1000) / CYCLE_S;
			before = now;
			frame = requestAnimationFrame(tick);
		});
		return () => {
			cancelAnimationFrame(frame);
		};
	});
	return {
		get phase() {
			return phase;
		},
		get drawn() {
			return drawn;
		},
		set drawn(is) {
			drawn = is;
		}
	};
}
