/**
 * Fingers, pointer and wheel on a map that lies in a scrolling page. One finger drags sideways and leaves up and down to
 * the page; two fingers drag and pinch; a mouse drags; the wheel scales only with Ctrl or Cmd, else the page scrolls.
 */

/** A pointer that moves less than this between down and up has tapped, px. */
const TAP_PX = 6;
/** Scale of one wheel step: 2 to the power of this times the wheel's px. */
const WHEEL_RATE = 0.0045;
const LINE_PX = 16;

export interface Gestures {
	/** @param dx, dy px the map was dragged by */
	drag(dx: number, dy: number): void;
	/** @param x, y px within the element */
	scale(factor: number, x: number, y: number): void;
	tap(x: number, y: number, touch: boolean): void;
	/** The mouse stands over a point; null when it has left. */
	point(at: readonly [x: number, y: number] | null): void;
	/** The wheel was turned without Ctrl or Cmd. */
	plainWheel(): void;
	/** A drag or pinch begins or ends. */
	holding(held: boolean): void;
}

/** Listens on an element; for `{@attach}`. @returns what stops it */
export function listenToGestures(element: HTMLElement, gestures: Gestures): () => void {
	const pointers = new Map<number, { x: number; y: number }>();
	let travelled = 0;
	let pinched = false;
	/** Rectangle of the element, read once a gesture. */
	let box = element.getBoundingClientRect();

	const spread = () => {
		const [a, b] = [...pointers.values()];
		if (!a || !b) return null;
		return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length: Math.hypot(a.x - b.x, a.y - b.y) };
	};
	const ondown = (event: PointerEvent) => {
		if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button, a'))) return;
		box = element.getBoundingClientRect();
		pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
		if (pointers.size === 1) {
			travelled = 0;
			pinched = false;
		} else pinched = true;
	};
	const onmove = (event: PointerEvent) => {
		const before = pointers.get(event.pointerId);
		if (!before) {
			if (event.pointerType === 'mouse') {
				const { left, top } = element.getBoundingClientRect();
				gestures.point([event.clientX - left, event.clientY - top]);
			}
			return;
		}
		const old = spread();
		const [dx, dy] = [event.clientX - before.x, event.clientY - before.y];
		pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
		const was = travelled;
		travelled += Math.abs(dx) + Math.abs(dy);
		if (was < TAP_PX && travelled >= TAP_PX) {
			element.setPointerCapture(event.pointerId);
			gestures.holding(true);
		}
		const now = spread();
		if (old && now) {
			gestures.drag(now.x - old.x, now.y - old.y);
			if (old.length > 0) gestures.scale(now.length / old.length, now.x - box.left, now.y - box.top);
		} else if (travelled >= TAP_PX) gestures.drag(dx, event.pointerType === 'touch' ? 0 : dy);
	};
	const onup = (event: PointerEvent) => {
		if (!pointers.delete(event.pointerId)) return;
		if (event.type === 'pointerup' && travelled < TAP_PX && !pinched)
			gestures.tap(event.clientX - box.left, event.clientY - box.top, event.pointerType !== 'mouse');
		if (pointers.size === 0) gestures.holding(false);
	};
	const onleave = () => {
		gestures.point(null);
	};
	const onwheel = (event: WheelEvent) => {
		if (!event.ctrlKey && !event.metaKey) {
			gestures.plainWheel();
			return;
		}
		event.preventDefault();
		const { left, top } = element.getBoundingClientRect();
		const px = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX);
		gestures.scale(2 ** (-px * WHEEL_RATE), event.clientX - left, event.clientY - top);
	};
	/** Two fingers are the map's: the page must neither scroll nor scale under them. */
	const ontouch = (event: TouchEvent) => {
		if (event.touches.length > 1 && event.cancelable) event.preventDefault();
	};

	const listeners = new AbortController();
	const { signal } = listeners;
	element.addEventListener('pointerdown', ondown, { signal });
	element.addEventListener('pointermove', onmove, { signal });
	element.addEventListener('pointerup', onup, { signal });
	element.addEventListener('pointercancel', onup, { signal });
	element.addEventListener('pointerleave', onleave, { signal });
	element.addEventListener('wheel', onwheel, { passive: false, signal });
	element.addEventListener('touchstart', ontouch, { passive: false, signal });
	element.addEventListener('touchmove', ontouch, { passive: false, signal });
	return () => {
		listeners.abort();
	};
}
