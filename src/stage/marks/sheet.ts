/** Paints a frame of marks into plain memory, pixel by pixel. No canvas, no DOM. */
import type { MarksFrame } from '../../view/layout';
import { blankMark, legOf, slotsOf, travelMark, type TravellingMark } from '../../view/travel';
import { blendOver, mixPigments } from './pixel';
import { coverage, reachOf } from './profile';
import { createStamps, STAMP_RADIUS_MAX, SUBPIXELS, type Stamps } from './stamps';

/** A rectangle of device pixels. */
export interface PixelRect {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/**
 * Memory a picture is painted into: RGBA, not premultiplied, one 32-bit number a pixel, red in the lowest byte (every
 * browser runs on little-endian machines). A margin all round lets marks hang over the edge unchecked.
 */
export interface Sheet {
	readonly pixels: Uint32Array;
	/** Picture size without the margin, device px. */
	readonly width: number;
	readonly height: number;
	/** Device pixels per CSS px. */
	readonly ratio: number;
	readonly stamps: Stamps;
	/** What is on the sheet now. */
	painted: PixelRect | null;
}

/** Width of the margin, device px. */
export const SHEET_MARGIN = 8;

/** Pixels a sheet of this size needs, each way. */
export function sheetSize(width: number, height: number): [across: number, down: number] {
	return [width + 2 * SHEET_MARGIN, height + 2 * SHEET_MARGIN];
}

/** @param pixels zeroed memory of {@link sheetSize} pixels; made when not given */
export function createSheet(width: number, height: number, ratio: number, pixels?: Uint32Array): Sheet {
	const [across, down] = sheetSize(width, height);
	return {
		pixels: pixels ?? new Uint32Array(across * down),
		width,
		height,
		ratio,
		stamps: createStamps(across, ratio),
		painted: null
	};
}

/**
 * Replaces what is on the sheet by this frame. Drift is not drawn.
 * @returns the part of the picture that may have changed, or null
 */
export function paintSheet(sheet: Sheet, frame: MarksFrame): PixelRect | null {
	const before = sheet.painted;
	if (before) wipe(sheet, before);
	sheet.painted = stampAll(sheet, frame);
	return union(before, sheet.painted);
}

const mark = blankMark();

function stampAll(sheet: Sheet, frame: MarksFrame): PixelRect | null {
	const { pixels, width, height, ratio, stamps } = sheet;
	const leg = legOf(frame);
	const count = frame.opacity > 0 ? slotsOf(leg) : 0;
	const stride = width + 2 * SHEET_MARGIN;
	let [left, top, right, bottom] = [width, height, 0, 0];
	for (let slot = 0; slot < count; slot++) {
		if (!travelMark(leg, frame.camera, 0, slot, mark)) continue;
		const x = mark.x * ratio;
		const y = mark.y * ratio;
		const radius = mark.radius * ratio;
		const reach = reachOf(radius, mark.softness) + 1;
		if (x + reach < 0 || y + reach < 0 || x - reach > width || y - reach > height) continue;
		if (x - reach < left) left = x - reach;
		if (y - reach < top) top = y - reach;
		if (x + reach > right) right = x + reach;
		if (y + reach > bottom) bottom = y + reach;
		// 256 keeps full coverage at 255 after the shift in `stamp`.
		const strength = (mark.alpha * frame.opacity * 256 + 0.5) | 0;
		const rgb = mixPigments(frame.palette, mark.pigment, mark.nextPigment, mark.blend);
		const room = SHEET_MARGIN - 1 - reach;
		if (radius > STAMP_RADIUS_MAX || x < -room || y < -room || x > width + room || y > height + room) {
			drawClipped(sheet, x, y, radius, mark, strength, rgb);
			continue;
		}
		const quarterX = Math.round(x * SUBPIXELS);
		const quarterY = Math.round(y * SUBPIXELS);
		const subX = quarterX & (SUBPIXELS - 1);
		const subY = quarterY & (SUBPIXELS - 1);
		const column = (quarterX - subX) / SUBPIXELS + SHEET_MARGIN;
		const row = (quarterY - subY) / SUBPIXELS + SHEET_MARGIN;
		const stamp = stamps.get(radius, mark.softness, mark.hollowness, subX, subY);
		press(pixels, row * stride + column, stamp, strength, rgb);
	}
	return clip(sheet, left, top, right, bottom);
}

/** The inner loop of the fallback: most pixels fall on nothing or on the same colour. */
function press(pixels: Uint32Array, at: number, stamp: Int32Array, strength: number, rgb: number): void {
	for (let k = 0; k < stamp.length; k++) {
		const entry = stamp[k] as number;
		const alpha = ((entry & 255) * strength) >> 8;
		const p = at + (entry >> 8);
		const under = pixels[p] as number;
		pixels[p] = under === 0 ? ((alpha << 24) | rgb) >>> 0 : blendOver(under, alpha, rgb);
	}
}

/** A mark too large to be kept as a stamp, or hanging far over the edge. */
function drawClipped(
	sheet: Sheet,
	x: number,
	y: number,
	radius: number,
	{ softness, hollowness }: TravellingMark,
	strength: number,
	rgb: number
): void {
	const { pixels, width, height, ratio } = sheet;
	const reach = reachOf(radius, softness);
	const stride = width + 2 * SHEET_MARGIN;
	const lastX = Math.min(width, Math.ceil(x + reach));
	const lastY = Math.min(height, Math.ceil(y + reach));
	for (let py = Math.max(0, Math.floor(y - reach)); py < lastY; py++) {
		for (let px = Math.max(0, Math.floor(x - reach)); px < lastX; px++) {
			const away = Math.hypot(px + 0.5 - x, py + 0.5 - y);
			const cover = Math.round(coverage(away, radius, softness, hollowness, ratio) * 255);
			if (cover === 0) continue;
			const p = (py + SHEET_MARGIN) * stride + px + SHEET_MARGIN;
			pixels[p] = blendOver(pixels[p] as number, (cover * strength) >> 8, rgb);
		}
	}
}

/** Clears a part of the picture with the margin beside it. */
function wipe({ pixels, width }: Sheet, { y, height }: PixelRect): void {
	const stride = width + 2 * SHEET_MARGIN;
	pixels.fill(0, y * stride, (y + height + 2 * SHEET_MARGIN) * stride);
}

function clip(sheet: Sheet, left: number, top: number, right: number, bottom: number): PixelRect | null {
	const x = Math.max(0, Math.floor(left));
	const y = Math.max(0, Math.floor(top));
	const width = Math.min(sheet.width, Math.ceil(right)) - x;
	const height = Math.min(sheet.height, Math.ceil(bottom)) - y;
	return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function union(a: PixelRect | null, b: PixelRect | null): PixelRect | null {
	if (!a || !b) return a ?? b;
	const x = Math.min(a.x, b.x);
	const y = Math.min(a.y, b.y);
	const width = Math.max(a.x + a.width, b.x + b.width) - x;
	const height = Math.max(a.y + a.height, b.y + b.height) - y;
	return { x, y, width, height };
}
