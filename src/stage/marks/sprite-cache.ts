/** Marks rendered once per shape, size and position within a pixel, to be stamped many times. */
import { coverage, reachOf } from './profile';

/** Marks with a larger radius, device px, are not kept. */
export const STAMP_RADIUS_MAX = 48;

/** Softness and hollowness are taken in steps of 1 / (LEVELS − 1). */
const LEVELS = 5;
/** Radii are taken in steps of 1/8 px up to 4 px, 1/4 px up to 16 px, then 1/2 px. */
const FIRST_MIDDLE = 4 * 8;
const FIRST_COARSE = FIRST_MIDDLE + (16 - 4) * 4;
const RADII = FIRST_COARSE + (STAMP_RADIUS_MAX - 16) * 2 + 1;
const SHAPES = LEVELS * LEVELS * RADII;
/** Pixels kept of all stamps together: 4 MB. */
const POOL_SIZE = 1_048_576;

/** How carefully marks are rendered. */
export interface Care {
	/** Positions within a pixel, each way; a power of two. */
	readonly places: number;
	/** Coverage of 256 up to which a pixel is left out: nobody sees it, and it costs as much as any other. */
	readonly faint: number;
}

/** A crowd at rest shows a moiré when there are fewer places. */
export const AT_REST: Care = { places: 8, faint: 7 };
/** Fewer stamps stay in the cache, and fewer pixels are written, while the eye follows the movement. */
export const IN_FLIGHT: Care = { places: 4, faint: 17 };

/** One covered pixel of a stamp is its offset on the sheet × 512 + its coverage, up to 256. */
export interface Stamps {
	readonly places: number;
	/** All stamps one after another. */
	readonly pool: Int32Array;
	/** A stamp's first pixel in the pool, and one past its last, by key. */
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/**
	 * Makes sure that a stamp is in the pool; it stays there at least until the next call.
	 * @param radius device px, at most STAMP_RADIUS_MAX
	 * @param softness 0 … 1, likewise hollowness
	 * @param subX 0 … places − 1, position of the centre within its pixel, likewise subY
	 * @returns its key
	 */
	key(radius: number, softness: number, hollowness: number, subX: number, subY: number): number;
}

/**
 * @param stride pixels in a row of the sheet to be stamped on
 * @param ratio device pixels per CSS px
 */
export function createStamps(stride: number, ratio: number, { places, faint }: Care): Stamps {
	const keys = SHAPES * places * places;
	const pool = new Int32Array(POOL_SIZE);
	const starts = new Int32Array(keys).fill(-1);
	const ends = new Int32Array(keys);
	let used = 0;
	function add(key: number, entries: readonly number[]): void {
		if (used + entries.length > POOL_SIZE) {
			starts.fill(-1);
			used = 0;
		}
		pool.set(entries, used);
		starts[key] = used;
		used += entries.length;
		ends[key] = used;
	}
	return {
		places,
		pool,
		starts,
		ends,
		key(radius, softness, hollowness, subX, subY) {
			const step = stepOf(radius);
			const soft = (softness * (LEVELS - 1) + 0.5) | 0;
			const hollow = (hollowness * (LEVELS - 1) + 0.5) | 0;
			const key = (((soft * LEVELS + hollow) * RADII + step) * places + subX) * places + subY;
			if ((starts[key] as number) < 0) {
				const shape = {
					radius: radiusAt(step),
					softness: soft / (LEVELS - 1),
					hollowness: hollow / (LEVELS - 1)
				};
				add(key, cutStamp(shape, subX / places, subY / places, { stride, ratio, faint }));
			}
			return key;
		}
	};
}

interface Shape {
	readonly radius: number;
	readonly softness: number;
	readonly hollowness: number;
}

/** Columns and rows, counted from the pixel the centre is in, outside which nothing is stamped. */
export interface Window {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/**
 * The pixels of one mark.
 * @param dx position of the centre within its pixel, likewise dy
 * @returns entries as they lie in the pool
 */
export function cutStamp(
	{ radius, softness, hollowness }: Shape,
	dx: number,
	dy: number,
	{ stride, ratio, faint }: { stride: number; ratio: number; faint: number },
	window?: Window
): number[] {
	const reach = Math.ceil(reachOf(radius, softness)) + 1;
	const { left, right, top, bottom } = window ?? { left: -reach, right: reach, top: -reach, bottom: reach };
	const entries: number[] = [];
	for (let y = Math.max(-reach, top); y <= Math.min(reach, bottom); y++) {
		for (let x = Math.max(-reach, left); x <= Math.min(reach, right); x++) {
			const away = Math.hypot(x + 0.5 - dx, y + 0.5 - dy);
			const cover = Math.round(coverage(away, radius, softness, hollowness, ratio) * 256);
			if (cover > faint) entries.push((y * stride + x) * 512 + cover);
		}
	}
	return entries;
}

function stepOf(radius: number): number {
	if (radius < 4) return (radius * 8 + 0.5) | 0;
	if (radius < 16) return (FIRST_MIDDLE + (radius - 4) * 4 + 0.5) | 0;
	return (FIRST_COARSE + (radius - 16) * 2 + 0.5) | 0;
}

function radiusAt(step: number): number {
	if (step < FIRST_MIDDLE) return step / 8;
	if (step < FIRST_COARSE) return 4 + (step - FIRST_MIDDLE) / 4;
	return 16 + (step - FIRST_COARSE) / 2;
}
