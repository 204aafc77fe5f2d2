/** Paints a frame of marks into pixels in main memory, without a canvas or DOM. */
import type { MarksFrame } from '../../view/layout';
import { blankMark, legsOf, slotsOf, travelMark, type Leg, type TravellingMark } from '../../view/travel';
import { coverage, reachOf } from './profile';

/** A picture of marks. All lengths are device px. */
export interface Raster {
	/**
	 * One integer a pixel, row by row, in the order of ImageData on little-endian machines: red in the lowest byte, alpha
	 * in the highest, not premultiplied.
	 */
	readonly pixels: Int32Array;
	readonly width: number;
	readonly height: number;
	/** Device pixels per CSS px. */
	readonly ratio: number;
	/** Profiles by shape, each made at its first use. */
	readonly profiles: Profile[];
	/** The part that is not empty. */
	painted: Bounds | null;
}

/** A part of the picture: pixels from left to right − 1, top to bottom − 1. */
export interface Bounds {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Coverage of a pixel by a mark of one shape, by the squared distance from the mark's centre. */
interface Profile {
	/** 0 … 256. The second half, for the corners of the square around a mark, is 0. */
	readonly covers: Uint16Array;
	/** Entries per squared device px. */
	readonly scale: number;
	/** Half the side of that square; the distance at which the first half ends. */
	readonly reach: number;
}

const PROFILE_LENGTH = 256;
/** Least coverage that is painted, of 256: less is not visible and takes as much time. */
const FAINTEST = 12;
/** Softness and hollowness are rounded to this many steps, the root of the radius to so many a device px. */
const SHAPE_STEPS = 8;
const RADIUS_STEPS = 128;

/** @param pixels zeroed, width × height */
export function createRaster(pixels: Int32Array, width: number, height: number, ratio: number): Raster {
	return { pixels, width, height, ratio, profiles: [], painted: null };
}

/**
 * Replaces the picture by this frame. Drift is not painted.
 * @returns the part that may have changed, or null
 */
export function paintRaster(raster: Raster, frame: MarksFrame): Bounds | null {
	const before = raster.painted;
	if (before) raster.pixels.fill(0, before.top * raster.width, before.bottom * raster.width);
	raster.painted = paintMarks(raster, frame);
	return before && raster.painted ? union(before, raster.painted) : (before ?? raster.painted);
}

const mark = blankMark();

/** @returns the part of the picture that holds marks, or null */
function paintMarks(raster: Raster, frame: MarksFrame): Bounds | null {
	// The topmost leg first, because putUnder paints under what is there.
	return legsOf(frame)
		.toReversed()
		.map((leg) => paintLeg(raster, leg, frame))
		.reduce((all, one) => (all && one ? union(all, one) : (all ?? one)), null);
}

function paintLeg(raster: Raster, leg: Leg, frame: MarksFrame): Bounds | null {
	const { width, height, ratio } = raster;
	let [left, top, right, bottom] = [width, height, 0, 0];
	// The topmost mark, in the last slot, first.
	for (let slot = frame.opacity > 0 ? slotsOf(leg) - 1 : -1; slot >= 0; slot--) {
		if (!travelMark(leg, frame.camera, 0, slot, mark)) continue;
		const profile = profileOf(raster, mark);
		const { reach } = profile;
		const x = mark.x * ratio;
		const y = mark.y * ratio;
		if (!(x + reach > 0 && y + reach > 0 && x - reach < width && y - reach < height)) continue;
		if (x - reach < left) left = x - reach;
		if (y - reach < top) top = y - reach;
		if (x + reach > right) right = x + reach;
		if (y + reach > bottom) bottom = y + reach;
		const strength = (mark.alpha * frame.opacity * 256 + 0.5) | 0;
		paintMark(raster, x, y, profile, strength, colourOf(frame.palette, mark));
	}
	if (right <= left) return null;
	return {
		left: Math.max(0, Math.floor(left)),
		top: Math.max(0, Math.floor(top)),
		right: Math.min(width, Math.ceil(right)),
		bottom: Math.min(height, Math.ceil(bottom))
	};
}

/** Paints the square around a mark: about fifty pixels. The inner loop takes most of a frame's time. */
function paintMark(
	{ pixels, width, height }: Raster,
	x: number,
	y: number,
	{ covers, scale, reach }: Profile,
	strength: number,
	rgb: number
): void {
	const firstColumn = Math.max(0, Math.ceil(x - reach - 0.5));
	const lastColumn = Math.min(width - 1, Math.floor(x + reach - 0.5));
	const lastRow = Math.min(height - 1, Math.floor(y + reach - 0.5));
	const dx = firstColumn + 0.5 - x;
	for (let row = Math.max(0, Math.ceil(y - reach - 0.5)); row <= lastRow; row++) {
		const dy = row + 0.5 - y;
		// From one pixel to the next the squared distance grows by an arithmetic sequence.
		let entry = (dx * dx + dy * dy) * scale;
		let growth = (2 * dx + 1) * scale;
		const end = row * width + lastColumn;
		for (let p = row * width + firstColumn; p <= end; p++) {
			const cover = Math.imul(covers[entry | 0] as number, strength) >> 8;
			pixels[p] = putUnder(pixels[p] as number, cover, rgb);
			entry += growth;
			growth += 2 * scale;
		}
	}
}

/**
 * Puts a colour under what is already there. Alphas add up exactly. Colours are not mixed: the one above stays once it covers
 * half the pixel, which shows only where a pale mark crosses one of another colour. Without a branch, as a processor
 * mispredicts it at every other pixel and takes twice as long.
 * @param above the pixel as it is
 * @param strength of the colour, 0 … 256
 * @param rgb colour, alpha bits zero
 */
export function putUnder(above: number, strength: number, rgb: number): number {
	const alpha = above >>> 24;
	const seen = Math.imul(strength, 255 - alpha) >> 8;
	// All bits set where less than half is covered, else none.
	const open = (alpha - 128) >> 31;
	return ((alpha + seen) << 24) | ((above ^ ((above ^ rgb) & open)) & 0xffffff);
}

function profileOf({ profiles, ratio }: Raster, { radius, softness, hollowness }: TravellingMark): Profile {
	const step = (Math.sqrt(radius * ratio) * RADIUS_STEPS + 0.5) | 0;
	const soft = (softness * SHAPE_STEPS + 0.5) | 0;
	const hollow = (hollowness * SHAPE_STEPS + 0.5) | 0;
	const key = (step * (SHAPE_STEPS + 1) + soft) * (SHAPE_STEPS + 1) + hollow;
	return (profiles[key] ??= createProfile(
		(step / RADIUS_STEPS) ** 2,
		soft / SHAPE_STEPS,
		hollow / SHAPE_STEPS,
		ratio
	));
}

/** @param radius device px */
function createProfile(radius: number, softness: number, hollowness: number, ratio: number): Profile {
	const coverAt = (distance: number) =>
		Math.round(256 * coverage(distance, radius, softness, hollowness, ratio));
	let reach = reachOf(radius, softness);
	const step = reach / PROFILE_LENGTH;
	while (reach > step && coverAt(reach) < FAINTEST) reach -= step;
	const scale = PROFILE_LENGTH / reach ** 2;
	// A corner is twice as far, squared, as the middle of a side.
	const covers = Uint16Array.from({ length: 2 * PROFILE_LENGTH + 1 }, (_, k) =>
		k < PROFILE_LENGTH ? coverAt(Math.sqrt((k + 0.5) / scale)) : 0
	);
	return { covers, scale, reach };
}

const BLACK = [0, 0, 0] as const;

/** A mark's colour between its two pigments, alpha bits zero. */
function colourOf(palette: MarksFrame['palette'], { pigment, nextPigment, blend }: TravellingMark): number {
	const from = palette[pigment] ?? BLACK;
	const to = palette[nextPigment] ?? BLACK;
	const red = (from[0] + (to[0] - from[0]) * blend + 0.5) | 0;
	const green = (from[1] + (to[1] - from[1]) * blend + 0.5) | 0;
	const blue = (from[2] + (to[2] - from[2]) * blend + 0.5) | 0;
	return (blue << 16) | (green << 8) | red;
}

function union(a: Bounds, b: Bounds): Bounds {
	return {
		left: Math.min(a.left, b.left),
		top: Math.min(a.top, b.top),
		right: Math.max(a.right, b.right),
		bottom: Math.max(a.bottom, b.bottom)
	};
}
