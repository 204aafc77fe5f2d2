/** Paints marks without a GPU: pixels written in memory, then put on a 2D canvas. Draws no drift. */
import type { MarksFrame, Painter } from '../../view/layout';
import {
	createSheet,
	paintInSteps,
	paintSheet,
	SHEET_MARGIN,
	sheetSize,
	type PixelRect,
	type Sheet
} from './sheet';

/** More device pixels than this cost more than they show. */
export const CANVAS_DPR_MAX = 2;
/** Marks of the first picture painted in one task. */
const FIRST_SLOTS = 2000;

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

	let image: ImageData | null = null;
	let sheet: Sheet | null = null;
	let shown = false;
	let timer: ReturnType<typeof setTimeout> | 0 = 0;

	function show(part: PixelRect | null): void {
		shown = true;
		if (!part || !image) return;
		const { x, y, width, height } = part;
		const margin = SHEET_MARGIN;
		context?.putImageData(image, -margin, -margin, x + margin, y + margin, width, height);
	}
	function advance(painting: Generator<undefined, PixelRect | null>): void {
		const step = painting.next();
		timer = setTimeout(() => {
			if (step.done) show(step.value);
			else advance(painting);
		});
	}

	return {
		technique: 'canvas',
		resize(width, height, dpr) {
			const ratio = Math.min(CANVAS_DPR_MAX, dpr);
			canvas.width = Math.max(1, Math.round(width * ratio));
			canvas.height = Math.max(1, Math.round(height * ratio));
			image = new ImageData(...sheetSize(canvas.width, canvas.height));
			sheet = createSheet(canvas.width, canvas.height, ratio, new Int32Array(image.data.buffer));
		},
		paint(frame: MarksFrame) {
			if (!sheet) return;
			clearTimeout(timer);
			// Whoever asks again before the first picture is done wants to see movement.
			if (shown || timer !== 0) show(paintSheet(sheet, frame));
			else advance(paintInSteps(sheet, frame, FIRST_SLOTS));
		},
		destroy() {
			clearTimeout(timer);
			canvas.removeEventListener('contextrestored', restored);
			image = sheet = null;
			canvas.width = canvas.height = 0;
		}
	};
}
