/** Blends the scenes of two neighbouring beats into one. Parts that both share stay; parts that change overlap for a while. */
import { drawnShares, reachedAt } from './corridors';
import { arriving, easeWindow, leaving, mix, within, type Window } from './timing';
import type { Amounts, Scene, SceneEnd, Way } from './types';

/** The default way: parts that arrive begin before parts that leave have gone. */
const USUAL: Way = {
	camera: [0.05, 0.9],
	ground: [0.1, 0.7],
	map: [0.1, 0.8],
	corridors: [0.05, 0.95],
	marks: [0.05, 0.9],
	leave: [0, 0.5],
	arrive: [0.4, 0.9]
};

/**
 * @param from the beat behind
 * @param to the beat ahead
 * @param t 0 … 1 between them
 * @param p position in beats
 */
export function blendScenes(from: SceneEnd, to: SceneEnd, t: number, p: number): Scene {
	const [a, b] = [from.scene, to.scene];
	const way: Way = { ...USUAL, ...b.way };
	const eased = (window: Window) => easeWindow(t, ...window);
	const handOver = (before: number, after: number) => handOverAt(before, after, t, way);
	const drawing = within(t, way.corridors);
	const inOrder = (before: number, after: number, rank: number, count: number) =>
		staggered(before, after, t, rank, count);
	return {
		p,
		from,
		to,
		t,
		leaving: leaving(t, way.leave),
		arriving: arriving(t, way.arrive),
		camera: { from: a.camera, to: b.camera, t: eased(way.camera) },
		marks: {
			from: a.marks,
			to: b.marks,
			t: within(t, way.marks),
			travel: b.travel
		},
		map: mix(a.map, b.map, eased(way.map)),
		relief: mix(a.relief, b.relief, eased(way.camera)),
		scaleBar: handOver(a.scaleBar, b.scaleBar),
		corridors: drawnShares(a.corridors, b.corridors, drawing),
		corridorStrength: amounts(a.corridors, b.corridors, (before, after) =>
			after < before ? 1 - eased(way.map) : 1
		),
		corridorInk: mix(a.corridorInk, b.corridorInk, eased(way.map)),
		lit: amounts(a.lit, b.lit, inOrder),
		hatched: amounts(a.hatched, b.hatched, handOver),
		states: amounts(a.states, b.states, handOver),
		places: amounts(a.places, b.places, (before, after, _rank, _count, id) => {
			const reached = after > before ? reachedAt(id, a.corridors, b.corridors) : null;
			if (reached === null) return handOver(before, after);
			// A town's name appears when the drawn corridor reaches the town.
			return mix(before, after, easeWindow(drawing, Math.min(0.95, reached), Math.min(1, reached + 0.08)));
		}),
		countries: amounts(a.countries, b.countries, handOver),
		seas: amounts(a.seas, b.seas, handOver),
		charts: amounts(a.charts, b.charts, handOver),
		ground: mix(a.ground, b.ground, eased(way.ground))
	};
}

/** Amount of a part that leaves, arrives, or changes; a part with equal amounts at both ends keeps its amount. */
function handOverAt(before: number, after: number, t: number, { leave, arrive }: Way): number {
	return before > after ? mix(after, before, leaving(t, leave)) : mix(before, after, arriving(t, arrive));
}

/** Amount of a part that arrives in turn: part `rank` of several, in the order in which the scene names them. */
function staggered(before: number, after: number, t: number, rank: number, count: number): number {
	const span = 0.45;
	const start = count > 1 ? 0.15 + (rank / (count - 1)) * (0.8 - span) : 0.3;
	return mix(before, after, easeWindow(t, start, start + span));
}

type Blend = (before: number, after: number, rank: number, count: number, id: string) => number;

function amounts<Id extends string>(a: Amounts<Id>, b: Amounts<Id>, blend: Blend): Amounts<Id> {
	if (a === b) return a;
	const ids = [...new Set([...Object.keys(a), ...Object.keys(b)])] as Id[];
	const changing = ids.filter((id) => (a[id] ?? 0) !== (b[id] ?? 0));
	const result: Partial<Record<Id, number>> = {};
	for (const id of ids) {
		const before = a[id] ?? 0;
		const after = b[id] ?? 0;
		const amount =
			before === after ? before : blend(before, after, changing.indexOf(id), changing.length, id);
		if (amount > 0) result[id] = amount;
	}
	return result;
}
