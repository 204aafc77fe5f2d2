/** The shoreline for the sea's strokes equals the coast to a px near the stage, and contains no part of it far from there. */
import { readFileSync } from 'node:fs';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { linesOf, outlines } from '../../src/stage/outlines';
import { beats } from '../../src/story/chapters';
import { home } from '../../src/story/home';
import { cameraFor } from '../../src/view/camera';
import { makeFrame } from '../../src/view/frame';
import { SHORE_UNIT, shoreline } from '../../src/view/shoreline';

const topology = JSON.parse(
	readFileSync(new URL('../../data/map/region.topo.json', import.meta.url), 'utf8')
) as Topology;
const coast = linesOf(outlines(topology, 2)['coast'] ?? '');
const frames = [
	makeFrame(390, 456, { x: 14, y: 44, width: 362, height: 375 }),
	makeFrame(1440, 900, { x: 620, y: 52, width: 760, height: 796 })
];

type Point = readonly [x: number, y: number];

const piecesOf = (d: string): Point[][] =>
	d
		.split('M')
		.slice(1)
		.map((piece) => {
			const numbers = piece.split(/[L ]/).map((number) => Number(number) * SHORE_UNIT);
			return Array.from({ length: numbers.length / 2 }, (_, k): Point => [
				numbers[2 * k] ?? NaN,
				numbers[2 * k + 1] ?? NaN
			]);
		});

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
	const [dx, dy] = [bx - ax, by - ay];
	const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
	const t = Math.min(1, Math.max(0, along));
	return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

const nearest = (point: Point, lines: readonly (readonly Point[])[]): number =>
	lines.reduce(
		(least, line) =>
			line.reduce(
				(so, here, k) => (k === 0 ? so : Math.min(so, distance(point, line[k - 1] ?? here, here))),
				least
			),
		Infinity
	);

describe('path data read back', () => {
	it('contain every point of the coast, to a hundredth', () => {
		const { countries, context } = topology.objects as Record<string, GeometryCollection>;
		const all: GeometryCollection = {
			type: 'GeometryCollection',
			geometries: [...(countries?.geometries ?? []), ...(context ? [context] : [])]
		};
		const { coordinates } = mesh(topology, all, (a, b) => a === b);
		expect(coast).toHaveLength(coordinates.length);
		coordinates.forEach((line, k) => {
			const kept = coast[k] ?? [];
			expect(kept.slice(0, 2).map((value) => value.toFixed(2))).toEqual(
				line[0]?.map((value) => value.toFixed(2))
			);
			const [x = 0, y = 0] = line.at(-1) ?? [];
			expect(Math.abs((kept.at(-2) ?? NaN) - x)).toBeLessThan(0.006);
			expect(Math.abs((kept.at(-1) ?? NaN) - y)).toBeLessThan(0.006);
		});
	});
});

const regions = new Map(beats.map(({ scene }) => [scene.camera.id, scene.camera]));

describe.each([...regions])('the shore of %s', (_, region) => {
	it.each(frames)('equals the coast to a px, in $width × $height', (frame) => {
		const { affine } = cameraFor(region, frame);
		const area = { x: 0, y: 0, width: frame.width, height: frame.height };
		const shore = piecesOf(shoreline(coast, affine, area, 0.8));
		const whole = coast.map((line) =>
			Array.from({ length: line.length / 2 }, (_, k): Point => {
				const [u = NaN, v = NaN] = [line[2 * k], line[2 * k + 1]];
				return [affine.a * u + affine.c * v + affine.e, affine.b * u + affine.d * v + affine.f];
			})
		);
		const inside = ([x, y]: Point) => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
		const seen = whole.flat().filter(inside);
		const every = Math.ceil(seen.length / 60);
		for (const point of seen.filter((_, k) => k % every === 0))
			expect(nearest(point, shore), String(point)).toBeLessThanOrEqual(1);
		const kept = shore.flat();
		const step = Math.ceil(kept.length / 60);
		for (const point of kept.filter((_, k) => k % step === 0))
			expect(nearest(point, whole), String(point)).toBeLessThanOrEqual(0.1);
		expect(kept.length).toBeLessThan(whole.flat().length);
	});
});

it('is empty where no coast is near', () => {
	const [frame] = frames;
	if (!frame) throw new Error('there is no frame');
	const { affine } = cameraFor(home, frame);
	expect(shoreline(coast, affine, { x: 1e5, y: 1e5, width: 100, height: 100 }, 1)).toBe('');
});
