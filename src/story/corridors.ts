/** When each corridor is drawn on the way between two beats, and when its towns are reached. Corridors run in travel order. */
import { atlas, type Corridor } from './atlas';
import { mix } from './timing';
import type { Amounts, CorridorId, PlaceId } from './types';

/** Distance from the start of the journey to a corridor's first town, km, along the corridors that lead to it. */
const startKm: ReadonlyMap<CorridorId, number> = startDistances(atlas.corridors);

interface Span {
	readonly corridor: Corridor;
	/** Shares of the way at which drawing begins and ends. */
	readonly begin: number;
	readonly end: number;
}

/**
 * The share of each corridor drawn at t. New corridors are drawn one after another in travel order. A corridor that the next beat lacks
 * keeps its share, because it fades as a whole.
 */
export function drawnShares(a: Amounts<CorridorId>, b: Amounts<CorridorId>, t: number): Amounts<CorridorId> {
	if (a === b) return a;
	const drawing = spans(a, b);
	const shares: Record<CorridorId, number> = {};
	for (const { id } of atlas.corridors) {
		const from = a[id] ?? 0;
		const to = b[id] ?? 0;
		const span = drawing.get(id);
		const share = span
			? mix(from, to, Math.min(1, Math.max(0, (t - span.begin) / (span.end - span.begin))))
			: Math.max(from, to);
		if (share > 0) shares[id] = share;
	}
	return shares;
}

/** The t at which a town is first reached by a corridor drawn between a and b; null when none reaches it. */
export function reachedAt(place: PlaceId, a: Amounts<CorridorId>, b: Amounts<CorridorId>): number | null {
	let first: number | null = null;
	for (const { corridor, begin, end } of spans(a, b).values()) {
		const k = corridor.places.indexOf(place);
		if (k < 0) continue;
		const t = mix(begin, end, corridor.at[k] ?? 0);
		if (first === null || t < first) first = t;
	}
	return first;
}

const cache = new WeakMap<object, WeakMap<object, ReadonlyMap<CorridorId, Span>>>();

function spans(a: Amounts<CorridorId>, b: Amounts<CorridorId>): ReadonlyMap<CorridorId, Span> {
	const known = cache.get(a)?.get(b);
	if (known) return known;
	const fresh = atlas.corridors.filter(({ id }) => (b[id] ?? 0) > (a[id] ?? 0));
	const start = Math.min(...fresh.map(({ id }) => startKm.get(id) ?? 0));
	const end = Math.max(...fresh.map(({ id, km }) => (startKm.get(id) ?? 0) + km));
	const share = (km: number) => 0.02 + (0.96 * (km - start)) / Math.max(1, end - start);
	const result = new Map(
		fresh.map((corridor) => {
			const begin = startKm.get(corridor.id) ?? 0;
			return [corridor.id, { corridor, begin: share(begin), end: share(begin + corridor.km) }];
		})
	);
	const row = cache.get(a) ?? new WeakMap<object, ReadonlyMap<CorridorId, Span>>();
	cache.set(a, row.set(b, result));
	return result;
}

function startDistances(corridors: readonly Corridor[]): Map<CorridorId, number> {
	const starts = new Map(corridors.map(({ id }) => [id, 0]));
	// Each pass adds one corridor to every chain. The passes end when no distance changes; no chain is longer than the list.
	let [changed, passes] = [true, 0];
	while (changed && passes++ < corridors.length) {
		changed = false;
		for (const next of corridors) {
			let least = Infinity;
			for (const before of corridors) {
				const k = before.places.indexOf(next.places[0] ?? '');
				if (before === next || k <= 0) continue;
				least = Math.min(least, (starts.get(before.id) ?? 0) + before.km * (before.at[k] ?? 0));
			}
			if (least === Infinity || least === starts.get(next.id)) continue;
			starts.set(next.id, least);
			changed = true;
		}
	}
	return starts;
}
