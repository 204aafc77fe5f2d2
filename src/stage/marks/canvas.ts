/** Paints marks without a GPU: pixels written in memory, then put on a 2D canvas. Draws no drift. */
import type { MarksFrame, Painter } from '../../view/layout';
import {
	createSheet,
	paintInSteps,
	paintSheet,
	SHEET_MARGIN,
	sheetSize,
	union,
	type PixelRect,
	type Sheet
} from './raster-buffer';

/** More device pixels than this cost more than they show. */
export const CANVAS_DPR_MAX = 2;
/** As much of the first picture is painted in a task, or of a hurried one at a call, as fits into this time, ms, and a few marks more. */
const PART_MS = 10;
const PART_SLOTS = 400;

/**
 * @param canvas one that has no context yet
 * @param onRestored the browser had dropped the picture and has room again: paint again
 * @returns null when the canvas has another context already
 */
export function createCanvasPainter(canvas: HTMLCanvasElement, onRestored?: () => void): Painter | null {
	// Kept in main memory: the picture is written there anyway.
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return null;
	const restored = () => {
		onRestored?.();
	};
	canvas.addEventListener('contextrestored', restored);
	// An empty one, too, costs the browser a picture of its size.
	canvas.hidden = true;

	let image: ImageData | null = null;
	let sheet: Sheet | null = null;
	let shown = false;
	/** The part of the canvas that is not empty. */
	let covered: PixelRect | null = null;
	/** A picture that is painted in parts. */
	let begun: { readonly frame: MarksFrame; readonly steps: ReturnType<typeof paintInSteps> } | null = null;
	let timer: ReturnType<typeof setTimeout> | 0 = 0;

	function show(): void {
		shown = true;
		canvas.hidden = false;
		// A picture left unfinished has told nobody what it replaced.
		const part = union(covered, sheet?.painted ?? null);
		covered = sheet?.painted ?? null;
		if (!part || !image) return;
		const { x, y, width, height } = part;
		const margin = SHEET_MARGIN;
		context?.putImageData(image, -margin, -margin, x + margin, y + margin, width, height);
	}
	/** @returns whether the picture is done */
	function paintPart(painting: ReturnType<typeof paintInSteps>): boolean {
		const end = performance.now() + PART_MS;
		while (!painting.next().done) if (performance.now() > end) return false;
		return true;
	}
	function advance(painting: ReturnType<typeof paintInSteps>): void {
		const done = paintPart(painting);
		timer = setTimeout(() => {
			if (done) show();
			else advance(painting);
		});
	}
	/** @returns the frame whose picture is shown by now */
	function goOn(on: Sheet, wanted: MarksFrame): MarksFrame | null {
		const { frame, steps } = (begun ??= { frame: wanted, steps: paintInSteps(on, wanted, PART_SLOTS) });
		if (!paintPart(steps)) return null;
		begun = null;
		show();
		return frame;
	}

	return {
		technique: 'canvas',
		resize(width, height, dpr) {
			const ratio = Math.min(CANVAS_DPR_MAX, dpr);
			canvas.width = Math.max(1, Math.round(width * ratio));
			canvas.height = Math.max(1, Math.round(height * ratio));
			image = new ImageData(...sheetSize(canvas.width, canvas.height));
			covered = begun = null;
			sheet = createSheet(canvas.width, canvas.height, ratio, new Int32Array(image.data.buffer));
		},
		paint(frame, hurried = false) {
			if (!sheet) return true;
			clearTimeout(timer);
			if (hurried && shown) return goOn(sheet, frame) === frame;
			begun = null;
			// Whoever asks again before the first picture is done wants to see movement.
			if (shown || timer !== 0) {
				paintSheet(sheet, frame);
				show();
			} else advance(paintInSteps(sheet, frame, PART_SLOTS));
			return true;
		},
		destroy() {
			clearTimeout(timer);
			canvas.removeEventListener('contextrestored', restored);
			image = sheet = covered = begun = null;
			canvas.width = canvas.height = 0;
		}
	};
}
