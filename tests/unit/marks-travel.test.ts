/** Marks on their way: where they start and land, that nothing jumps, and that the hash is the one the GPU computes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOW_LIMIT_PX, hashSlot, legOf, progressOf, seedOf, slotsOf, STAGGER } from '../../src/view/travel';
import { camera, frameBetween, layoutOf, markAt, type MarkSpec } from './marks-helpers';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.record({
	x: fc.integer({ min: -50, max: 1500 }),
	y: fc.integer({ min: -50, max: 950 }),
	radius: fc.integer({ min: 1, max: 20 }),
	alpha: fc.constantFrom(0.25, 0.5, 1),
	kind: fc.constantFrom('solid' as const, 'soft' as const, 'ring' as const),
	pigment: fc.integer({ min: 0, max: 6 })
});
const crowd = fc.array(place, { minLength: 1, maxLength: 30 });

describe('the hash', () => {
	const table = [
		[0, 0x00000000],
		[1, 0x688990c0],
		[2, 0xd1132181],
		[3, 0x53f1e9dd],
		[7, 0x948ba1e6],
		[255, 0xb3443e84],
		[256, 0xc983f70d],
		[9999, 0x6bb76297],
		[10_000, 0x20f332dd],
		[20_175, 0x1c2ee222],
		[25_999, 0x60d1f0c2]
	] as const;
	test.each(table)('of slot %i is what unsigned 32-bit arithmetic gives', (slot, expected) => {
		expect(hashSlot(slot)).toBe(expected);
	});
	test('gives seeds that single precision holds exactly, spread evenly', () => {
		const bins = new Array<number>(10).fill(0);
		for (let slot = 0; slot < 20_000; slot++) {
			const seed = seedOf(slot);
			if (Math.fround(seed) !== seed) throw new Error(`seed of ${String(slot)} is not exact`);
			const bin = Math.floor(seed * 10);
			bins[bin] = (bins[bin] ?? 0) + 1;
		}
		for (const count of bins) expect(Math.abs(count - 2000)).toBeLessThan(200);
	});
});

describe('progress', () => {
	test('is 0 at the start, 1 at the end, and never falls', () => {
		fc.assert(
			fc.property(fc.nat(25_999), share, (slot, t) => {
				const seed = seedOf(slot);
				expect(progressOf(seed, 0)).toBe(0);
				expect(progressOf(seed, 1)).toBe(1);
				expect(progressOf(seed, Math.min(1, t + 0.01))).toBeGreaterThanOrEqual(progressOf(seed, t));
			})
		);
	});
	test('starts are spread over the stagger', () => {
		expect(progressOf(0, 0.01)).toBeGreaterThan(0);
		expect(progressOf(0.999, STAGGER * 0.99)).toBe(0);
	});
});

describe('a journey', () => {
	test('begins and ends exactly on the layouts', () => {
		fc.assert(
			fc.property(crowd, crowd, (a, b) => {
				const [from, to] = [layoutOf('a', a), layoutOf('b', b)];
				for (const [t, layout] of [[0, from] as const, [1, to] as const]) {
					for (let slot = 0; slot < Math.max(from.length, to.length); slot++) {
						const mark = markAt(frameBetween(from, to, t), slot);
						if (slot >= layout.length) expect(mark).toBeNull();
						else {
							const { x, y, radius, alpha } = layout;
							expect(mark).toMatchObject({
								x: x[slot],
								y: y[slot],
								radius: radius[slot],
								alpha: alpha[slot]
							});
						}
					}
				}
			})
		);
	});
	test('never jumps: near its ends it is near the layouts, and close moments are close in place', () => {
		const step = 1e-3;
		fc.assert(
			fc.property(crowd, crowd, share, (a, b, at) => {
				const [from, to] = [layoutOf('a', a, 'map'), layoutOf('b', b)];
				const t = Math.min(1 - step, at);
				for (let slot = 0; slot < Math.min(from.length, to.length); slot++) {
					const one = markAt(frameBetween(from, to, t), slot);
					const next = markAt(frameBetween(from, to, t + step), slot);
					if (!one || !next) throw new Error('a mark of both layouts is missing on the way');
					// The steepest part of the easing is 1.5 / (1 − stagger) of the way a unit of t, bow included.
					const farthest = 4000 * step * (2.4 + 1.6);
					expect(Math.hypot(next.x - one.x, next.y - one.y)).toBeLessThan(farthest);
					expect(Math.abs(next.alpha - one.alpha)).toBeLessThan(0.01);
					expect(Math.abs(next.radius - one.radius)).toBeLessThan(0.1);
					expect(Math.abs(next.softness - one.softness)).toBeLessThan(0.01);
				}
			}),
			{ numRuns: 60 }
		);
	});
	test('keeps within the bow of the straight line, on either side', () => {
		const marks: MarkSpec[] = Array.from({ length: 400 }, () => ({ x: 0, y: 0 }));
		const far: MarkSpec[] = marks.map(() => ({ x: 400, y: 0 }));
		const farther: MarkSpec[] = marks.map(() => ({ x: 4000, y: 0 }));
		const heights = (to: readonly MarkSpec[]) => {
			const frame = frameBetween(layoutOf('a', marks), layoutOf('b', to), 0.5);
			return marks.map((_, slot) => markAt(frame, slot)?.y ?? NaN);
		};
		const near = heights(far);
		expect(Math.max(...near)).toBeGreaterThan(0.1 * 400);
		expect(Math.max(...near)).toBeLessThanOrEqual(0.16 * 400 + 1e-6);
		expect(Math.min(...near)).toBeLessThan(-0.1 * 400);
		expect(Math.max(...heights(farther))).toBeLessThanOrEqual(BOW_LIMIT_PX + 1e-6);
	});
	test('of a mark that only one end shows, or shows with no alpha, is none: it fades where it stands', () => {
		const a = layoutOf('a', [
			{ x: 10, y: 20 },
			{ x: 30, y: 40 }
		]);
		const b = layoutOf('b', [
			{ x: 900, y: 500, alpha: 0 },
			{ x: 70, y: 80 },
			{ x: 600, y: 700 }
		]);
		for (const t of [0.3, 0.5, 0.6]) {
			const leaving = markAt(frameBetween(a, b, t), 0);
			expect(leaving).toMatchObject({ x: 10, y: 20 });
			expect(leaving?.alpha).toBeCloseTo(1 - progressOf(seedOf(0), t), 9);
			const arriving = markAt(frameBetween(a, b, t), 2);
			if (arriving) expect(arriving).toMatchObject({ x: 600, y: 700 });
		}
		expect(markAt(frameBetween(a, b, 1), 0)).toBeNull();
		expect(slotsOf(legOf(frameBetween(a, b, 0.5)))).toBe(3);
	});
	test('carries kind and pigment over by degrees', () => {
		const a = layoutOf('a', [{ x: 0, y: 0, kind: 'soft', pigment: 1 }]);
		const b = layoutOf('b', [{ x: 9, y: 9, kind: 'ring', pigment: 4 }]);
		const mark = markAt(frameBetween(a, b, 0.5), 0);
		expect(mark).toMatchObject({ pigment: 1, nextPigment: 4 });
		expect((mark?.softness ?? 0) + (mark?.hollowness ?? 0)).toBeCloseTo(1, 9);
		expect(mark?.blend).toBeCloseTo(mark?.hollowness ?? 0, 9);
	});
});

describe('a fade', () => {
	const a = layoutOf('a', [{ x: 10, y: 20 }]);
	const b = layoutOf('b', [{ x: 900, y: 500 }]);
	test('shows one layout and then the other, and moves nothing', () => {
		expect(markAt(frameBetween(a, b, 0.25, { travel: 'fade' }), 0)).toMatchObject({
			x: 10,
			y: 20,
			alpha: 0.5
		});
		expect(markAt(frameBetween(a, b, 0.5, { travel: 'fade' }), 0)).toBeNull();
		expect(markAt(frameBetween(a, b, 0.75, { travel: 'fade' }), 0)).toMatchObject({
			x: 900,
			y: 500,
			alpha: 0.5
		});
	});
	test('between equal layouts does not dim them', () => {
		expect(
			markAt(frameBetween(a, layoutOf('a', [{ x: 10, y: 20 }]), 0.5, { travel: 'fade' }), 0)?.alpha
		).toBe(1);
	});
});

describe('drift', () => {
	const marks = Array.from({ length: 300 }, (_, k) => ({ x: k, y: 2 * k, tx: 6, ty: -3 }));
	const road = layoutOf('road', marks, 'map');
	const at = (drift: number, slot: number) => markAt(frameBetween(road, road, 0, { drift }), slot);
	test('of 0 is the layout under the camera', () => {
		marks.forEach(({ x, y }, slot) => {
			const mark = at(0, slot);
			expect(mark?.x).toBeCloseTo(camera.a * x + camera.c * y + camera.e, 9);
			expect(mark?.y).toBeCloseTo(camera.b * x + camera.d * y + camera.f, 9);
			expect(mark?.alpha).toBe(1);
		});
	});
	test('moves along the road, never farther than its vector, and pops nowhere', () => {
		const reach = Math.hypot(camera.a * 6 + camera.c * -3, camera.b * 6 + camera.d * -3);
		fc.assert(
			fc.property(fc.nat(299), fc.double({ min: 0, max: 5, noNaN: true }), (slot, drift) => {
				const [home, one, next] = [at(0, slot), at(drift, slot), at(drift + 1e-4, slot)];
				if (home && one) expect(Math.hypot(one.x - home.x, one.y - home.y)).toBeLessThanOrEqual(reach + 1e-9);
				expect(Math.abs((one?.alpha ?? 0) - (next?.alpha ?? 0))).toBeLessThan(0.01);
				const jump = one && next ? Math.hypot(next.x - one.x, next.y - one.y) : 0;
				// Where a mark starts again, it cannot be seen.
				if (jump > reach * 1e-3) expect(Math.max(one?.alpha ?? 0, next?.alpha ?? 0)).toBeLessThan(0.01);
			}),
			{ numRuns: 400 }
		);
	});
	test('leaves marks on the screen, and marks without a road, where they are', () => {
		const still = layoutOf('still', [{ x: 5, y: 6 }], 'map');
		const flat = layoutOf('flat', [{ x: 5, y: 6 }]);
		for (const layout of [still, flat]) {
			const [home, later] = [0, 0.7].map((drift) => markAt(frameBetween(layout, layout, 0, { drift }), 0));
			expect(later).toEqual(home);
		}
	});
});
