import { describe, expect, it } from 'vitest';
import { countOf } from '../../src/story/figures';
import { beats } from '../../src/story/chapters';
import { makeFrame } from '../../src/view/frame';
import { KIND_INDEX, type MarkKind } from '../../src/view/layout';
import { crowdFor, type Arrangement } from '../../src/view/arrangement';
import { counts } from '../../src/chapters/every-day/counts';
import { day, halfYear, month, week } from '../../src/chapters/every-day/days';
import { originsKnown, originsSplit } from '../../src/chapters/origins/origins';
import { allCounts } from '../../src/chapters/left-out/marks';
import { ringsAndAssisted, ringsRecorded } from '../../src/chapters/trafficking/rings';
import {
	seventyTwo,
	seventyTwoGrid,
	seventyTwoIdentified
} from '../../src/chapters/san-fernando/seventy-two';
import { namedAndUnnamed, unnamed } from '../../src/chapters/since/seventy-two';
import { frames } from './frames';

const arrangements = [...new Set(beats.map(({ scene }) => scene.marks))];
const named = arrangements.map((marks) => [marks.id, marks] as const);

/** Marks of a layout that can be seen, by kind. */
function visible(marks: Arrangement, frame: (typeof frames)[number]['frame']): Record<MarkKind, number> {
	const { layout } = crowdFor(marks, frame);
	const seen = { solid: 0, soft: 0, ring: 0 };
	for (let i = 0; i < layout.length; i++) {
		if ((layout.alpha[i] ?? 0) <= 0) continue;
		for (const kind of ['solid', 'soft', 'ring'] as const)
			if (layout.kind[i] === KIND_INDEX[kind]) seen[kind]++;
	}
	return seen;
}

describe.each(frames)('marks on $name', ({ frame }) => {
	it.each(named)('%s: the number of drawn marks equals the declared count', (_, marks) => {
		const { populations } = crowdFor(marks, frame);
		const claimed = { solid: 0, soft: 0, ring: 0 };
		for (const { count, kind } of populations) claimed[kind] += count;
		expect(visible(marks, frame)).toEqual(claimed);
	});

	it.each(named)('%s: the marks of a figure are as many as its value', (_, marks) => {
		for (const { figure, count } of crowdFor(marks, frame).populations) {
			if (figure !== null) expect(count, figure).toBe(countOf(figure));
		}
	});

	it.each(named)('%s: every visible mark is inside the stage and large enough to see', (id, marks) => {
		const { layout } = crowdFor(marks, frame);
		if (layout.space === 'map') return;
		for (let i = 0; i < layout.length; i++) {
			if ((layout.alpha[i] ?? 0) <= 0) continue;
			const [x, y, r] = [layout.x[i] ?? NaN, layout.y[i] ?? NaN, layout.radius[i] ?? 0];
			const inside = x - r >= 0 && x + r <= frame.width && y - r >= 0 && y + r <= frame.height;
			if (!inside || r < 0.4)
				throw new Error(`${id}: mark ${String(i)} at ${String(x)}, ${String(y)}, radius ${String(r)}`);
		}
	});

	it('crowdFor returns the same layout for the same frame', () => {
		for (const marks of arrangements) expect(crowdFor(marks, frame)).toBe(crowdFor(marks, frame));
	});
});

describe('particular arrangements', () => {
	const frame = frames[4]?.frame;
	if (!frame) throw new Error('no frame');

	it('every-day: the first day has the same marks at every scale, in the top row', () => {
		const perDay = countOf('kidnapped-per-day');
		for (const marks of [day, week, month, halfYear]) {
			const { layout } = crowdFor(marks, frame);
			const first = layout.y[0] ?? NaN;
			for (let i = 0; i < perDay; i++) {
				expect(layout.alpha[i]).toBe(1);
				expect(layout.y[i]).toBe(first);
			}
			for (let i = perDay; i < layout.length; i++) {
				if ((layout.alpha[i] ?? 0) > 0) expect(layout.y[i] ?? 0).toBeGreaterThanOrEqual(first);
			}
		}
	});

	it('origins: marks are divided by recorded nationality, and those of unknown nationality are pale', () => {
		const figures = crowdFor(originsSplit, frame).populations.map(({ figure, count }) => [figure, count]);
		expect(figures).toEqual([
			['known-honduras', 372],
			['known-el-salvador', 101],
			['known-guatemala', 74],
			['known-nicaragua', 5]
		]);
		const { layout } = crowdFor(originsKnown, frame);
		const pale = layout.alpha.slice(0, layout.length).filter((alpha) => alpha < 0.5).length;
		expect(pale).toBe(countOf('nationality-unknown'));
	});

	it('san-fernando: nine marks are outlined, and no mark moves within the chapter', () => {
		const [plain, identified] = [
			crowdFor(seventyTwo, frame).layout,
			crowdFor(seventyTwoIdentified, frame).layout
		];
		expect(plain.x).toEqual(identified.x);
		expect(plain.y).toEqual(identified.y);
		expect([...identified.kind].filter((kind) => kind === KIND_INDEX.ring)).toHaveLength(9);
		expect(seventyTwoGrid(frame).rows * seventyTwoGrid(frame).columns).toBe(72);
	});

	it('since: the marks of unidentified people keep slots and form when all others fade', () => {
		const [all, alone] = [crowdFor(namedAndUnnamed, frame).layout, crowdFor(unnamed, frame).layout];
		const left = Array.from(alone.alpha.keys()).filter((slot) => (alone.alpha[slot] ?? 0) > 0);
		expect(left).toHaveLength(countOf('sf-unidentified'));
		for (const slot of left)
			for (const key of ['alpha', 'kind', 'pigment'] as const)
				expect(alone[key][slot], key).toBe(all[key][slot]);
	});

	it('counts and rings: compared blocks have the same pitch', () => {
		for (const marks of [counts, ringsRecorded, ringsAndAssisted, allCounts]) {
			const { layout } = crowdFor(marks, frame);
			const gaps = new Set<string>();
			for (let i = 1; i < layout.length; i++) {
				if ((layout.alpha[i] ?? 0) <= 0 || (layout.alpha[i - 1] ?? 0) <= 0 || layout.y[i] !== layout.y[i - 1])
					continue;
				const gap = (layout.x[i] ?? 0) - (layout.x[i - 1] ?? 0);
				if (gap > 0 && gap < 9 && layout.alpha[i] === 1 && layout.alpha[i - 1] === 1)
					gaps.add(gap.toFixed(2));
			}
			expect([...gaps].length, `${marks.id}: ${[...gaps].join(' ')}`).toBeLessThanOrEqual(2);
		}
	});
});

describe('a very small window', () => {
	it.each([
		[700, 31],
		[1, 1],
		[12, 900]
	])('of %i by %i px has a layout of every arrangement', (width, height) => {
		for (const marks of arrangements)
			for (const { figure, count } of crowdFor(marks, makeFrame(width, height)).populations)
				if (figure !== null) expect(count).toBe(countOf(figure));
	});
});
