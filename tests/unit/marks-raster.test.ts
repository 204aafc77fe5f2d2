/** Marks as pixels: shapes of the three kinds, positions, colours, and cleared parts. */
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { coverage, ringStroke } from '../../src/stage/marks/profile';
import { createRaster, paintRaster, type Raster } from '../../src/stage/marks/raster';
import { marksToPaths } from '../../src/stage/marks/svg';
import type { Layout, MarkKind } from '../../src/view/layout';
import { seedOf } from '../../src/view/motion';
import type { TravellingMark } from '../../src/view/travel';
import { camera, frameBetween, layoutOf, markAt, palette, type MarkSpec } from './marks-helpers';

const WIDTH = 120;
const HEIGHT = 90;

function emptyRaster(ratio = 1): Raster {
	const [width, height] = [WIDTH * ratio, HEIGHT * ratio];
	return createRaster(new Int32Array(width * height), width, height, ratio);
}

function pixel({ pixels, width }: Raster, x: number, y: number): { rgb: number; alpha: number } {
	const value = pixels[y * width + x] ?? 0;
	return { rgb: value & 0xffffff, alpha: (value >>> 24) / 255 };
}

/** RGB values of a pigment in the pixels. */
function rgbOf(pigment: number): number {
	const [red, green, blue] = palette[pigment] ?? [0, 0, 0];
	return (blue << 16) | (green << 8) | red;
}

/** Coverage and centre of mass of the pixels in a square. */
function weigh(raster: Raster, centreX: number, centreY: number, reach: number) {
	let [mass, x, y] = [0, 0, 0];
	for (let py = Math.floor(centreY - reach); py <= centreY + reach; py++) {
		for (let px = Math.floor(centreX - reach); px <= centreX + reach; px++) {
			const { alpha } = pixel(raster, px, py);
			mass += alpha;
			x += alpha * (px + 0.5);
			y += alpha * (py + 0.5);
		}
	}
	return { mass, x: x / mass, y: y / mass };
}

function painted(
	marks: readonly MarkSpec[],
	ratio = 1,
	more: Parameters<typeof frameBetween>[3] = {}
): Raster {
	const raster = emptyRaster(ratio);
	const layout = layoutOf('l', marks);
	paintRaster(raster, frameBetween(layout, layout, 0, more));
	return raster;
}

describe.each([1, 2])('at %i device pixels per px', (ratio) => {
	test.each([1.5, 2.9, 6.3, 20])('a disc of radius %f has its area and its centre', (radius) => {
		for (const [x, y] of [
			[60, 45],
			[60.4, 44.7],
			[59.86, 45.13]
		] as const) {
			const raster = painted([{ x, y, radius }], ratio);
			const { mass, x: foundX, y: foundY } = weigh(raster, x * ratio, y * ratio, (radius + 3) * ratio);
			const area = Math.PI * (radius * ratio) ** 2;
			expect(Math.abs(mass / area - 1)).toBeLessThan(0.09);
			expect(Math.abs(foundX / ratio - x)).toBeLessThan(0.05);
			expect(Math.abs(foundY / ratio - y)).toBeLessThan(0.05);
		}
	});
	test.each([1.6, 2.9, 6, 20])('a ring of radius %f is hollow', (radius) => {
		const raster = painted([{ x: 60.5 / ratio, y: 45.5 / ratio, radius, kind: 'ring' }], ratio);
		expect(pixel(raster, 60, 45).alpha).toBeLessThan(0.1);
		const stroke = ringStroke(radius, 1) * ratio;
		const onStroke = pixel(raster, Math.floor(60.5 + radius * ratio - stroke / 2), 45).alpha;
		expect(onStroke).toBeGreaterThan(0.55);
	});
	test.each([1.6, 2.9, 6, 20])('a soft mark of radius %f fades from its opaque middle', (radius) => {
		const [soft, solid] = (['soft', 'solid'] as const).map((kind) =>
			painted([{ x: 60.5 / ratio, y: 45.5 / ratio, radius, kind }], ratio)
		) as [Raster, Raster];
		const reach = radius * ratio;
		expect(pixel(soft, 60, 45).alpha).toBeGreaterThan(0.95);
		const edge = (raster: Raster) => pixel(raster, Math.floor(60.5 + reach * 0.72), 45).alpha;
		expect(edge(soft)).toBeLessThan(edge(solid) - 0.2);
		expect(edge(soft)).toBeGreaterThan(0.05);
	});
});

