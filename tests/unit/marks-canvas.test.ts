/** The painter without a GPU: what reaches the canvas when a picture is painted in parts, left unfinished, or overtaken. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCanvasPainter } from '../../src/stage/marks/canvas';
import type { Layout } from '../../src/view/layout';
import { frameBetween, layoutOf } from './marks-helpers';

const WIDTH = 120;
const HEIGHT = 90;

/** As much of a 2D canvas as the painter uses, which keeps what has been put on it. */
function fakeCanvas() {
	const pixels = new Int32Array(WIDTH * HEIGHT);
	const putImageData = (image: ImageData, dx: number, dy: number, ...part: number[]) => {
		const [left, top, width, height] = part as [number, number, number, number];
		const all = new Int32Array(image.data.buffer);
		for (let y = top; y < top + height; y++) {
			for (let x = left; x < left + width; x++) {
				const [px, py] = [x + dx, y + dy];
				if (px < 0 || py < 0 || px >= WIDTH || py >= HEIGHT) continue;
				pixels[py * WIDTH + px] = all[y * image.width + x] ?? 0;
			}
		}
	};
	const canvas = {
		width: 0,
		height: 0,
		getContext: () => ({ putImageData }),
		addEventListener: () => undefined,
		removeEventListener: () => undefined
	};
	return { canvas: canvas as unknown as HTMLCanvasElement, pixels };
}

let now = 0;
beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	// Every look at the clock finds 4 ms gone: a part is some 1,200 marks.
	vi.stubGlobal('performance', { now: () => (now += 4) });
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
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const crowd = (id: string, left: number, count = 5000) =>
	layoutOf(
		id,
		Array.from({ length: count }, (_, k) => ({
			x: left + (k % 40),
			y: 10 + (Math.floor(k / 40) % 60),
			radius: 1.5
		}))
	);
const rest = (layout: Layout) => frameBetween(layout, layout, 0);
const [one, other, small] = [
	rest(crowd('one', 5)),
	rest(crowd('other', 70)),
	rest(crowd('small', 50, 300))
] as const;

/** A painter whose first picture is there already. */
function start() {
	const { canvas, pixels } = fakeCanvas();
	const painter = createCanvasPainter(canvas);
	if (!painter) throw new Error('no painter');
	painter.resize(WIDTH, HEIGHT, 1);
	painter.paint(small);
	vi.runAllTimers();
	return { painter, pixels };
}

/** What a painter puts there that has never been hurried. */
function at(frame: typeof one): Int32Array {
	const { painter, pixels } = start();
	painter.paint(frame);
	return pixels;
}

test('a hurried picture comes after some calls, the same as one painted at once', () => {
	const { painter, pixels } = start();
	const before = pixels.slice();
	let calls = 1;
	for (; !painter.paint(one, true); calls++) expect(pixels, 'nothing half done is shown').toEqual(before);
	expect(calls).toBeGreaterThan(2);
	expect(pixels).toEqual(at(one));
	expect(pixels).not.toEqual(before);
});

test('one that is overtaken is finished first, and the newer follows', () => {
	const { painter, pixels } = start();
	painter.paint(one, true);
	const whole = at(one);
	let calls = 0;
	let seen = false;
	while (!painter.paint(other, true)) {
		calls += 1;
		seen ||= pixels.every((value, k) => value === whole[k]);
		if (calls > 50) throw new Error('it never comes');
	}
	expect(seen).toBe(true);
	expect(pixels).toEqual(at(other));
});

test('one left unfinished leaves nothing behind', () => {
	const { painter, pixels } = start();
	painter.paint(one);
	painter.paint(other, true);
	painter.paint(small);
	expect(pixels).toEqual(at(small));
	// Nor does the next hurry take it up again.
	while (!painter.paint(one, true));
	expect(pixels).toEqual(at(one));
});

test('another size of the canvas ends what was begun', () => {
	const { painter, pixels } = start();
	painter.paint(one, true);
	pixels.fill(0);
	painter.resize(WIDTH, HEIGHT, 1);
	painter.paint(other);
	expect(pixels).toEqual(at(other));
});
