/** The transform of the reader's map stays within its bounds, flights end at their target, and addresses restore it. */
import { ZoomTransform } from 'd3-zoom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, unproject } from '../../src/story/plane';
import { home } from '../../src/story/home';
import { toStage, zoomBetween, type ZoomView } from '../../src/view/camera';
import {
	cameraOf,
	centredAt,
	constrain,
	flightBetween,
	kmAcross,
	middleOf,
	scaleExtent,
	scaleForKm,
	showing,
	toPlane,
	wholeMap
} from '../../src/view/explore/map-transform';
import { contains, makeFrame } from '../../src/view/frame';

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

describe('a flight', () => {
	const coordinate = fc.double({ min: -800, max: 800, noNaN: true });
	const width = fc.double({ min: 20, max: 3000, noNaN: true });
	const apart = fc.tuple(
		fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
		fc.double({ min: -9, max: 3, noNaN: true }).map((power) => 10 ** power)
	);

	it('begins and ends exactly at its views, also when they are close to each other', () => {
		fc.assert(
			fc.property(coordinate, coordinate, width, apart, width, (x, y, w, [angle, distance], w2) => {
				const to: ZoomView = [x + distance * Math.cos(angle), y + distance * Math.sin(angle), w2];
				const way = zoomBetween([x, y, w], to);
				for (const [t, view] of [
					[0, [x, y, w] as const],
					[1, to]
				] as const) {
					const [atX, atY, atWidth] = way(t);
					// The tolerance is less than a fifth of a px at the closest scale.
					expect(Math.hypot(atX - view[0], atY - view[1])).toBeLessThan(0.025);
					expect(Math.abs(atWidth / view[2] - 1)).toBeLessThan(2e-3);
				}
			}),
			{ numRuns: 2000 }
		);
	});

	it('has finite numbers at every time', () => {
		fc.assert(
			fc.property(
				width,
				apart,
				width,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(w, [, distance], w2, t) => {
					expect(zoomBetween([10, 20, w], [10 + distance, 20, w2])(t).every(Number.isFinite)).toBe(true);
				}
			),
			{ numRuns: 2000 }
		);
	});
});

describe.each(frames)('on $name', ({ frame }) => {
	const [least, greatest] = scaleExtent(frame);
	const transforms = fc
		.record({
			x: fc.double({ min: -900, max: 900, noNaN: true }),
			y: fc.double({ min: -700, max: 700, noNaN: true }),
			k: fc.double({ min: 0.05, max: 40, noNaN: true })
		})
		.map(({ x, y, k }) => centredAt([x, y], k, frame));
	const points = fc.tuple(
		fc.double({ min: 0, max: frame.width, noNaN: true }),
		fc.double({ min: 0, max: frame.height, noNaN: true })
	);
	const inBounds = (transform: ZoomTransform) => {
		const again = constrain(transform, frame);
		expect(again.x).toBeCloseTo(transform.x, 8);
		expect(again.y).toBeCloseTo(transform.y, 8);
		expect(transform.k).toBeGreaterThanOrEqual(least);
		expect(transform.k).toBeLessThanOrEqual(greatest);
	};

	it('starts with the whole region in view', () => {
		const camera = cameraOf(wholeMap(frame), frame);
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

	it('toStage is the inverse of toPlane', () => {
		fc.assert(
			fc.property(transforms, points, (transform, [x, y]) => {
				const camera = cameraOf(transform, frame);
				const [x2, y2] = toStage(camera, toPlane(camera, [x, y]));
				expect(x2).toBeCloseTo(x, 6);
				expect(y2).toBeCloseTo(y, 6);
			})
		);
	});

	it('middleOf returns the point of centredAt, unless a bound moves it', () => {
		fc.assert(
			fc.property(transforms, (transform) => {
				const [x, y] = middleOf(transform, frame);
				const again = middleOf(centredAt([x, y], transform.k * 1.3, frame), frame);
				expect(again[0]).toBeCloseTo(x, 6);
				expect(again[1]).toBeCloseTo(y, 6);
			})
		);
	});

	it('stays within bounds for every movement and scale', () => {
		const far = fc.integer({ min: -9000, max: 9000 });
		fc.assert(
			fc.property(
				transforms,
				far,
				far,
				fc.double({ min: 0.01, max: 90, noNaN: true }),
				({ k, x, y }, dx, dy, f) => {
					inBounds(constrain(new ZoomTransform(k * f, x + dx, y + dy), frame));
				}
			)
		);
	});

	it('constrain returns a transform within bounds unchanged', () => {
		const inside = wholeMap(frame);
		expect(constrain(inside, frame)).toBe(inside);
	});

	it('shows the given points, and keeps the scale within bounds during the flight', () => {
		const to = showing([project(-95.03, 17.67), project(-99.18, 19.6)], frame);
		for (const point of [project(-95.03, 17.67), project(-99.18, 19.6)]) {
			const [x, y] = toStage(cameraOf(to, frame), point);
			expect(contains(frame.free, { x, y, width: 0, height: 0 })).toBe(true);
		}
		const size = Math.max(frame.free.width, frame.free.height);
		const view = (transform: ZoomTransform): ZoomView => [
			...transform.invert([frame.free.x + frame.free.width / 2, frame.free.y + frame.free.height / 2]),
			size / transform.k
		];
		const way = flightBetween(view(wholeMap(frame)), view(to), frame);
		for (let n = 0; n <= 20; n++) {
			const k = size / way(n / 20)[2];
			expect(k).toBeGreaterThanOrEqual(least);
			expect(k).toBeLessThanOrEqual(greatest);
		}
	});

	it('scaleForKm is the inverse of kmAcross', () => {
		fc.assert(
			fc.property(transforms, ({ k }) => {
				expect(scaleForKm(kmAcross(k, frame), frame)).toBeCloseTo(k, 8);
			})
		);
	});
});
