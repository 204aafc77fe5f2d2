/** Marks rendered once per shape, size and position within a pixel, to be stamped many times. */
import { coverage, reachOf } from './profile';

/** Positions within a pixel, each way. */
export const SUBPIXELS = 4;
/** Softness and hollowness are taken in steps of 1 / (LEVELS − 1). */
export const LEVELS = 5;
/** Marks with a larger radius, device px, are not stamped. */
export const STAMP_RADIUS_MAX = 48;

const FINE_UP_TO = 4;
const FINE_PER_PX = 8;
const MIDDLE_UP_TO = 16;
const MIDDLE_PER_PX = 4;
const COARSE_PER_PX = 2;
const FIRST_MIDDLE = FINE_UP_TO * FINE_PER_PX;
const FIRST_COARSE = FIRST_MIDDLE + (MIDDLE_UP_TO - FINE_UP_TO) * MIDDLE_PER_PX;
const STEPS = FIRST_COARSE + (STAMP_RADIUS_MAX - MIDDLE_UP_TO) * COARSE_PER_PX + 1;
/** Pixels kept in all stamps together before they are thrown away: 16 MB. */
const PIXELS_KEPT = 4_000_000;

/** Each entry is one covered pixel: its offset in the sheet × 256 + its coverage 1 … 255. */
export type Stamp = Int32Array;

export interface Stamps {
	/**
	 * @param radius device px, at most STAMP_RADIUS_MAX
	 * @param softness 0 … 1
	 * @param hollowness 0 … 1
	 * @param subX 0 … SUBPIXELS − 1, position of the centre within its pixel
	 * @param subY likewise
	 */
	get(radius: number, softness: number, hollowness: number, subX: number, subY: number): Stamp;
}

/**
 * @param stride pixels in a row of the sheet to be stamped on
 * @param ratio device pixels per CSS px
 */
export function createStamps(stride: number, ratio: number): Stamps {
	const known: (Stamp | undefined)[] = [];
	let kept = 0;
	return {
		get(radius, softness, hollowness, subX, subY) {
			const step = stepOf(radius);
			const soft = Math.round(softness * (LEVELS - 1));
			const hollow = Math.round(hollowness * (LEVELS - 1));
			const key = (((soft * LEVELS + hollow) * STEPS + step) * SUBPIXELS + subX) * SUBPIXELS + subY;
			const found = known[key];
			if (found) return found;
			if (kept > PIXELS_KEPT) known.length = kept = 0;
			const made = cut(
				radiusAt(step),
				soft / (LEVELS - 1),
				hollow / (LEVELS - 1),
				subX / SUBPIXELS,
				subY / SUBPIXELS
			);
			known[key] = made;
			kept += made.length;
			return made;
		}
	};

	function cut(radius: number, softness: number, hollowness: number, dx: number, dy: number): Stamp {
		const reach = Math.ceil(reachOf(radius, softness)) + 1;
		const entries: number[] = [];
		for (let y = -reach; y <= reach; y++) {
			for (let x = -reach; x <= reach; x++) {
				const away = Math.hypot(x + 0.5 - dx, y + 0.5 - dy);
				const cover = Math.round(coverage(away, radius, softness, hollowness, ratio) * 255);
				if (cover > 0) entries.push((y * stride + x) * 256 + cover);
			}
		}
		return Int32Array.from(entries);
	}
}

function stepOf(radius: number): number {
	if (radius < FINE_UP_TO) return Math.round(radius * FINE_PER_PX);
	if (radius < MIDDLE_UP_TO) return FIRST_MIDDLE + Math.round((radius - FINE_UP_TO) * MIDDLE_PER_PX);
	return FIRST_COARSE + Math.round((radius - MIDDLE_UP_TO) * COARSE_PER_PX);
}

function radiusAt(step: number): number {
	if (step < FIRST_MIDDLE) return step / FINE_PER_PX;
	if (step < FIRST_COARSE) return FINE_UP_TO + (step - FIRST_MIDDLE) / MIDDLE_PER_PX;
	return MIDDLE_UP_TO + (step - FIRST_COARSE) / COARSE_PER_PX;
}
