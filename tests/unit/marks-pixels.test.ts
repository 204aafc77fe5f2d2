/** Marks as pixels: the shapes of the three kinds, where they stand, and what is cleared. */
import { describe, expect, test } from 'vitest';
import { coverage, ringStroke } from '../../src/stage/marks/profile';
import { sameFrame } from '../../src/stage/marks/frame-equality';
import {
	createSheet,
	paintInSteps,
	paintSheet,
	SHEET_MARGIN,
	type Sheet
} from '../../src/stage/marks/raster-buffer';
import type { Layout, MarkKind } from '../../src/view/layout';
import { seedOf } from '../../src/view/motion';
import { frameBetween, layoutOf, markAt, palette, type MarkSpec } from './marks-helpers';

const WIDTH = 120;
const HEIGHT = 90;

function pixel(sheet: Sheet, x: number, y: number): { rgb: number; alpha: number } {
	const value = sheet.picture[(y + SHEET_MARGIN) * (sheet.width + 2 * SHEET_MARGIN) + x + SHEET_MARGIN] ?? 0;
	return { rgb: value & 0xffffff, alpha: (value >>> 24) / 255 };
}

/** Coverage and centre of mass of what lies in a square. */
function weigh(sheet: Sheet, centreX: number, centreY: number, reach: number) {
	let [mass, x, y] = [0, 0, 0];
	for (let py = Math.floor(centreY - reach); py <= centreY + reach; py++) {
		for (let px = Math.floor(centreX - reach); px <= centreX + reach; px++) {
			const { alpha } = pixel(sheet, px, py);
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
): Sheet {
	const sheet = createSheet(WIDTH * ratio, HEIGHT * ratio, ratio);
	const layout = layoutOf('l', marks);
	paintSheet(sheet, frameBetween(layout, layout, 0, more));
	return sheet;
}

describe.each([1, 2])('at %i device pixels per px', (ratio) => {
	test.each([1.5, 2.9, 6.3, 20])('a disc of radius %f covers its area, about its centre', (radius) => {
		for (const [x, y] of [
			[60, 45],
			[60.4, 44.7],
			[59.86, 45.13]
		] as const) {
			const sheet = painted([{ x, y, radius }], ratio);
			const { mass, x: foundX, y: foundY } = weigh(sheet, x * ratio, y * ratio, (radius + 3) * ratio);
			const area = Math.PI * (radius * ratio) ** 2;
			expect(Math.abs(mass / area - 1)).toBeLessThan(0.09);
			expect(Math.abs(foundX / ratio - x)).toBeLessThan(0.09);
			expect(Math.abs(foundY / ratio - y)).toBeLessThan(0.09);
		}
	});
	test.each([1.6, 2.9, 6, 20])('a ring of radius %f is hollow', (radius) => {
		const sheet = painted([{ x: 60.5 / ratio, y: 45.5 / ratio, radius, kind: 'ring' }], ratio);
		expect(pixel(sheet, 60, 45).alpha).toBeLessThan(0.1);
		const stroke = ringStroke(radius, 1) * ratio;
		const onStroke = pixel(sheet, Math.floor(60.5 + radius * ratio - stroke / 2), 45).alpha;
		expect(onStroke).toBeGreaterThan(0.55);
	});
	test.each([1.6, 2.9, 6, 20])('a soft mark of radius %f is full in the middle and falls off', (radius) => {
		const [soft, solid] = (['soft', 'solid'] as const).map((kind) =>
			painted([{ x: 60.5 / ratio, y: 45.5 / ratio, radius, kind }], ratio)
		) as [Sheet, Sheet];
		const reach = radius * ratio;
		expect(pixel(soft, 60, 45).alpha).toBeGreaterThan(0.95);
		const edge = (sheet: Sheet) => pixel(sheet, Math.floor(60.5 + reach * 0.72), 45).alpha;
		expect(edge(soft)).toBeLessThan(edge(solid) - 0.2);
		expect(edge(soft)).toBeGreaterThan(0.05);
	});
});

test('the coverage of every kind never rises outwards, except into a ring', () => {
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

test('a ring keeps a hole of half its radius, and a stroke of 0.8 px where there is room', () => {
	expect(ringStroke(1, 1)).toBe(0.5);
	expect(ringStroke(2, 1)).toBe(0.8);
	expect(ringStroke(10, 1)).toBeCloseTo(3.4);
});

test('every mark of a crowd stands where travel says, on the way too', () => {
	const spread = (salt: number): MarkSpec[] =>
		Array.from({ length: 12 }, (_, k) => ({
			x: 15 + (k % 4) * 28 + 6 * seedOf(k + salt),
			y: 14 + Math.floor(k / 4) * 28 + 6 * seedOf(k + salt + 99),
			radius: 2 + 2 * seedOf(k + salt),
			kind: (['solid', 'soft', 'ring'] as const)[k % 3] as MarkKind
		}));
	const [from, to] = [layoutOf('a', spread(0)), layoutOf('b', spread(500))];
	const sheet = createSheet(WIDTH, HEIGHT, 1);
	for (const t of [0, 0.35, 0.5, 0.8, 1]) {
		const frame = frameBetween(from, to, t);
		paintSheet(sheet, frame);
		for (let slot = 0; slot < 12; slot++) {
			const mark = markAt(frame, slot);
			if (!mark) throw new Error('a mark is missing');
			const { x, y } = weigh(sheet, mark.x, mark.y, mark.radius + 3);
			expect(Math.hypot(x - mark.x, y - mark.y)).toBeLessThan(0.25);
		}
	}
});

describe('the sheet', () => {
	const a = layoutOf('a', [{ x: 20, y: 20, pigment: 1 }]);
	const b = layoutOf('b', [{ x: 90, y: 60, pigment: 2 }]);
	const rest = (layout: Layout, more = {}) => frameBetween(layout, layout, 0, more);

	test('wears the palette’s colour', () => {
		const sheet = createSheet(WIDTH, HEIGHT, 1);
		paintSheet(sheet, rest(a));
		const [red, green, blue] = palette[1] ?? [0, 0, 0];
		expect(pixel(sheet, 20, 20)).toEqual({ rgb: (blue << 16) | (green << 8) | red, alpha: 1 });
	});
	test('forgets the frame before, and says which part changed', () => {
		const sheet = createSheet(WIDTH, HEIGHT, 1);
		paintSheet(sheet, rest(a));
		const part = paintSheet(sheet, rest(b));
		expect(pixel(sheet, 20, 20).alpha).toBe(0);
		expect(pixel(sheet, 90, 60).alpha).toBe(1);
		expect(
			part && part.x <= 16 && part.y <= 16 && part.x + part.width >= 94 && part.y + part.height >= 64
		).toBe(true);
		expect(paintSheet(sheet, rest(b, { opacity: 0 }))).not.toBeNull();
		expect(sheet.picture.some((value) => value !== 0)).toBe(false);
		expect(paintSheet(sheet, rest(b, { opacity: 0 }))).toBeNull();
	});
	test('painted in steps is the same sheet, and one left unfinished is replaced whole', () => {
		const crowd = layoutOf(
			'crowd',
			Array.from({ length: 40 }, (_, k) => ({ x: 110 * seedOf(k), y: 80 * seedOf(k + 99), alpha: 0.6 }))
		);
		const [once, inSteps, left] = [1, 2, 3].map(() => createSheet(WIDTH, HEIGHT, 1));
		if (!once || !inSteps || !left) throw new Error('three sheets are needed');
		const part = paintSheet(once, rest(crowd));
		const painting = paintInSteps(inSteps, rest(crowd), 7);
		let steps = 1;
		let step = painting.next();
		for (; !step.done; step = painting.next()) steps += 1;
		expect(steps).toBe(6);
		expect(step.value).toEqual(part);
		expect(inSteps.picture).toEqual(once.picture);
		paintInSteps(left, rest(a), 1).next();
		const unfinished = paintInSteps(left, rest(crowd), 7);
		unfinished.next();
		unfinished.next();
		paintSheet(left, rest(crowd));
		expect(left.picture).toEqual(once.picture);
	});
	test('adds up what is half seen', () => {
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
		const sheet = painted([
			{ x: 20, y: 20, pigment: 1 },
			{ x: 20, y: 20, pigment: 2 }
		]);
		const [red, green, blue] = palette[2] ?? [0, 0, 0];
		expect(pixel(sheet, 20, 20).rgb).toBe((blue << 16) | (green << 8) | red);
	});
	test('cuts marks at its edges, small and large, and wraps none round', () => {
		const sheet = painted([
			{ x: -1, y: 40, radius: 3 },
			{ x: WIDTH + 4, y: 20, radius: 30 },
			{ x: 60, y: -10, radius: 60 },
			{ x: -500, y: 40, radius: 3 },
			{ x: NaN, y: 40, radius: 3 }
		]);
		expect(pixel(sheet, 0, 40).alpha).toBeGreaterThan(0.5);
		expect(pixel(sheet, WIDTH - 1, 20).alpha).toBe(1);
		expect(pixel(sheet, 60, 0).alpha).toBe(1);
		expect(pixel(sheet, WIDTH - 1, 70).alpha).toBe(0);
		expect(pixel(sheet, 0, 80).alpha).toBe(0);
	});
});

describe('a picture is painted again only when it changes', () => {
	const a = layoutOf('a', [{ x: 20, y: 20 }]);
	const map = layoutOf('m', [{ x: 20, y: 20 }], 'map');
	const other = { a: 2, b: 0, c: 0, d: 2, e: 0, f: 0 };
	test('marks on the screen do not mind the camera, nor their own layout by another name', () => {
		const frame = frameBetween(a, a, 0);
		expect(sameFrame(frame, { ...frame, camera: other, drift: 3 }, true)).toBe(true);
		expect(sameFrame(frame, frameBetween(a, map, 0), true)).toBe(true);
		expect(sameFrame(frame, frameBetween(map, a, 1), true)).toBe(true);
		expect(sameFrame(frame, { ...frame, opacity: 0.5 }, true)).toBe(false);
		expect(sameFrame(frame, { ...frame, palette: [...palette] }, true)).toBe(false);
		expect(sameFrame(frame, frameBetween(a, map, 0.1), true)).toBe(false);
	});
	test('marks on the map mind it, and drift where it is drawn', () => {
		const frame = frameBetween(map, map, 0);
		expect(sameFrame(frame, { ...frame, camera: { ...frame.camera } }, true)).toBe(true);
		expect(sameFrame(frame, { ...frame, camera: other }, true)).toBe(false);
		expect(sameFrame(frame, { ...frame, drift: 1 }, true)).toBe(false);
		expect(sameFrame(frame, { ...frame, drift: 1 }, false)).toBe(true);
	});
});
