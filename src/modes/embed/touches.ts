/** Taps, sideways swipes and arrow keys over an embedded piece. Up and down always stay with the host's page. */

/** A finger must go this far sideways, and further than up or down, px. */
const SWIPE_PX = 24;
/** Share of the stage's width, from the left, where a tap goes back. */
const BACK_SHARE = 0.3;

export interface Moves {
	readonly next: () => void;
	readonly back: () => void;
}

/**
 * @param surface where fingers may swipe
 * @param stage where a tap steps
 * @returns what stops listening
 */
export function listenToTouches(surface: HTMLElement, stage: HTMLElement, { next, back }: Moves): () => void {
	let down: { id: number; x: number; y: number } | null = null;
	let swiped = false;
	const listeners = new AbortController();
	const { signal } = listeners;

	surface.addEventListener(
		'pointerdown',
		(event) => {
			swiped = false;
			// A second finger is no swipe; sliders and the money marker need their own.
			if (!event.isPrimary || event.pointerType === 'mouse' || isControl(event.target)) down = null;
			else down = { id: event.pointerId, x: event.clientX, y: event.clientY };
		},
		{ signal }
	);
	surface.addEventListener(
		'pointerup',
		(event) => {
			if (down?.id !== event.pointerId) return;
			const [dx, dy] = [event.clientX - down.x, event.clientY - down.y];
			down = null;
			if (Math.abs(dx) < SWIPE_PX || Math.abs(dx) < Math.abs(dy) * 1.3) return;
			swiped = true;
			if (dx < 0) next();
			else back();
		},
		{ signal }
	);
	surface.addEventListener('pointercancel', () => (down = null), { signal });
	stage.addEventListener(
		'click',
		(event) => {
			if (swiped || isControl(event.target)) return;
			const { left, width } = stage.getBoundingClientRect();
			if (event.clientX - left < width * BACK_SHARE) back();
			else next();
		},
		{ signal }
	);
	surface.ownerDocument.addEventListener(
		'keydown',
		(event) => {
			if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isControl(event.target)) return;
			if (event.key === 'ArrowRight') next();
			else if (event.key === 'ArrowLeft') back();
		},
		{ signal }
	);
	return () => {
		listeners.abort();
	};
}

/** What has a use of its own for a drag or an arrow. */
const isControl = (target: EventTarget | null): boolean =>
	target instanceof Element && target.closest('input, select, textarea, .grab, [popover]') !== null;
