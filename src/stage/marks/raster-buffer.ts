/** Paints a frame of marks into plain memory, pixel by pixel. No canvas, no DOM. */
import type { MarksFrame } from '../../view/layout';
import { blankMark, legOf, slotsOf, travelMark, type Leg, type TravellingMark } from '../../view/travel';
import { Blends, putUnder } from './pixel';
import { reachOf } from './profile';
import { AT_REST, createStamps, cutStamp, IN_FLIGHT, STAMP_RADIUS_MAX, type Stamps } from './sprite-cache';

/** A rectangle of device pixels. */
export interface PixelRect {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Memory a picture is painted in. A margin all round lets marks hang over the edge unchecked. */
export interface Sheet {
	/** Pixels with the margin, as pixel.ts describes them. */
	readonly picture: Int32Array;
	/** Picture size without the margin, device px. */
	readonly width: number;
	readonly height: number;
	/** Device pixels per CSS px. */
	readonly ratio: number;
	/** Made when first needed: each takes some megabytes. */
	restStamps: Stamps | null;
	flightStamps: Stamps | null;
	/** The part of the picture that is not empty. */
	painted: PixelRect | null;
	blends: Blends | null;
}

/** Width of the margin, device px. */
export const SHEET_MARGIN = 8;
/** Added before rounding down by cutting off the fraction, so that places left of the sheet round down too. */
const OFFSET = 1024;

/** Pixels a sheet of this size needs, each way. */
export function sheetSize(width: number, height: number): [across: number, down: number] {
	return [width + 2 * SHEET_MARGIN, height + 2 * SHEET_MARGIN];
}

/**
 * @param width device px, likewise height
 * @param ratio device pixels per CSS px
 * @param picture zeroed memory of {@link sheetSize} pixels; made when not given
 */
export function createSheet(width: number, height: number, ratio: number, picture?: Int32Array): Sheet {
	const [across, down] = sheetSize(width, height);
	return {
		picture: picture ?? new Int32Array(across * down),
		width,
		height,
		ratio,
		restStamps: null,
		flightStamps: null,
		painted: null,
		blends: null
	};
}

/**
 * Replaces what is on the sheet by this frame. Drift is not drawn.
 * @returns the part of the picture that may have changed, or null
 */
export function paintSheet(sheet: Sheet, frame: MarksFrame): PixelRect | null {
	const painting = paintInSteps(sheet, frame, Infinity);
	let step = painting.next();
	while (!step.done) step = painting.next();
	return step.value;
}

/**
 * The same a number of marks at a time, for a sheet nobody has seen yet: the first time every stamp has still to be cut.
 * It may be left unfinished; what it did is then replaced by the next painting.
 * @param slots of the layouts, stamped between two pauses
 */
export function* paintInSteps(
	sheet: Sheet,
	frame: MarksFrame,
	slots: number
): Generator<undefined, PixelRect | null> {
	const before = sheet.painted;
	if (before) wipe(sheet, before);
	sheet.painted = null;
	const leg = legOf(frame);
	const bounds = { left: sheet.width, top: sheet.height, right: 0, bottom: 0 };
	// The topmost mark, the one in the last slot, first.
	for (let end = frame.opacity > 0 ? slotsOf(leg) : 0; end > 0;) {
		const start = Math.max(0, end - slots);
		stamp(sheet, frame, leg, start, end, bounds);
		sheet.painted = clip(sheet, bounds);
		end = start;
		if (end > 0) yield;
	}
	return union(before, sheet.painted);
}

/** Edges of what has been stamped, device px. */
interface Bounds {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const mark = blankMark();

/** Stamps the marks of some slots, from the last to the first, and widens the bounds by them. */
function stamp(
	sheet: Sheet,
	{ camera, opacity, palette }: MarksFrame,
	leg: Leg,
	first: number,
	end: number,
	bounds: Bounds
): void {
	const { picture, width, height, ratio } = sheet;
	const stride = width + 2 * SHEET_MARGIN;
	const stamps =
		leg.t > 0
			? (sheet.flightStamps ??= createStamps(stride, ratio, IN_FLIGHT))
			: (sheet.restStamps ??= createStamps(stride, ratio, AT_REST));
	const { pool, starts, ends, places } = stamps;
	if (sheet.blends?.palette !== palette) sheet.blends = new Blends(palette);
	const { blends } = sheet;
	let { left, top, right, bottom } = bounds;
	for (let slot = end - 1; slot >= first; slot--) {
		if (!travelMark(leg, camera, 0, slot, mark)) continue;
		const x = mark.x * ratio;
		const y = mark.y * ratio;
		const radius = mark.radius * ratio;
		const reach = reachOf(radius, mark.softness) + 1;
		if (!(x + reach > 0 && y + reach > 0 && x - reach < width && y - reach < height)) continue;
		if (x - reach < left) left = x - reach;
		if (y - reach < top) top = y - reach;
		if (x + reach > right) right = x + reach;
		if (y + reach > bottom) bottom = y + reach;
		const strength = (mark.alpha * opacity * 256 + 0.5) | 0;
		const rgb = blends.colour(mark.pigment, mark.nextPigment, mark.blend);
		const room = SHEET_MARGIN - 1 - reach;
		if (radius > STAMP_RADIUS_MAX || x < -room || y < -room || x > width + room || y > height + room) {
			stampOnce(sheet, x, y, radius, mark, strength, rgb);
			continue;
		}
		const finelyX = ((x + OFFSET) * places + 0.5) | 0;
		const finelyY = ((y + OFFSET) * places + 0.5) | 0;
		const subX = finelyX & (places - 1);
		const subY = finelyY & (places - 1);
		const column = (finelyX - subX) / places - OFFSET + SHEET_MARGIN;
		const row = (finelyY - subY) / places - OFFSET + SHEET_MARGIN;
		const key = stamps.key(radius, mark.softness, mark.hollowness, subX, subY);
		press(picture, row * stride + column, pool, starts[key] as number, ends[key] as number, strength, rgb);
	}
	Object.assign(bounds, { left, top, right, bottom });
}

/** The innermost loop: some twenty pixels a mark. */
function press(
	picture: Int32Array,
	at: number,
	pool: Int32Array,
	start: number,
	end: number,
	strength: number,
	rgb: number
): void {
	for (let k = start; k < end; k++) {
		const entry = pool[k] as number;
		const p = at + (entry >> 9);
		picture[p] = putUnder(picture[p] as number, Math.imul(entry & 511, strength) >> 8, rgb);
	}
}

/** A mark too large to keep a stamp of, or hanging far over the edge. */
function stampOnce(
	{ picture, width, height, ratio }: Sheet,
	x: number,
	y: number,
	radius: number,
	{ softness, hollowness }: TravellingMark,
	strength: number,
	rgb: number
): void {
	const column = Math.floor(x);
	const row = Math.floor(y);
	const stride = width + 2 * SHEET_MARGIN;
	const window = { left: -column, right: width - 1 - column, top: -row, bottom: height - 1 - row };
	const shape = { radius, softness, hollowness };
	const once = Int32Array.from(cutStamp(shape, x - column, y - row, { stride, ratio, faint: 0 }, window));
	press(picture, (row + SHEET_MARGIN) * stride + column + SHEET_MARGIN, once, 0, once.length, strength, rgb);
}

/** Clears the rows of a part of the picture, and what hangs over it. */
function wipe({ picture, width }: Sheet, { y, height }: PixelRect): void {
	const stride = width + 2 * SHEET_MARGIN;
	picture.fill(0, y * stride, (y + height + 2 * SHEET_MARGIN) * stride);
}

function clip(sheet: Sheet, { left, top, right, bottom }: Bounds): PixelRect | null {
	const x = Math.max(0, Math.floor(left));
	const y = Math.max(0, Math.floor(top));
	const width = Math.min(sheet.width, Math.ceil(right)) - x;
	const height = Math.min(sheet.height, Math.ceil(bottom)) - y;
	return width > 0 && height > 0 ? { x, y, width, height } : null;
}

export function union(a: PixelRect | null, b: PixelRect | null): PixelRect | null {
	if (!a || !b) return a ?? b;
	const x = Math.min(a.x, b.x);
	const y = Math.min(a.y, b.y);
	const width = Math.max(a.x + a.width, b.x + b.width) - x;
	const height = Math.max(a.y + a.height, b.y + b.height) - y;
	return { x, y, width, height };
}