test('coverage decreases outwards for every kind, except into a ring', () => {
	for (const [softness, hollowness] of [
		[0, 0],
		[1, 0],
		[0.5, 0]
	] as const) {
		for (let d = 0; d < 12; d += 0.1) {
			const here = coverage(d, 6, softness, hollowness, 1);
			expect(coverage(d + 0.1, 6, softness, hollowness, 1)).toBeLessThanOrEqual(here + 1e-12);
		}
		expect(coverage(9, 6, softness, hollowness, 1)).toBe(0);
	}
});

test('a ring has a hole of half its radius, and a stroke of 0.8 px where the radius allows it', () => {
	expect(ringStroke(1, 1)).toBe(0.5);
	expect(ringStroke(2, 1)).toBe(0.8);
	expect(ringStroke(10, 1)).toBeCloseTo(3.4);
});

/** Twelve marks of all kinds that do not touch, on a stage of 120 × 90. */
const spread = (salt: number): MarkSpec[] =>
	Array.from({ length: 12 }, (_, k) => ({
		x: 15 + (k % 4) * 28 + 6 * seedOf(k + salt),
		y: 14 + Math.floor(k / 4) * 28 + 6 * seedOf(k + salt + 99),
		radius: 2 + 2 * seedOf(k + salt),
		alpha: 0.4 + 0.6 * seedOf(k + salt + 50),
		kind: (['solid', 'soft', 'ring'] as const)[(k + salt) % 3] as MarkKind,
		pigment: (k + salt) % 7
	}));
/** A mark in map space that the camera draws at the given mark's screen position. */
const onStage = ({ x, y, ...look }: MarkSpec): MarkSpec => {
	const { a, b, c, d, e, f } = camera;
	const [px, py] = [x - e, y - f];
	return { ...look, x: (d * px - c * py) / (a * d - b * c), y: (a * py - b * px) / (a * d - b * c) };
};
const flights = [
	{ way: 'on the stage', from: layoutOf('a', spread(0)), to: layoutOf('b', spread(500)) },
	{
		way: 'from map to stage',
		from: layoutOf('m', spread(0).map(onStage), 'map'),
		to: layoutOf('b', spread(500))
	},
	{
		way: 'from stage to map',
		from: layoutOf('a', spread(0)),
		to: layoutOf('n', spread(500).map(onStage), 'map')
	}
];

describe.each(flights)('a flight $way', ({ from, to }) => {
	test.each([0, 0.35, 0.5, 0.8, 1])(
		'at %f has the position, coverage and colour of every mark from travel',
		(t) => {
			const raster = emptyRaster();
			const moved = { ...camera, e: camera.e + 3 * t };
			const frame = frameBetween(from, to, t, { camera: moved });
			paintRaster(raster, frame);
			for (let slot = 0; slot < 12; slot++) {
				const mark = markAt(frame, slot);
				if (!mark) throw new Error('a mark is missing');
				const { x, y, mass } = weigh(raster, mark.x, mark.y, mark.radius + 3);
				expect(Math.hypot(x - mark.x, y - mark.y)).toBeLessThan(0.06);
				expect(Math.abs(mass / inkOf(mark) - 1)).toBeLessThan(0.1);
				const { rgb } = pixel(raster, Math.floor(mark.x + mark.radius * 0.8), Math.floor(mark.y));
				expect(distanceBetween(rgb, mixed(mark))).toBeLessThan(3);
			}
		}
	);
});

/** Area of a mark in pixels, from the coverage at the centres of a fine grid. */
function inkOf({ radius, softness, hollowness, alpha }: TravellingMark): number {
	const step = 0.1;
	let sum = 0;
	for (let x = -radius - 3; x < radius + 3; x += step) {
		for (let y = -radius - 3; y < radius + 3; y += step) {
			sum += coverage(Math.hypot(x, y), radius, softness, hollowness, 1) * step ** 2;
		}
	}
	return sum * alpha;
}

function mixed({ pigment, nextPigment, blend }: TravellingMark): number[] {
	const [a, b] = [palette[pigment] ?? [0, 0, 0], palette[nextPigment] ?? [0, 0, 0]];
	return a.map((channel, k) => channel + ((b[k] ?? 0) - channel) * blend);
}

