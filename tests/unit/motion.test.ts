/** Between two beats the stage is never empty, shared elements never fade, and no mark is shown under another camera than its own. */
import { describe, expect, it } from 'vitest';
import { lastBeat } from '../../src/story/chapters';
import { scene } from '../../src/story/scene';
import type { Scene } from '../../src/story/types';
import { crowdFor, type Arrangement } from '../../src/view/arrangement';
import type { Frame } from '../../src/view/frame';
import { frames } from './frames';
import { layers } from './scene-layers';

/** Least visible opacity. */
const SEEN = 0.25;
const STEPS = 20;

/** Values of p at every twentieth of each transition. */
const positions = Array.from({ length: lastBeat * STEPS + 1 }, (_, k) => k / STEPS);

const holdsMarks = (marks: Arrangement, frame: Frame) =>
	crowdFor(marks, frame).layout.alpha.some((alpha) => alpha > 0.2);

/** The greater opacity of the two arrangements of marks, 0 … 1. */
function marksSeen({ marks, leaving, arriving }: Scene, frame: Frame): number {
	const [before, after] = [holdsMarks(marks.from, frame), holdsMarks(marks.to, frame)];
	if (before && after && (marks.travel !== 'fade' || marks.from.id === marks.to.id)) return 1;
	const [out, in_] = marks.travel === 'fade' ? [leaving, arriving] : [1 - marks.t, marks.t];
	return Math.max(before ? out : 0, after ? in_ : 0);
}

describe.each([frames[0], frames[1], frames[5]].filter((entry) => entry !== undefined))(
	'on $name',
	({ frame }) => {
		it('the stage always shows marks, a chart or a map, unless its ground is darkening', () => {
			const empty = positions.filter((p) => {
				const at = scene(p);
				const charts = Object.values(at.charts).map((amount = 0) => amount);
				return at.ground === 0 && Math.max(at.map, marksSeen(at, frame), ...charts) < SEEN;
			});
			expect(empty).toEqual([]);
		});
	}
);

it('elements that two consecutive beats share never fade', () => {
	for (const p of positions) {
		const at = scene(p);
		const [a, b] = [at.from.scene, at.to.scene];
		for (const layer of layers) {
			const [before, after, now] = [a[layer], b[layer], at[layer]] as Readonly<Record<string, number>>[];
			for (const [id, amount] of Object.entries(before ?? {}))
				if (after?.[id] === amount) expect(now?.[id], `${layer} ${id} at ${String(p)}`).toBe(amount);
		}
		if (a.map === b.map) expect(at.map).toBe(a.map);
		if (a.ground === b.ground) expect(at.ground).toBe(a.ground);
	}
});

it('marks placed for one camera are invisible while the map has another camera', () => {
	for (const p of positions) {
		const { marks, camera, leaving, arriving } = scene(p);
		const stands = camera.t === 0 ? camera.from.id : camera.t === 1 ? camera.to.id : '';
		const one = camera.from.id === camera.to.id ? camera.from.id : stands;
		const bound: readonly [Arrangement, number][] = [
			[marks.from, marks.travel === 'fade' ? leaving : 1 - marks.t],
			[marks.to, marks.travel === 'fade' ? arriving : marks.t]
		];
		for (const [{ id, camera: own }, seen] of bound)
			if (own && own.id !== one) expect(seen, `${id} at ${String(p)}`).toBe(0);
	}
});
