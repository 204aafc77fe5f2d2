/** What a finger or a mouse asks for: a tap on the right or the left part, or a swipe sideways. Pure. */

export interface Touch {
	readonly x: number;
	readonly y: number;
	/** ms */
	readonly at: number;
}

/** Part of the screen's width, from the left, where a tap goes back. */
const BACK_SHARE = 0.3;
const TAP_PX = 12;
const TAP_MS = 600;
const SWIPE_PX = 48;
/** Sideways at least so many times as far as up or down: an up-and-down movement is never taken. */
const SWIPE_SLOPE = 1.6;

/** @param width of the screen, px */
export function readGesture(start: Touch, end: Touch, width: number): 'next' | 'previous' | null {
	const [dx, dy] = [end.x - start.x, end.y - start.y];
	if (Math.hypot(dx, dy) <= TAP_PX) {
		if (end.at - start.at > TAP_MS) return null;
		return end.x < width * BACK_SHARE ? 'previous' : 'next';
	}
	if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < Math.abs(dy) * SWIPE_SLOPE) return null;
	return dx < 0 ? 'next' : 'previous';
}
