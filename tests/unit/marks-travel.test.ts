/** Marks in flight: start times, end positions, and continuous movement. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packMotion } from '../../src/stage/marks/buffers';
import { createLayout, MARK_CAPACITY } from '../../src/view/layout';
import { BOW_LEAST, BOW_LIMIT_PX, BOW_MOST, seedOf, slotMotion, STAGGER } from '../../src/view/motion';
import { legsOf, progressOf, slotsOf } from '../../src/view/travel';
import { camera, frameBetween, layoutOf, markAt, marksAt, type MarkSpec } from './marks-helpers';

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

describe('the seed and the bow of a slot', () => {
	const { seeds, bows } = slotMotion();
	test('are the same in every version, so that pictures are too', () => {
		const hashes = { 0: 0x00000000, 1: 0x688990c0, 7: 0x948ba1e6, 9999: 0x6bb76297, 25_999: 0x60d1f0c2 };
		for (const [slot, hash] of Object.entries(hashes)) {
			expect(seedOf(Number(slot))).toBe((hash >>> 8) / 2 ** 24);
			expect(bows[Number(slot)]).toBe(
				Math.fround(
					(hash & 1 ? 1 : -1) * (BOW_LEAST + ((BOW_MOST - BOW_LEAST) * ((hash & 0xff) >>> 1)) / 127)
				)
			);
		}
	});
	test('are a seed exact in single precision and evenly distributed, and a bow to either side', () => {
		const bins = new Array<number>(10).fill(0);
		for (let slot = 0; slot < 20_000; slot++) {
			const seed = seedOf(slot);
			if (seeds[slot] !== seed) throw new Error(`seed of ${String(slot)} is not exact`);
			const bin = Math.floor(seed * 10);
			bins[bin] = (bins[bin] ?? 0) + 1;
		}
		for (const count of bins) expect(Math.abs(count - 2000)).toBeLessThan(200);
		const toOneSide = bows.filter((bow) => bow > 0).length;
		expect(Math.abs(toOneSide - MARK_CAPACITY / 2)).toBeLessThan(MARK_CAPACITY / 50);
		const sizes = bows.map(Math.abs);
		expect(Math.min(...sizes)).toBeCloseTo(BOW_LEAST, 6);
		expect(Math.max(...sizes)).toBeCloseTo(BOW_MOST, 6);
	});
});

describe('progress', () => {
	test('is 0 at the start, 1 at the end, and never decreases', () => {
		fc.assert(
			fc.property(fc.nat(25_999), share, (slot, t) => {
				const seed = seedOf(slot);
				expect(progressOf(seed, 0)).toBe(0);
				expect(progressOf(seed, 1)).toBe(1);
				expect(progressOf(seed, Math.min(1, t + 0.01))).toBeGreaterThanOrEqual(progressOf(seed, t));
			})
		);
	});
	test('begins later for a later start, at the latest at the stagger', () => {
		expect(progressOf(0, 0.01)).toBeGreaterThan(0);
		expect(progressOf(0.999, STAGGER * 0.99)).toBe(0);
		expect(progressOf(1, 0.59, 0.6)).toBe(0);
		expect(progressOf(0, 0.41, 0.6)).toBe(1);
	});
});

describe('an order of starts', () => {
	const row = (y: number): MarkSpec[] => Array.from({ length: 200 }, (_, k) => ({ x: 4 * k, y }));
	const eastFirst = Float32Array.from({ length: 200 }, (_, k) => 1 - k / 199);
	const plain = { from: layoutOf('a', row(0)), to: layoutOf('b', row(300)) };
	const led = {
		from: { ...layoutOf('c', row(0)), order: eastFirst },
		to: { ...layoutOf('d', row(300)), order: Float32Array.from(eastFirst, (start) => 1 - start) }
	};
	/** Progress of each mark in millionths, read from y, because the marks fly straight down. */
	const progressAt = (frame: ReturnType<typeof frameBetween>) =>
		row(0).map((_, slot) => Math.round(((markAt(frame, slot)?.y ?? NaN) / 300) * 1e6));
	const expected = (starts: Iterable<number>, t: number, stagger?: number) =>
		[...starts].map((start) => Math.round(progressOf(start, t, stagger) * 1e6));

	test('determines the starts of flights to its layout, and from it to a layout without an order', () => {
		for (const t of [0.1, 0.3, 0.5, 0.8]) {
			const eastern = expected(eastFirst, t);
			expect(progressAt(frameBetween(led.from, plain.to, t))).toEqual(eastern);
			const back = progressAt(frameBetween(plain.to, led.from, t));
			expect(back.map((share) => 1e6 - share)).toEqual(eastern);
			expect(progressAt(frameBetween(led.from, led.to, t))).toEqual(expected(led.to.order, t));
			const seeds = row(0).map((_, slot) => seedOf(slot));
			expect(progressAt(frameBetween(plain.from, plain.to, t))).toEqual(expected(seeds, t));
		}
	});
	test('applies with the stagger of its layout', () => {
		const slow = { ...led.from, stagger: 0.6 };
		const frame = frameBetween(slow, { ...plain.to, stagger: 0.1 }, 0.4);
		expect(progressAt(frame)).toEqual(expected(eastFirst, 0.4, 0.6));
		expect(legsOf(frameBetween(plain.from, plain.to, 0.4))[0]?.stagger).toBe(STAGGER);
		expect(legsOf(frameBetween(plain.from, { ...plain.to, stagger: 0.1 }, 0.4))[0]?.stagger).toBe(0.1);
	});
	test('applies to marks that appear or disappear, while slots beyond its end start by their seeds', () => {
		const short = { ...layoutOf('c', row(0).slice(0, 80)), order: eastFirst.slice(0, 80) };
		for (let slot = 0; slot < 200; slot++) {
			const start = slot < 80 ? (short.order[slot] ?? NaN) : seedOf(slot);
			const going = markAt(frameBetween(plain.from, short, 0.5), slot);
			const coming = markAt(frameBetween(short, plain.to, 0.5), slot);
			const progress = progressOf(start, 0.5);
			expect(going?.alpha ?? 0).toBeCloseTo(slot < 80 ? 1 : Math.max(0, 1 - 2 * progress), 9);
			expect(coming?.alpha ?? 0).toBeCloseTo(slot < 80 ? 1 : Math.max(0, 2 * progress - 1), 9);
		}
	});
	test('is packed for the GPU with the seeds and bows of slotMotion', () => {
		const { seeds, bows } = slotMotion();
		const [bySeed, byOrder] = [packMotion(null), packMotion(eastFirst)];
		for (const slot of [0, 1, 99, 199, 200, MARK_CAPACITY - 1]) {
			const of = (packed: Float32Array) => [...packed.subarray(slot * 3, slot * 3 + 3)];
			expect(of(bySeed)).toEqual([seeds[slot], bows[slot], seeds[slot]]);
			expect(of(byOrder)).toEqual([seeds[slot], bows[slot], eastFirst[slot] ?? seeds[slot]]);
		}
	});
	test('of another length, and a stagger outside 0 to 1, throw an error', () => {
		expect(() => createLayout('l', 'map', 3, { order: eastFirst })).toThrow('3 marks and an order of 200');
		for (const stagger of [1, -0.1, NaN])
			expect(() => createLayout('l', 'map', 3, { stagger })).toThrow('stagger');
		expect(() => createLayout('l', 'map', MARK_CAPACITY + 1)).toThrow(RangeError);
		expect(createLayout('l', 'map', 200, { order: eastFirst }).stagger).toBeNull();
	});
});

