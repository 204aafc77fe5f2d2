/** The constants and per-slot numbers of a flight of marks. travel.ts reads them; the shader gets them as text and attributes. */
import { MARK_CAPACITY } from './layout';

/** Part of a flight over which the marks' starts are spread, unless a layout says another; each mark flies for the rest. */
export const STAGGER = 0.35;
/** The same of an arrival, in which each mark comes in its place. */
export const ARRIVAL_STAGGER = 0.9;
/** A path bows sideways by a share of its length between these two, to either side … */
export const BOW_LEAST = 0.08;
export const BOW_MOST = 0.16;
/** … but never farther from the straight line than this. */
export const BOW_LIMIT_PX = 80;
/** Share of a drift cycle over which a mark fades out at the end of its way, and in again at the start. */
export const DRIFT_FADE = 0.08;

/** Numbers of every slot that are the same in every flight. Parallel arrays of MARK_CAPACITY, single precision as on the GPU. */
export interface SlotMotion {
	/** 0 ≤ seed < 1, evenly spread: when a mark starts, and where in its cycle it drifts. */
	readonly seeds: Float32Array;
	/** Signed bow of the mark's path as a share of its length. */
	readonly bows: Float32Array;
}

let slots: SlotMotion | null = null;

/** The same arrays at every call. */
export function slotMotion(): SlotMotion {
	return (slots ??= {
		seeds: Float32Array.from({ length: MARK_CAPACITY }, (_, slot) => seedOf(slot)),
		bows: Float32Array.from({ length: MARK_CAPACITY }, (_, slot) => bowOf(slot))
	});
}

/**
 * A slot's seed; the top 24 bits of its hash.
 * @param slot integer ≥ 0
 */
export function seedOf(slot: number): number {
	return (hash(slot) >>> 8) / 0x1000000;
}

/** The lowest bit of the hash is the side, the seven above it the size. */
function bowOf(slot: number): number {
	const bits = hash(slot) & 0xff;
	const size = BOW_LEAST + ((BOW_MOST - BOW_LEAST) * (bits >>> 1)) / 127;
	return bits & 1 ? size : -size;
}

/** 32 well-mixed bits: the integer hash "lowbias32" by Chris Wellons. */
function hash(slot: number): number {
	let h = slot;
	h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
	h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
	return (h ^ (h >>> 16)) >>> 0;
}
