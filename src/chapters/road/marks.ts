/** The marks on the road: some 10,000 spread evenly over the ways at each fork. Positions are illustrative. */
import { atlas, type Corridor } from '../../story/atlas';
import { countOf } from '../../story/figures';
import { chance, CrowdWriter, type Crowd, type Style } from '../../view/layouts/crowd';
import { arrangement } from '../../view/arrangement';
import type { Frame } from '../../view/frame';

/**
 * Share of the people each corridor is drawn as carrying: two ways in carry half each, the trunk what both bring,
 * each fork divides evenly. A drawing rule, not a finding; the caption says so.
 */
const EVEN_SHARE: Readonly<Record<string, number>> = {
	a1: 1 / 2,
	a1b: 1 / 4,
	a1c: 1 / 8,
	a2: 1 / 2,
	a3: 1 / 2,
	b1: 1 / 2,
	b1b: 1 / 2,
	b1c: 1 / 2,
	b2: 1 / 2,
	c: 3 / 4,
	d1: 1 / 4,
	d2: 1 / 8,
	d3: 1 / 8,
	e: 1 / 4,
	e2: 1 / 8,
	f: 1 / 4,
	g1: 1 / 4,
	g2: 1 / 8,
	g3: 1 / 8
};

/** Where everyone passes, marks stand within about this many plane units of the line; fewer people, a narrower band. */
const SPREAD_UNITS = 8;
/** Share of the band's half-width beyond which marks are red: the band is dark inside and red at its edges. */
const EDGE = 0.3;
/** Slots whose marks take one row of the field, about: within a row they stand from west to east. */
const ROW_SLOTS = 100;
/** Road a mark drifts along before it starts again, plane units. */
const DRIFT_UNITS = 14;

let positions: OrderedPositions | null = null;

interface Positions {
	readonly x: Float32Array;
	readonly y: Float32Array;
	readonly tx: Float32Array;
	readonly ty: Float32Array;
	/** Distance from the line as a share of the band's half-width, 0 … 1. */
	readonly aside: Float32Array;
}

/** Part of a flight over which the marks set out, the south first. */
const STAGGER = 0.55;

interface OrderedPositions extends Positions {
	/** When each mark sets out, 0 the southernmost … 1 the northernmost. */
	readonly southFirst: Float32Array;
}

export const onTheRoad = arrangement('road', (frame: Frame): Crowd => {
	positions ??= place(countOf('kidnapped-2009'));
	const count = positions.x.length;
	const small = Math.min(frame.free.width, frame.free.height) < 520;
	const radius = (small ? 0.5 : 0.7) * frame.type;
	const inner: Style = { radius, kind: 'soft', pigment: 'obsidian' };
	const edge: Style = { radius, kind: 'soft', pigment: 'cochineal' };
	const crowd = new CrowdWriter(`road ${String(radius)}`, count, 'map', {
		order: positions.southFirst,
		stagger: STAGGER
	});
	const { layout } = crowd;
	for (let i = 0; i < count; i++) {
		const style = (positions.aside[i] ?? 0) < EDGE ? inner : edge;
		crowd.put(i, positions.x[i] ?? 0, positions.y[i] ?? 0, style, 0.7);
		if (layout.tx && layout.ty) {
			layout.tx[i] = positions.tx[i] ?? 0;
			layout.ty[i] = positions.ty[i] ?? 0;
		}
	}
	return crowd.claim('kidnapped-2009', count, 'soft').done();
});

function place(count: number): OrderedPositions {
	const weights = atlas.corridors.map(({ id, km }) => (EVEN_SHARE[id] ?? 0) * km);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const unsorted = emptyPositions(count);
	let before = 0;
	let placed = 0;
	for (const [k, corridor] of atlas.corridors.entries()) {
		before += weights[k] ?? 0;
		const upTo = Math.round((before / total) * count);
		const here = upTo - placed;
		const line = measured(corridor);
		for (let i = 0; i < here; i++) onLine(line, (i + 0.5) / here, placed + i, unsorted);
		placed = upTo;
	}
	// In the rows of the field: north at the top, in each row west first, so that ways stay short and seldom cross.
	const order = orderOf(unsorted.y);
	for (let row = 0; row < count; row += ROW_SLOTS)
		order.subarray(row, row + ROW_SLOTS).sort((a, b) => (unsorted.x[a] ?? 0) - (unsorted.x[b] ?? 0));
	const sorted = emptyPositions(count);
	for (const key of ['x', 'y', 'tx', 'ty', 'aside'] as const) {
		const [from, to] = [unsorted[key], sorted[key]];
		for (let i = 0; i < count; i++) to[i] = from[order[i] ?? 0] ?? 0;
	}
	const [north, south] = [Math.min(...sorted.y), Math.max(...sorted.y)];
	return { ...sorted, southFirst: sorted.y.map((y) => (south - y) / (south - north)) };
}

function emptyPositions(count: number): Positions {
	const floats = () => new Float32Array(count);
	return { x: floats(), y: floats(), tx: floats(), ty: floats(), aside: floats() };
}

/** Indices from the least value to the greatest; as sorting numbers natively is many times faster than by comparison. */
function orderOf(values: Float32Array): Uint32Array {
	const SLOTS = 2 ** 16;
	const keys = Float64Array.from(values, (value, k) => Math.round((value + 4000) * 1e4) * SLOTS + k);
	return Uint32Array.from(keys.sort(), (key) => key % SLOTS);
}

interface MeasuredLine {
	readonly path: Corridor['path'];
	readonly lengths: readonly number[];
	readonly length: number;
	/** Half-width of the band of marks, plane units. */
	readonly band: number;
}

function measured({ id, path }: Corridor): MeasuredLine {
	const lengths = path.slice(1).map(([x, y], k) => {
		const [px, py] = path[k] ?? [x, y];
		return Math.hypot(x - px, y - py);
	});
	const length = lengths.reduce((sum, part) => sum + part, 0);
	return { path, lengths, length, band: SPREAD_UNITS * Math.sqrt(EVEN_SHARE[id] ?? 0) };
}

/** Puts one mark near a line, at about a share of its length. */
function onLine(
	{ path, lengths, length, band }: MeasuredLine,
	share: number,
	slot: number,
	into: Positions
): void {
	let left = Math.min(1, Math.max(0, share + (chance(slot * 3) - 0.5) * (4 / length))) * length;
	let k = 0;
	while (k < lengths.length - 1 && left > (lengths[k] ?? 0)) left -= lengths[k++] ?? 0;
	const [ax, ay] = path[k] ?? [0, 0];
	const [bx, by] = path[k + 1] ?? [ax, ay];
	const part = lengths[k] ?? 1;
	const [dx, dy] = [(bx - ax) / part, (by - ay) / part];
	// The power gathers marks near the line and lets a few stray.
	const aside = chance(slot * 3 + 1) ** 1.45;
	const side = (chance(slot * 3 + 2) < 0.5 ? -aside : aside) * band;
	into.x[slot] = ax + dx * left - dy * side;
	into.y[slot] = ay + dy * left + dx * side;
	into.tx[slot] = dx * DRIFT_UNITS;
	into.ty[slot] = dy * DRIFT_UNITS;
	into.aside[slot] = aside;
}
