import { describe, expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import overview from '../../data/map/overview.topo.json';
import { linesOf, outlines } from '../../src/stage/outlines';

/** A country of one ring, in plane units. */
const country = (ring: [number, number][]): Topology => ({
	type: 'Topology',
	arcs: [ring],
	objects: {
		countries: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'MX', arcs: [[0]] }] }
	}
});

describe('path data of the outlines', () => {
	it('uses relative steps with the given number of decimals', () => {
		const square = country([
			[10, 20],
			[12.25, 20],
			[12.25, 18.5],
			[10, 20]
		]);
		expect(outlines(square, 1)['MX']).toBe('M10 20l2.3 0 0-1.5z');
		expect(outlines(square, 0)['MX']).toBe('M10 20l2 0 0-1z');
	});

	it('merges consecutive points that round to the same position, including the first two', () => {
		const ring: [number, number][] = [
			[10, 20],
			[10.2, 20.1],
			[14, 20],
			[14.1, 26],
			[10, 20]
		];
		expect(outlines(country(ring), 0)['MX']).toBe('M10 20l4 0 0 6z');
	});

	it('omits rings that round to a point', () => {
		const speck: [number, number][] = [
			[10, 20],
			[10.2, 20.1],
			[10.1, 20.2],
			[10, 20]
		];
		expect(outlines(country(speck), 0)).toMatchObject({ MX: '', coast: '' });
	});

	it('moves no point of the first picture by more than its rounding, and adds no line across the map', () => {
		const whole = outlines(overview as unknown as Topology, 0);
		const finer = outlines(overview as unknown as Topology, 1);
		for (const name of ['coast', 'borders']) {
			const points = linesOf(finer[name] ?? '').flatMap(pairs);
			const rounded = new Set(points.map(([x, y]) => `${String(Math.round(x))} ${String(Math.round(y))}`));
			const longest = Math.max(...linesOf(finer[name] ?? '').flatMap(stepsOf));
			const lines = linesOf(whole[name] ?? '');
			expect(lines.length).toBeGreaterThan(5);
			expect(Math.max(...lines.flatMap(stepsOf))).toBeLessThan(longest + 1.5);
			const strange = lines
				.flatMap(pairs)
				.filter(([x, y]) =>
					[-1, 0, 1].every((dx) =>
						[-1, 0, 1].every((dy) => !rounded.has(`${String(x + dx)} ${String(y + dy)}`))
					)
				);
			expect(strange).toEqual([]);
		}
	});
});

const pairs = (line: readonly number[]): [number, number][] =>
	Array.from({ length: line.length / 2 }, (_, k) => [line[2 * k] ?? NaN, line[2 * k + 1] ?? NaN]);

const stepsOf = (line: readonly number[]): number[] =>
	pairs(line)
		.slice(1)
		.map(([x, y], k) => Math.hypot(x - (line[2 * k] ?? NaN), y - (line[2 * k + 1] ?? NaN)));
