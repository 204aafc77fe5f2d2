import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atlas } from '../../src/story/atlas';
import { beats, findBeat, lastBeat } from '../../src/story/chapters';
import { scene } from '../../src/story/scene';
import type { Scene } from '../../src/story/types';
import { between, HOLD } from '../../src/story/timing';
import { crowdFor } from '../../src/view/arrangement';
import { makeFrame } from '../../src/view/frame';
import { layers } from './scene-layers';

const position = fc.double({ min: 0, max: lastBeat, noNaN: true });

/** All amounts of a scene in one record, by name. */
function amounts(at: Scene): Map<string, number> {
	const flat = new Map<string, number>([
		['map', at.map],
		['relief', at.relief],
		['ink', at.corridorInk],
		['ground', at.ground],
		['scale bar', at.scaleBar]
	]);
	for (const layer of layers) {
		for (const [id, amount] of Object.entries(at[layer])) flat.set(`${layer} ${id}`, amount ?? 0);
	}
	return flat;
}

describe('scene(p)', () => {
	it('gives the same scene at the same p after any other p', () => {
		fc.assert(
			fc.property(fc.array(position, { maxLength: 12 }), position, (walk, p) => {
				const first = scene(p);
				for (const step of walk) scene(step);
				expect(scene(p)).toEqual(first);
			})
		);
	});

	it('changes only a little when p changes only a little', () => {
		const step = 0.002;
		// The shortest window is a twelfth of the transition, and easing is at most 1.5 times as steep.
		const most = (step / (1 - 2 * HOLD)) * 1.6 * 14;
		// Marks move for more than half of the transition, the camera for at least half of it, with easing.
		const marks = (step / (1 - 2 * HOLD)) * 2;
		const camera = ((step / (1 - 2 * HOLD)) * (Math.PI / 2)) / 0.49;
		fc.assert(
			fc.property(fc.double({ min: 0, max: lastBeat - step, noNaN: true }), (p) => {
				const [a, b] = [scene(p), scene(p + step)];
				const [before, after] = [amounts(a), amounts(b)];
				for (const id of new Set([...before.keys(), ...after.keys()])) {
					const change = Math.abs((after.get(id) ?? 0) - (before.get(id) ?? 0));
					expect(change, `${id} at ${String(p)}`).toBeLessThanOrEqual(most);
				}
				expect(Math.abs(b.from.index + b.marks.t - a.from.index - a.marks.t)).toBeLessThanOrEqual(marks);
				// On the dark ground, where no map is visible, the camera may jump.
				if (Math.max(a.map, b.map) > 0)
					expect(Math.abs(b.from.index + b.camera.t - a.from.index - a.camera.t)).toBeLessThanOrEqual(camera);
			}),
			{ numRuns: 2000 }
		);
	});

	it('is exactly the beat at an integer', () => {
		for (const { index, id, scene: spec } of beats) {
			const at = scene(index);
			const here = at.t === 1 ? at.camera.to : at.camera.from;
			expect(here, id).toBe(spec.camera);
			expect(at.map).toBeCloseTo(spec.map, 10);
			expect(amounts(at).size).toBeGreaterThan(0);
			expect(at.charts).toEqual(spec.charts);
			expect(at.corridors).toEqual(spec.corridors);
			expect(at.ground).toBe(spec.ground);
		}
	});

	it('is constant near each beat, so that nothing moves while text is read', () => {
		for (const { index } of beats.slice(1, -1)) {
			const at = amounts(scene(index));
			for (const near of [index - HOLD * 0.9, index + HOLD * 0.9]) {
				const then = amounts(scene(near));
				for (const [id, amount] of at) expect(then.get(id) ?? 0, id).toBeCloseTo(amount, 10);
			}
		}
	});

	it('keeps every amount between 0 and 1', () => {
		fc.assert(
			fc.property(position, (p) => {
				for (const [id, amount] of amounts(scene(p))) {
					expect(amount, id).toBeGreaterThanOrEqual(0);
					expect(amount, id).toBeLessThanOrEqual(1);
				}
			})
		);
	});

	it('returns a scene for any number', () => {
		fc.assert(
			fc.property(fc.double(), (p) => {
				const { from, to, t } = between(p, lastBeat);
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(lastBeat);
				expect(t >= 0 && t <= 1).toBe(true);
				expect(() => scene(p)).not.toThrow();
			})
		);
	});
});

describe('a scene', () => {
	const known = {
		corridors: new Set(atlas.corridors.map(({ id }) => id)),
		places: new Set(Object.keys(atlas.places)),
		countries: new Set(Object.keys(atlas.countries)),
		lit: new Set(Object.keys(atlas.countries)),
		hatched: new Set(Object.keys(atlas.countries)),
		states: new Set(Object.keys(atlas.states))
	};
	it.each(beats.map((beat) => [beat.id, beat] as const))('%s names only elements of the map', (_, beat) => {
		for (const [layer, ids] of Object.entries(known) as [keyof typeof known, Set<string>][]) {
			const unknown = Object.keys(beat.scene[layer]).filter((id) => !ids.has(id));
			expect(unknown, `${layer} without a row in data/`).toEqual([]);
		}
	});
});

describe('the corridors', () => {
	it('never shrink on the way forward through the road chapter', () => {
		const from = findBeat('road-1')?.index ?? 0;
		const to = findBeat('road-4')?.index ?? 0;
		let before = new Map<string, number>();
		for (let p = from; p <= to; p += 0.01) {
			const now = new Map(Object.entries(scene(p).corridors).map(([id, share]) => [id, share ?? 0]));
			for (const [id, share] of before)
				expect(now.get(id) ?? 0, `${id} at ${String(p)}`).toBeGreaterThanOrEqual(share - 1e-9);
			before = now;
		}
	});

	it('draw the walk from the Suchiate after the road to it', () => {
		const start = findBeat('road-1')?.index ?? 0;
		let sawWalk = false;
		for (let p = start - 1; p < start; p += 0.01) {
			const { corridors } = scene(p);
			if ((corridors['a2'] ?? 0) > 0) {
				sawWalk = true;
				expect(corridors['a1'] ?? 0).toBeGreaterThan(0.99);
			}
		}
		expect(sawWalk).toBe(true);
	});
});

describe('san-fernando', () => {
	it('moves nothing: no camera flight, no travelling marks, in the whole chapter', () => {
		const first = findBeat('san-fernando-1')?.index ?? 0;
		const frame = makeFrame(1440, 900);
		for (let p = first; p < first + 2; p += 0.02) {
			const at = scene(p);
			expect(at.camera.from).toBe(at.camera.to);
			const [a, b] = [at.marks.from, at.marks.to].map((marks) => crowdFor(marks, frame).layout);
			for (const key of ['space', 'length', 'x', 'y', 'radius'] as const) expect(a?.[key]).toEqual(b?.[key]);
			expect(at.ground).toBe(1);
		}
	});
});
