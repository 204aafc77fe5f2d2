/** The painter without a GPU: what reaches its canvas is the frame asked for, and nothing of any frame before. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCanvasPainter } from '../../src/stage/marks/canvas';
import { createRaster, paintRaster } from '../../src/stage/marks/raster';
import type { MarksFrame } from '../../src/view/layout';
import { frameBetween, layoutOf } from './marks-helpers';

const WIDTH = 120;
const HEIGHT = 90;

/** As much of a 2D canvas as the painter uses, which keeps what has been put on it and counts the pixels. */
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

/** The frame's pixels on an empty picture. */
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

test('frame after frame the canvas shows that frame alone', () => {
	const { canvas, painter } = start();
	for (const frame of [...frames, ...frames.toReversed()]) {
		painter.paint(frame);
		expect(canvas.pixels).toEqual(picture(frame));
	}
	painter.paint({ ...frameBetween(west, west, 0), opacity: 0 });
	expect(canvas.pixels.every((value) => value === 0)).toBe(true);
});

test('only the part that changes is put on the canvas', () => {
	const { canvas, painter } = start();
	painter.paint(frameBetween(west, west, 0));
	expect(canvas.put).toBeGreaterThan(20 * 20);
	expect(canvas.put).toBeLessThan(25 * 25);
	painter.paint({ ...frameBetween(west, west, 0), opacity: 0 });
	const put = canvas.put;
	painter.paint({ ...frameBetween(west, west, 0), opacity: 0 });
	expect(canvas.put).toBe(put);
});

test('another size begins with an empty canvas', () => {
	const { canvas, painter } = start();
	painter.paint(frameBetween(west, west, 0));
	painter.resize(WIDTH, HEIGHT, 1.5);
	expect(canvas.pixels).toHaveLength(WIDTH * 1.5 * HEIGHT * 1.5);
	painter.paint(frameBetween(east, east, 0));
	expect(canvas.pixels).toEqual(picture(frameBetween(east, east, 0), 1.5));
});

test('more than one and a half device pixels a px are not painted', () => {
	const { canvas, painter } = start(3);
	expect([canvas.width, canvas.height]).toEqual([WIDTH * 1.5, HEIGHT * 1.5]);
	painter.paint(frameBetween(west, west, 0));
	expect(canvas.pixels).toEqual(picture(frameBetween(west, west, 0), 1.5));
});

test('a painter that has gone gives its memory back and paints no more', () => {
	const { canvas, painter } = start();
	painter.destroy();
	painter.paint(frameBetween(west, west, 0));
	expect(canvas.width * canvas.height).toBe(0);
	expect(canvas.put).toBe(0);
});