/** The largest difference of any channel. */
function distanceBetween(rgb: number, channels: readonly number[]): number {
	return Math.max(...channels.map((channel, k) => Math.abs(((rgb >> (8 * k)) & 0xff) - channel)));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('at rest the picture equals that of the SVG', () => {
	const layout = layoutOf(
		'l',
		spread(3).map((mark) => ({ ...mark, radius: (mark.radius ?? 2) * 2 }))
	);
	const ratio = 2;
	const raster = emptyRaster(ratio);
	paintRaster(raster, frameBetween(layout, layout, 0));
	const paths = marksToPaths(layout, camera).map(
		({ d, pigment, strokeWidth, opacity, cap, fill }) =>
			`<path d="${d}" fill="${fill}" stroke="rgb(${(palette[pigment] ?? []).join()})" stroke-width="${String(strokeWidth)}" opacity="${String(opacity)}" stroke-linecap="${cap}"/>`
	);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}"><rect width="100%" height="100%" fill="#fff"/>${paths.join('')}</svg>`;
	const drawn = new Resvg(svg, { fitTo: { mode: 'zoom', value: ratio } }).render();
	expect([drawn.width, drawn.height]).toEqual([raster.width, raster.height]);
	const ofSvg = drawn.pixels;
	const differences = Array.from(raster.pixels, (_, k) => {
		const { rgb, alpha } = pixel(raster, k % raster.width, Math.floor(k / raster.width));
		const onWhite = [0, 8, 16].map((shift) => 255 + (((rgb >> shift) & 0xff) - 255) * alpha);
		return Math.max(...onWhite.map((channel, c) => Math.abs(channel - (ofSvg[4 * k + c] ?? NaN))));
	});
	const inked = differences.filter((_, k) => (raster.pixels[k] ?? 0) !== 0);
	expect(inked.length).toBeGreaterThan(1000);
	expect(meanOf(inked)).toBeLessThan(4.5);
	// SVG approximates soft edges by stacked discs, and positions by tenths of a px: single pixels may differ, no square of four.
	const squares = Array.from({ length: differences.length / 16 }, (_, k) => {
		const across = raster.width / 4;
		const first = 4 * (k % across) + 4 * raster.width * Math.floor(k / across);
		const rows = [0, 1, 2, 3].map((row) => first + row * raster.width);
		return meanOf(rows.flatMap((start) => differences.slice(start, start + 4)));
	});
	expect(Math.max(...squares)).toBeLessThan(20);
});

describe('the raster', () => {
	const a = layoutOf('a', [{ x: 20, y: 20, pigment: 1 }]);
	const b = layoutOf('b', [{ x: 90, y: 60, pigment: 2 }]);
	const rest = (layout: Layout, more = {}) => frameBetween(layout, layout, 0, more);

	test('draws marks in the colour of the palette', () => {
		const raster = emptyRaster();
		paintRaster(raster, rest(a));
		expect(pixel(raster, 20, 20)).toEqual({ rgb: rgbOf(1), alpha: 1 });
	});
	test('clears the previous frame, and returns the changed part', () => {
		const raster = emptyRaster();
		paintRaster(raster, rest(a));
		const part = paintRaster(raster, rest(b));
		expect(pixel(raster, 20, 20).alpha).toBe(0);
		expect(pixel(raster, 90, 60).alpha).toBe(1);
		expect(part && part.left <= 17 && part.top <= 17 && part.right >= 93 && part.bottom >= 63).toBe(true);
		expect(paintRaster(raster, rest(b, { opacity: 0 }))).not.toBeNull();
		expect(raster.pixels.some((value) => value !== 0)).toBe(false);
		expect(paintRaster(raster, rest(b, { opacity: 0 }))).toBeNull();
	});
	test('composites overlapping translucent marks', () => {
		const half = painted([{ x: 20, y: 20, alpha: 0.5 }]);
		expect(pixel(half, 20, 20).alpha).toBeCloseTo(0.5, 1);
		const twice = painted([
			{ x: 20, y: 20, alpha: 0.5 },
			{ x: 20, y: 20, alpha: 0.5 }
		]);
		expect(pixel(twice, 20, 20).alpha).toBeCloseTo(0.75, 1);
		expect(pixel(painted([{ x: 20, y: 20 }], 1, { opacity: 0.25 }), 20, 20).alpha).toBeCloseTo(0.25, 1);
	});
	test('paints a later mark over an earlier one', () => {
		const raster = painted([
			{ x: 20, y: 20, pigment: 1 },
			{ x: 20, y: 20, pigment: 2 }
		]);
		expect(pixel(raster, 20, 20).rgb).toBe(rgbOf(2));
	});
	test('clips small and large marks at its edges without wrapping', () => {
		const raster = painted([
			{ x: -1, y: 40, radius: 3 },
			{ x: WIDTH + 4, y: 20, radius: 30 },
			{ x: 60, y: -10, radius: 60 },
			{ x: -500, y: 40, radius: 3 },
			{ x: NaN, y: 40, radius: 3 }
		]);
		expect(pixel(raster, 0, 40).alpha).toBeGreaterThan(0.5);
		expect(pixel(raster, WIDTH - 1, 20).alpha).toBe(1);
		expect(pixel(raster, 60, 0).alpha).toBe(1);
		expect(pixel(raster, WIDTH - 1, 70).alpha).toBe(0);
		expect(pixel(raster, 0, 80).alpha).toBe(0);
	});
});
