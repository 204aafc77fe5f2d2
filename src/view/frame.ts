/** A frame: the size of a stage and the part of it that no text or control covers. */

export interface Rect {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface Frame {
	/** Stage size in CSS px. */
	readonly width: number;
	readonly height: number;
	/** Part of the stage not covered by text or controls, in stage px. */
	readonly free: Rect;
	/** Clockwise rotation of the map, degrees. A portrait stage rotates it so that the corridors use the stage's height. */
	readonly tilt: number;
	/** Factor on the stage's type sizes: 1 for reading, more for a projector. */
	readonly type: number;
	/** Equal keys mean equal frames. */
	readonly key: string;
}

const MAX_TILT_DEG = 32;
/** Aspect ratio (width / height) above which the map stands north up. */
const UPRIGHT_ASPECT = 1.3;
const TILT_DEG_PER_ASPECT = 38;

/**
 * @param free defaults to the whole stage less an even margin
 * @param type type size factor
 */
export function makeFrame(width: number, height: number, free?: Rect, type = 1): Frame {
	const w = Math.max(1, Math.round(width));
	const h = Math.max(1, Math.round(height));
	const margin = Math.round(Math.min(24, Math.min(w, h) * 0.04));
	const area = roundRect(free ?? { x: margin, y: margin, width: w - 2 * margin, height: h - 2 * margin });
	const aspect = w / h;
	const tilt = Math.round(
		Math.min(MAX_TILT_DEG, Math.max(0, (UPRIGHT_ASPECT - aspect) * TILT_DEG_PER_ASPECT))
	);
	const key = [w, h, area.x, area.y, area.width, area.height, tilt, type].join(' ');
	return { width: w, height: h, free: area, tilt, type, key };
}

/** Free width below which a stage has the layout of a phone, px. */
const NARROW_PX = 480;

export const isNarrow = ({ free }: Frame): boolean => free.width < NARROW_PX;

/** Free width and height above which a stage on a screen has larger type, px. */
const GROWS_FROM = { width: 784, height: 640 };
/** Largest factor on that type. */
const LARGEST_GROWTH = 1.45;

/** Factor on the type of a wide stage: it grows as the square root of the free width, no faster than the height. In type for a projector 1. */
function growth({ free, type }: Frame): number {
	if (type !== 1) return 1;
	const room = Math.min(Math.sqrt(free.width / GROWS_FROM.width), free.height / GROWS_FROM.height);
	return Math.min(LARGEST_GROWTH, Math.max(1, room));
}

/** Type size on a phone's stage and on a wider one, which grows with the screen, by the frame's factor. All px. */
export const typeSize = (frame: Frame, narrow: number, wide: number): number =>
	(isNarrow(frame) ? narrow : wide * growth(frame)) * frame.type;

/** Height a drawing without marks may use, px: on a phone the room at the foot that is else kept for the key of the marks. */
export const heightWithoutKey = (frame: Frame): number =>
	isNarrow(frame) && frame.type <= 1 ? frame.height - frame.free.y - 8 : frame.free.height;

function roundRect({ x, y, width, height }: Rect): Rect {
	return {
		x: Math.round(x),
		y: Math.round(y),
		width: Math.max(1, Math.round(width)),
		height: Math.max(1, Math.round(height))
	};
}

export function overlaps(a: Rect, b: Rect): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function contains(outer: Rect, inner: Rect): boolean {
	return (
		inner.x >= outer.x &&
		inner.y >= outer.y &&
		inner.x + inner.width <= outer.x + outer.width &&
		inner.y + inner.height <= outer.y + outer.height
	);
}

/** Keeps one value per key, at most `limit` of them: every step of a dragged window edge makes new keys. */
export function memo<Value>(limit: number): (key: string, make: () => Value) => Value {
	const known = new Map<string, Value>();
	return (key, make) => {
		const hit = known.get(key);
		if (hit !== undefined) return hit;
		const value = make();
		known.set(key, value);
		if (known.size > limit) {
			const oldest = known.keys().next();
			if (!oldest.done) known.delete(oldest.value);
		}
		return value;
	};
}
