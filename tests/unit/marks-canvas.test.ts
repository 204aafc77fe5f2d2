/** The painter without a GPU shows the requested frame on its canvas, without pixels of earlier frames. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCanvasPainter } from '../../src/stage/marks/canvas';
import { createRaster, paintRaster } from '../../src/stage/marks/raster';
import type { MarksFrame } from '../../src/view/layout';
import { frameBetween, layoutOf } from './marks-helpers';

const WIDTH = 120;
const HEIGHT = 90;

/** A fake 2D canvas with the methods that the painter uses; it stores the pixels put on it and counts them. */
class FakeCanvas {
	pixels = new Int32Array(0);
	put = 0;
	private size = [0, 0];

	set width(width: number) {
		this.size = [width, this.height];
		this.pixels = new Int32Array(width * this.height);
	}
	get width(): number {
		return this.size[0] ?? 0;
	}
	set height(height: number) {
		this.size = [this.width, height];
		this.pixels = new Int32Array(this.width * height);
	}
	get height(): number {
		return this.size[1] ?? 0;
	}
	addEventListener = () => undefined;
	removeEventListener = () => undefined;
	getContext = () => ({ putImageData: this.putImageData.bind(this) });

	private putImageData(image: ImageData, dx: number, dy: number, ...part: number[]): void {
		const [left, top, width, height] = part as [number, number, number, number];
		const all = new Int32Array(image.data.buffer);
		for (let y = top; y < top + height; y++) {
			for (let x = left; x < left + width; x++) {
				this.pixels[(y + dy) * this.width + x + dx] = all[y * image.width + x] ?? 0;
				this.put += 1;
			}
		}
	}
}

beforeEach(() => {
	vi.stubGlobal(
		'ImageData',
		class {
			readonly data: Uint8ClampedArray;
			constructor(
				readonly width: number,
				readonly height: number
			) {
				this.data = new Uint8ClampedArray(width * height * 4);
			}
		}
	);
});
afterEach(() => {
	vi.unstubAllGlobals();
});

function start(dpr = 1) {
	const canvas = new FakeCanvas();
	const painter = createCanvasPainter(canvas as unknown as HTMLCanvasElement);
	if (!painter) throw new Error('no painter');
	painter.resize(WIDTH, HEIGHT, dpr);
	return { canvas, painter };
}

/** Pixels of the frame on an empty canvas. */
function picture(frame: MarksFrame, ratio = 1): Int32Array {
	const [width, height] = [WIDTH * ratio, HEIGHT * ratio];
	const raster = createRaster(new Int32Array(width * height), width, height, ratio);
	paintRaster(raster, frame);
	return raster.pixels;
}

const block = (id: string, left: number) =>
	layoutOf(
		id,
		Array.from({ length: 400 }, (_, k) => ({
			x: left + (k % 20),
			y: 30 + Math.floor(k / 20),
			radius: 1.5,
			pigment: k % 7
		}))
	);
const [west, east] = [block('west', 5), block('east', 90)];
const frames = [0, 0.2, 0.5, 0.7, 1].map((t) => frameBetween(west, east, t));

test('the canvas shows only the last painted frame', () => {
	const { canvas, painter } = start();
	for (const frame of [...frames, ...frames.toReversed()]) {
		painter.paint(frame);
		expect(canvas.pixels).toEqual(picture(frame));
	}
	painter.paint({ ...frameBetween(west, west, 0), opacity: 0 });
	expect(canvas.pixels.every((value) => value === 0)).toBe(true);
});

test('the painter puts only the changed part on the canvas', () => {
	const { canvas, painter } = start();
	painter.paint(frameBetween(west, west, 0));
	expect(canvas.put).toBeGreaterThan(20 * 20);
	expect(canvas.put).toBeLessThan(25 * 25);
	painter.paint({ ...frameBetween(west, west, 0), opacity: 0 });
	const put = canvas.put;
	painter.paint({ ...frameBetween(west, west, 0), opacity: 0 });
	expect(canvas.put).toBe(put);
});

test('a change of size clears the canvas', () => {
	const { canvas, painter } = start();
	painter.paint(frameBetween(west, west, 0));
	painter.resize(WIDTH, HEIGHT, 1.5);
	expect(canvas.pixels).toHaveLength(WIDTH * 1.5 * HEIGHT * 1.5);
	painter.paint(frameBetween(east, east, 0));
	expect(canvas.pixels).toEqual(picture(frameBetween(east, east, 0), 1.5));
});

test('the painter uses at most 1.5 device pixels per px', () => {
	const { canvas, painter } = start(3);
	expect([canvas.width, canvas.height]).toEqual([WIDTH * 1.5, HEIGHT * 1.5]);
	painter.paint(frameBetween(west, west, 0));
	expect(canvas.pixels).toEqual(picture(frameBetween(west, west, 0), 1.5));
});

test('a destroyed painter releases its canvas memory and paints nothing', () => {
	const { canvas, painter } = start();
	painter.destroy();
	painter.paint(frameBetween(west, west, 0));
	expect(canvas.width * canvas.height).toBe(0);
	expect(canvas.put).toBe(0);
});