describe('a flight', () => {
	test('begins and ends exactly at the layouts', () => {
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
	test('is continuous in t, also at its ends', () => {
		const step = 1e-3;
		fc.assert(
			fc.property(crowd, crowd, share, (a, b, at) => {
				const [from, to] = [layoutOf('a', a, 'map'), layoutOf('b', b)];
				const t = Math.min(1 - step, at);
				for (let slot = 0; slot < Math.min(from.length, to.length); slot++) {
					const one = markAt(frameBetween(from, to, t), slot);
					const next = markAt(frameBetween(from, to, t + step), slot);
					if (!one || !next) throw new Error('a mark of both layouts is missing on the way');
					// The easing's greatest speed is 1.5 / (1 − stagger) of the distance per unit of t, including the bow.
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
	test('stays within the bow at either side of the straight line', () => {
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
	test('does not move a mark that only one layout shows, which fades at its position', () => {
		const a = layoutOf('a', [
			{ x: 10, y: 20 },
			{ x: 30, y: 40 }
		]);
		const b = layoutOf('b', [
			{ x: 900, y: 500, alpha: 0 },
			{ x: 70, y: 80 },
			{ x: 600, y: 700 }
		]);
		for (const t of [0.1, 0.2, 0.3]) {
			const leaving = markAt(frameBetween(a, b, t), 0);
			expect(leaving).toMatchObject({ x: 10, y: 20 });
			expect(leaving?.alpha).toBeCloseTo(1 - 2 * progressOf(seedOf(0), t), 9);
			expect(markAt(frameBetween(a, b, t), 2)).toBeNull();
		}
		for (const t of [0.8, 0.9]) {
			expect(markAt(frameBetween(a, b, t), 0)).toBeNull();
			const arriving = markAt(frameBetween(a, b, t), 2);
			expect(arriving).toMatchObject({ x: 600, y: 700 });
			expect(arriving?.alpha).toBeCloseTo(2 * progressOf(seedOf(2), t) - 1, 9);
		}
		expect(markAt(frameBetween(a, b, 1), 0)).toBeNull();
		expect(legsOf(frameBetween(a, b, 0.5)).map(slotsOf)).toEqual([3]);
	});
	test('blends kind and pigment', () => {
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
	const fade = (leaving: number, arriving: number) =>
		marksAt(frameBetween(a, b, 0.5, { travel: 'fade', leaving, arriving }), 0);
	test('shows both layouts by their amounts, and moves no mark', () => {
		expect(fade(0.6, 0.3)).toMatchObject([
			{ x: 10, y: 20, alpha: 0.6 },
			{ x: 900, y: 500, alpha: 0.3 }
		]);
		expect(fade(1, 0)).toMatchObject([{ x: 10, y: 20, alpha: 1 }]);
		expect(fade(0, 1)).toMatchObject([{ x: 900, y: 500, alpha: 1 }]);
		expect(fade(0, 0)).toEqual([]);
	});
	test('between equal layouts keeps full opacity', () => {
		expect(
			markAt(frameBetween(a, layoutOf('a', [{ x: 10, y: 20 }]), 0.5, { travel: 'fade' }), 0)?.alpha
		).toBe(1);
	});
});

describe('a shift', () => {
	const a = layoutOf('a', [
		{ x: 0, y: 0 },
		{ x: 100, y: 0 }
	]);
	const b = layoutOf('b', [
		{ x: 0, y: 400 },
		{ x: 300, y: 400 }
	]);
	test('moves all marks in straight lines at the same time', () => {
		const at = (t: number) => [0, 1].map((slot) => markAt(frameBetween(a, b, t, { travel: 'shift' }), slot));
		expect(at(0.5)).toMatchObject([
			{ x: 0, y: 200 },
			{ x: 200, y: 200 }
		]);
		const [first, second] = at(0.2);
		expect(first?.y).toBe(second?.y);
		expect((second?.x ?? 0) - 100).toBeCloseTo((second?.y ?? 0) / 2, 9);
	});
	test('follows the order of a layout that has one, still in straight lines', () => {
		const ordered = { ...b, order: Float32Array.of(1, 0), stagger: 0.5 };
		const half = frameBetween(a, ordered, 0.5, { travel: 'shift' });
		expect(markAt(half, 0)).toMatchObject({ x: 0, y: 0 });
		expect(markAt(half, 1)).toMatchObject({ x: 300, y: 400 });
		const back = frameBetween(ordered, a, 0.25, { travel: 'shift' });
		expect(markAt(back, 0)).toMatchObject({ x: 0, y: 400 });
		expect(markAt(back, 1)?.x).toBeCloseTo(200, 9);
	});
});

describe('drift', () => {
	const marks = Array.from({ length: 300 }, (_, k) => ({ x: k, y: 2 * k, tx: 6, ty: -3 }));
	const road = layoutOf('road', marks, 'map');
	const at = (drift: number, slot: number) => markAt(frameBetween(road, road, 0, { drift }), slot);
	test('of 0 leaves marks at their positions', () => {
		marks.forEach(({ x, y }, slot) => {
			const mark = at(0, slot);
			expect(mark?.x).toBeCloseTo(camera.a * x + camera.c * y + camera.e, 9);
			expect(mark?.y).toBeCloseTo(camera.b * x + camera.d * y + camera.f, 9);
			expect(mark?.alpha).toBe(1);
		});
	});
	test('moves marks along the road by at most their vector, without visible jumps', () => {
		const reach = Math.hypot(camera.a * 6 + camera.c * -3, camera.b * 6 + camera.d * -3);
		fc.assert(
			fc.property(fc.nat(299), fc.double({ min: 0, max: 5, noNaN: true }), (slot, drift) => {
				const [home, one, next] = [at(0, slot), at(drift, slot), at(drift + 1e-4, slot)];
				if (home && one) expect(Math.hypot(one.x - home.x, one.y - home.y)).toBeLessThanOrEqual(reach + 1e-9);
				expect(Math.abs((one?.alpha ?? 0) - (next?.alpha ?? 0))).toBeLessThan(0.01);
				const jump = one && next ? Math.hypot(next.x - one.x, next.y - one.y) : 0;
				// A mark is invisible when it returns to its start.
				if (jump > reach * 1e-3) expect(Math.max(one?.alpha ?? 0, next?.alpha ?? 0)).toBeLessThan(0.01);
			}),
			{ numRuns: 400 }
		);
	});
	test('does not move marks in screen space and marks without a vector', () => {
		const still = layoutOf('still', [{ x: 5, y: 6 }], 'map');
		const flat = layoutOf('flat', [{ x: 5, y: 6 }]);
		for (const layout of [still, flat]) {
			const [home, later] = [0, 0.7].map((drift) => markAt(frameBetween(layout, layout, 0, { drift }), 0));
			expect(later).toEqual(home);
		}
	});
});
