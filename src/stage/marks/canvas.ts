/** Paints marks without a GPU: pixels written in main memory, then put on a 2D canvas. Paints no drift. */
import type { Painter } from '../../view/layout';
import { createRaster, paintRaster, type Raster } from './raster';

/** Largest device pixel ratio: the time of a frame grows with the number of device pixels. */
const DPR_MAX = 1.5;

/**
 * @param canvas one that has no context yet
 * @param onRestored called when the browser has restored the canvas after dropping its picture: paint again
 * @returns null when the canvas has another context already
 */
export function createCanvasPainter(canvas: HTMLCanvasElement, onRestored?: () => void): Painter | null {
	// A canvas in main memory, because the pixels are written there.
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return null;
	const restored = () => onRestored?.();
	canvas.addEventListener('contextrestored', restored);
	let image: ImageData | null = null;
	let raster: Raster | null = null;

	return {
		technique: 'canvas',
		resize(width, height, dpr) {
			const ratio = Math.min(DPR_MAX, dpr);
			canvas.width = Math.max(1, Math.round(width * ratio));
			canvas.height = Math.max(1, Math.round(height * ratio));
			image = new ImageData(canvas.width, canvas.height);
			raster = createRaster(new Int32Array(image.data.buffer), canvas.width, canvas.height, ratio);
		},
		paint(frame) {
			const changed = raster && paintRaster(raster, frame);
			if (!changed || !image) return;
			const { left, top, right, bottom } = changed;
			context.putImageData(image, 0, 0, left, top, right - left, bottom - top);
		},
		destroy() {
			canvas.removeEventListener('contextrestored', restored);
			image = raster = null;
			// Frees the picture's memory now and not when the canvas is collected.
			canvas.width = canvas.height = 0;
		}
	};
}
