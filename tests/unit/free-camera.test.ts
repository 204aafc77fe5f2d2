/** The reader's camera: what is under the finger stays under it, nothing leaves the bounds, addresses say where it is. */
import { interpolateZoom } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, unproject } from '../../src/story/plane';
import { home } from '../../src/story/home';
import { toStage } from '../../src/view/camera';
import {
	cameraOf,
	dragged,
	flight,
	kForKm,
	kmAcross,
	limits,
	scaled,
	showing,
	toPlane,
	wholeCamera,
	within,
	type FreeCamera
} from '../../src/view/free-camera';
import { contains, makeFrame } from '../../src/view/frame';
import { zoomPath, type ZoomView } from '../../src/view/zoom-path';

const frames = [
	{ name: 'desktop', frame: makeFrame(848, 858, { x: 56, y: 50, width: 736, height: 752 }) },
	{ name: 'phone', frame: makeFrame(390, 473, { x: 27, y: 50, width: 336, height: 367 }) },
	{ name: 'wide', frame: makeFrame(1900, 1000) }
];

it('has an inverse of its projection', () => {
	fc.assert(
		fc.property(
			fc.double({ min: -120, max: -75, noNaN: true }),
			fc.double({ min: 6, max: 34, noNaN: true }),
			(lon, lat) => {
				const [lon2, lat2] = unproject(...project(lon, lat));
				expect(lon2).toBeCloseTo(lon, 8);
				expect(lat2).toBeCloseTo(lat, 8);
			}
		)
	);
});

it('flies as d3 does', () => {
	const view = fc.tuple(
		fc.double({ min: -800, max: 800, noNaN: true }),
		fc.double({ min: -800, max: 800, noNaN: true }),
		fc.double({ min: 20, max: 3000, noNaN: true })
	);
	const same = (a: ZoomView, b: ZoomView, t: number) => {
		const [own, d3] = [zoomPath(a, b)(t), interpolateZoom([...a], [...b])(t)];
		// Middles that nearly meet: d3 says NaN there; the way still has to be one.
		if (!d3.every(Number.isFinite)) expect(own.every(Number.isFinite)).toBe(true);
		else own.forEach((value, k) => expect(value).toBeCloseTo(d3[k] ?? NaN, 5));
	};
	fc.assert(fc.property(view, view, fc.double({ min: 0, max: 1, noNaN: true }), same));
	same([10, 20, 300], [10, 20, 50], 0.4);
});

it('arrives, however near the two views are', () => {
	const end = zoomPath([0, 0, 20], [0, -0.000001, 75.97425187617104]);
	for (const [t, width] of [
		[0, 20],
		[1, 75.97425187617104]
	] as const)
		[0, t * -0.000001, width].forEach((value, k) => expect(end(t)[k]).toBeCloseTo(value, 6));
});

describe.each(frames)('on $name', ({ frame }) => {
	const [least, greatest] = limits(frame);
	const cameras = fc
		.record({
			x: fc.double({ min: -900, max: 900, noNaN: true }),
			y: fc.double({ min: -700, max: 700, noNaN: true }),
			k: fc.double({ min: 0.05, max: 40, noNaN: true })
		})
		.map((camera) => within(camera, frame));
	const points = fc.tuple(
		fc.double({ min: 0, max: frame.width, noNaN: true }),
		fc.double({ min: 0, max: frame.height, noNaN: true })
	);
	const inBounds = (camera: FreeCamera) => {
		expect(camera).toEqual(within(camera, frame));
		expect(camera.k).toBeGreaterThanOrEqual(least);
		expect(camera.k).toBeLessThanOrEqual(greatest);
	};

	it('starts with the whole region in view', () => {
		const camera = cameraOf(wholeCamera(frame), frame);
		for (const point of home.points) {
			const [x, y] = toStage(camera, point);
			expect(
				contains(
					{ x: -1, y: -1, width: frame.width + 2, height: frame.height + 2 },
					{ x, y, width: 0, height: 0 }
				)
			).toBe(true);
		}
	});

	it('goes from stage to plane and back', () => {
		fc.assert(
			fc.property(cameras, points, (camera, [x, y]) => {
				const [x2, y2] = toStage(cameraOf(camera, frame), toPlane(cameraOf(camera, frame), [x, y]));
				expect(x2).toBeCloseTo(x, 6);
				expect(y2).toBeCloseTo(y, 6);
			})
		);
	});

	it('keeps what is under the finger there, unless a bound is met', () => {
		fc.assert(
			fc.property(cameras, points, fc.double({ min: 0.2, max: 5, noNaN: true }), (camera, at, factor) => {
				const next = scaled(camera, factor, at, frame);
				inBounds(next);
				const before = toPlane(cameraOf(camera, frame), at);
				const free = dragged(next, 0, 0, frame);
				expect(free.k).toBe(next.k);
				const [x, y] = toStage(cameraOf(next, frame), before);
				const bound = [next.x, next.y].some((value, n) => {
					const loose = { ...next, [n === 0 ? 'x' : 'y']: value + 1e-6 };
					const tight = { ...next, [n === 0 ? 'x' : 'y']: value - 1e-6 };
					return (
						within(loose, frame) !== loose &&
						(within(loose, frame).x !== loose.x ||
							within(loose, frame).y !== loose.y ||
							within(tight, frame).x !== tight.x ||
							within(tight, frame).y !== tight.y)
					);
				});
				if (!bound) {
					expect(x).toBeCloseTo(at[0], 4);
					expect(y).toBeCloseTo(at[1], 4);
				}
			})
		);
	});

	it('stays within bounds however far it is dragged', () => {
		fc.assert(
			fc.property(
				cameras,
				fc.integer({ min: -9000, max: 9000 }),
				fc.integer({ min: -9000, max: 9000 }),
				(camera, dx, dy) => {
					inBounds(dragged(camera, dx, dy, frame));
				}
			)
		);
	});

	it('shows what it is asked to show, and is within bounds all the way there', () => {
		const to = showing([project(-95.03, 17.67), project(-99.18, 19.6)], frame);
		for (const point of [project(-95.03, 17.67), project(-99.18, 19.6)]) {
			const [x, y] = toStage(cameraOf(to, frame), point);
			expect(contains(frame.free, { x, y, width: 0, height: 0 })).toBe(true);
		}
		const path = flight(wholeCamera(frame), to, frame);
		for (let n = 0; n <= 20; n++) inBounds(path(n / 20));
		expect(path(1)).toEqual(to);
	});

	it('says its scale in kilometres that mean the same on any screen', () => {
		fc.assert(
			fc.property(cameras, (camera) => {
				expect(kForKm(kmAcross(camera, frame), frame)).toBeCloseTo(camera.k, 8);
			})
		);
	});
});
