/** Marks as SVG: every mark is drawn once, at its position in the layout, in a path of its kind. */
import { describe, expect, test } from 'vitest';
import { countMarks, marksToPaths, type MarksPath } from '../../src/stage/marks/svg';
import type { MarkKind } from '../../src/view/layout';
import { seedOf } from '../../src/view/motion';
import { camera, frameBetween, layoutOf, markAt, type MarkSpec } from './marks-helpers';

const kinds: readonly MarkKind[] = ['solid', 'soft', 'ring'];
const marks: MarkSpec[] = Array.from({ length: 900 }, (_, k) => ({
	x: 700 * seedOf(k) - 20,
	y: 400 * seedOf(k + 5000),
	radius: [1.5, 2.875, 6][k % 3] ?? 1,
	alpha: [1, 0.5, 0][Math.floor(k / 3) % 3] ?? 1,
	kind: kinds[k % 3] ?? 'solid',
	pigment: k % 7
}));
const drawn = marks.filter(({ alpha }) => (alpha ?? 1) > 0);

/** Centres of the subpaths, computed from the path's relative moves. */
function centresOf({ d, kind }: MarksPath): [x: number, y: number][] {
	const centres: [number, number][] = [];
	let [x, y] = [0, 0];
	for (const [, move, right, below, arc] of d.matchAll(
		/([Mm])(-?[\d.]+?)(?= |-|(?<=\d)\.) ?(-?[\d.]+?)(?:h0|a([\d.]+) [\d.]+ 0 1 1 \.01 0z)/g
	)) {
		[x, y] = move === 'M' ? [Number(right), Number(below)] : [x + Number(right), y + Number(below)];
		centres.push([x, kind === 'ring' ? y - Math.round(Number(arc) * 10) / 10 : y]);
	}
	return centres;
}

describe.each(['screen', 'map'] as const)('a layout in %s space', (space) => {
	const layout = layoutOf('l', marks, space);
	const paths = marksToPaths(layout, camera);
	const counting = paths.filter(({ count }) => count > 0);

	test('has one subpath for each mark', () => {
		expect(countMarks(paths)).toBe(drawn.length);
		for (const path of counting) expect(centresOf(path)).toHaveLength(path.count);
		for (const { d, kind } of paths)
			expect(d.match(/m/gi)?.length).toBe(d.match(kind === 'ring' ? /a/g : /h0/g)?.length);
	});
	test('has the positions of the painters, to a tenth of a pixel', () => {
		const expected = marks.flatMap(({ alpha }, slot): [number, number][] => {
			const mark = alpha === 0 ? null : markAt(frameBetween(layout, layout, 0), slot);
			return mark ? [[mark.x, mark.y]] : [];
		});
		const found = counting.flatMap(centresOf);
		const inOrder = (a: [number, number], b: [number, number]) => a[0] - b[0] || a[1] - b[1];
		const round = ([x, y]: [number, number]): [number, number] => [
			Math.round(x * 10) / 10,
			Math.round(y * 10) / 10
		];
		const [one, other] = [found.map(round).sort(inOrder), expected.map(round).sort(inOrder)];
		expect(one).toHaveLength(other.length);
		one.forEach(([x, y], k) => {
			expect(Math.abs(x - (other[k]?.[0] ?? NaN))).toBeLessThan(0.11);
			expect(Math.abs(y - (other[k]?.[1] ?? NaN))).toBeLessThan(0.11);
		});
	});
	test('has separate paths for kinds, pigments and opacities', () => {
		for (const kind of kinds) {
			const here = drawn.filter((mark) => mark.kind === kind).length;
			expect(countMarks(paths.filter((path) => path.kind === kind))).toBe(here);
		}
		for (let pigment = 0; pigment < 7; pigment++) {
			const here = drawn.filter((mark) => mark.pigment === pigment).length;
			expect(countMarks(paths.filter((path) => path.pigment === pigment))).toBe(here);
		}
		for (const { cap, kind } of paths) expect(cap).toBe(kind === 'ring' ? 'butt' : 'round');
	});
});

test('a soft mark has its alpha in the middle', () => {
	for (const radius of [2, 6, 12]) {
		const paths = marksToPaths(layoutOf('one', [{ x: 5, y: 5, radius, alpha: 0.6, kind: 'soft' }]), camera);
		const through = paths.reduce((rest, { opacity }) => rest * (1 - opacity), 1);
		expect(1 - through).toBeCloseTo(0.6, 2);
		const widths = paths.map(({ strokeWidth }) => strokeWidth);
		expect(widths).toEqual([...widths].sort((a, b) => b - a));
	}
});

test('marks outside the bounds are omitted, and marks that touch them are drawn', () => {
	const layout = layoutOf('edge', [
		{ x: -2, y: 5 },
		{ x: -4, y: 5 },
		{ x: 50, y: 50 },
		{ x: 50, y: 104 }
	]);
	expect(countMarks(marksToPaths(layout, camera, { width: 100, height: 100 }))).toBe(2);
});

test('rounding errors do not accumulate over a long row', () => {
	const row = Array.from({ length: 2000 }, (_, k) => ({ x: 10 + k * 0.333, y: 7 }));
	const [path] = marksToPaths(layoutOf('row', row), camera);
	const last = path ? centresOf(path).at(-1) : undefined;
	expect(Math.abs((last?.[0] ?? 0) - (10 + 1999 * 0.333))).toBeLessThan(0.051);
});

test('the path data of ten thousand marks stay small', () => {
	const field = Array.from({ length: 10_000 }, (_, k) => ({
		x: 600 + (k % 125) * 6.24,
		y: 70 + Math.floor(k / 125) * 6.24
	}));
	const paths = marksToPaths(layoutOf('field', field), camera);
	expect(paths).toHaveLength(1);
	expect(paths[0]?.d.length).toBeLessThan(100_000);
});
