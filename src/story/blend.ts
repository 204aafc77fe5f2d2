/** How the pictures of two neighbouring beats become one picture between them. */
import { drawnShares, reachedAt } from './corridors';
import { mix, smooth, easeWindow } from './timing';
import type { Amounts, Scene, SceneEnd } from './types';

/** Labels of the beat behind leave in the first part of the way, those of the beat ahead come in the last. */
const LEAVE: readonly [number, number] = [0, 0.3];
const ARRIVE: readonly [number, number] = [0.7, 1];

/**
 * @param from the beat behind
 * @param to the beat ahead
 * @param t 0 … 1 between them
 * @param p position in beats
 */
export function blendScenes(from: SceneEnd, to: SceneEnd, t: number, p: number): Scene {
	const [a, b] = [from.scene, to.scene];
	const eased = smooth(t);
	const corridors = drawnShares(a.corridors, b.corridors, t);
	return {
		p,
		from,
		to,
		t,
		camera: { from: a.camera, to: b.camera, t: eased },
		marks: { from: a.marks, to: b.marks, t, travel: b.travel },
		map: mix(a.map, b.map, a.map > b.map ? easeWindow(t, 0, 0.6) : easeWindow(t, 0.3, 1)),
		relief: mix(a.relief, b.relief, eased),
		scaleBar: handOver(a.scaleBar, b.scaleBar, t),
		corridors,
		corridorInk: mix(a.corridorInk, b.corridorInk, eased),
		lit: amounts(a.lit, b.lit, (from, to, rank, count) => staggered(from, to, t, rank, count)),
		hatched: amounts(a.hatched, b.hatched, (from, to) => mix(from, to, eased)),
		states: amounts(a.states, b.states, (from, to) => mix(from, to, eased)),
		places: amounts(a.places, b.places, (from, to, _rank, _count, id) => {
			const reached = to > from ? reachedAt(id, a.corridors, b.corridors) : null;
			if (reached === null) return handOver(from, to, t);
			// A town names itself as the road reaches it.
			return mix(from, to, easeWindow(t, Math.min(0.95, reached), Math.min(1, reached + 0.08)));
		}),
		countries: amounts(a.countries, b.countries, (from, to) => handOver(from, to, t)),
		seas: amounts(a.seas, b.seas, (from, to) => handOver(from, to, t)),
		charts: amounts(a.charts, b.charts, (from, to) => handOver(from, to, t)),
		ground: mix(a.ground, b.ground, easeWindow(t, 0.25, 0.75))
	};
}

/** One thing gives way to the next without both standing at once; what stays, stays. */
function handOver(from: number, to: number, t: number): number {
	return from > to ? mix(from, to, easeWindow(t, ...LEAVE)) : mix(from, to, easeWindow(t, ...ARRIVE));
}

/** Several things coming one after another, in the order they are named. */
function staggered(from: number, to: number, t: number, rank: number, count: number): number {
	const span = 0.45;
	const start = count > 1 ? 0.15 + (rank / (count - 1)) * (0.8 - span) : 0.3;
	return mix(from, to, easeWindow(t, start, start + span));
}

type Blend = (from: number, to: number, rank: number, count: number, id: string) => number;

function amounts<Id extends string>(a: Amounts<Id>, b: Amounts<Id>, blend: Blend): Amounts<Id> {
	if (a === b) return a;
	const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])] as Id[];
	const changing = ids.filter((id) => (a[id] ?? 0) !== (b[id] ?? 0));
	const result: Partial<Record<Id, number>> = {};
	for (const id of ids) {
		const from = a[id] ?? 0;
		const to = b[id] ?? 0;
		const amount = from === to ? from : blend(from, to, changing.indexOf(id), changing.length, id);
		if (amount > 0) result[id] = amount;
	}
	return result;
}
