/** Where a mark is and how it looks on its way between two layouts. Pure; stage/marks/shaders.ts says the same in GLSL. */
import { MARK_CAPACITY, type Affine, type Layout, type MarksFrame } from './layout';

/** Part of the span over which the marks' starts are spread; each travels for the rest of it. */
export const STAGGER = 0.35;
/** Sideways bow of a path as a share of its length: between these, by the mark's seed. */
export const BOW_LEAST = 0.08;
export const BOW_SPAN = 0.08;
/** The bow never leaves the straight line by more than this. */
export const BOW_LIMIT_PX = 80;
/** Share of a drift cycle over which a mark fades before it starts again, and comes back after. */
export const DRIFT_FADE = 0.08;

/** The two ends to draw between; `strength` multiplies every mark's alpha. */
export interface Leg {
	readonly from: Layout;
	readonly to: Layout;
	/** 0 … 1; 0 whenever both ends are the same. */
	readonly t: number;
	readonly strength: number;
}

/** One mark as it is drawn. Positions and radius are stage px. */
export interface TravellingMark {
	x: number;
	y: number;
	radius: number;
	alpha: number;
	/** 0 a hard edge, 1 a soft one. */
	softness: number;
	/** 0 filled, 1 a ring. */
	hollowness: number;
	/** Indices into the palette, and how far the colour has gone from the one to the other. */
	pigment: number;
	nextPigment: number;
	blend: number;
}

/** A mark to be filled by {@link travelMark}, so that a frame of many marks allocates nothing. */
export function blankMark(): TravellingMark {
	return {
		x: 0,
		y: 0,
		radius: 0,
		alpha: 0,
		softness: 0,
		hollowness: 0,
		pigment: 0,
		nextPigment: 0,
		blend: 0
	};
}

/**
 * Well-mixed 32 bits for a slot (the integer hash "lowbias32"). The top 24 are the mark's seed, the low 8 its bow.
 * @param slot integer ≥ 0
 * @returns integer 0 … 2³² − 1
 */
export function hashSlot(slot: number): number {
	let h = slot;
	h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
	h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
	return (h ^ (h >>> 16)) >>> 0;
}

/** A slot's seed, 0 ≤ seed < 1, exact in single precision. */
export function seedOf(slot: number): number {
	return (hashSlot(slot) >>> 8) / 0x1000000;
}

/** Signed bow of a slot's path as a share of its length. */
export function bowOf(slot: number): number {
	const bits = hashSlot(slot) & 0xff;
	const size = BOW_LEAST + (BOW_SPAN * (bits >>> 1)) / 127;
	return bits & 1 ? size : -size;
}

/** Share of its own way a mark with this seed has gone at t, eased in and out; exactly 0 at t = 0 and 1 at t = 1. */
export function progressOf(seed: number, t: number): number {
	const local = Math.min(1, Math.max(0, (t - seed * STAGGER) / (1 - STAGGER)));
	return local * local * (3 - 2 * local);
}

/** Turns what a painter is asked to draw into two ends and a strength: a fade shows one end at a time. */
export function legOf({ from, to, t, travel }: MarksFrame): Leg {
	if (from.id === to.id || t <= 0) return { from, to: from, t: 0, strength: 1 };
	if (t >= 1) return { from: to, to, t: 0, strength: 1 };
	if (travel === 'fly') return { from, to, t, strength: 1 };
	const near = t < 0.5 ? from : to;
	const strength = Math.abs(1 - 2 * t);
	return { from: near, to: near, t: 0, strength: strength * strength * (3 - 2 * strength) };
}

/** Slots that may be visible on a leg. */
export function slotsOf({ from, to }: Leg): number {
	return Math.max(from.length, to.length);
}

/**
 * Fills `mark` with the state of one slot. A slot that only one end shows stays at that end's place and fades;
 * alpha 0 counts as not shown. Its alpha includes the leg's strength.
 * @param drift phase ≥ 0; moves marks of map layouts along their road vector, 0 is the layout itself
 * @returns false when there is nothing to draw; `mark` is then undefined
 */
export function travelMark(
	leg: Leg,
	camera: Affine,
	drift: number,
	slot: number,
	mark: TravellingMark
): boolean {
	const { from, to, t } = leg;
	const leaves = slot < from.length && (from.alpha[slot] ?? 0) > 0;
	const arrives = slot < to.length && (to.alpha[slot] ?? 0) > 0;
	if (leaves) stand(from, camera, drift, slot, mark);
	else if (arrives) stand(to, camera, drift, slot, mark);
	else return false;
	if (t > 0) {
		hashMarks();
		const progress = progressOf(seeds[slot] ?? 0, t);
		if (!leaves) mark.alpha *= progress;
		else if (!arrives) mark.alpha *= 1 - progress;
		else if (progress >= 1) stand(to, camera, drift, slot, mark);
		else if (progress > 0) {
			stand(to, camera, drift, slot, goal);
			go(mark, progress, bows[slot] ?? 0);
		}
	}
	mark.alpha *= leg.strength;
	return mark.alpha > 0;
}

/** Every slot's seed and bow, hashed once rather than twice a mark and frame. */
const seeds = new Float32Array(MARK_CAPACITY).fill(-1);
const bows = new Float32Array(MARK_CAPACITY);

/** Makes marks ready to travel; the first to travel does it if nobody has. */
export function hashMarks(): void {
	if ((seeds[0] ?? 0) >= 0) return;
	for (let slot = 0; slot < MARK_CAPACITY; slot++) {
		seeds[slot] = seedOf(slot);
		bows[slot] = bowOf(slot);
	}
}

/** The far end, kept between calls. */
const goal = blankMark();

/** The state of a slot in one layout. */
function stand(layout: Layout, camera: Affine, drift: number, slot: number, mark: TravellingMark): void {
	const kind = layout.kind[slot];
	mark.x = layout.x[slot] ?? 0;
	mark.y = layout.y[slot] ?? 0;
	mark.radius = layout.radius[slot] ?? 0;
	mark.alpha = layout.alpha[slot] ?? 0;
	mark.softness = kind === 1 ? 1 : 0;
	mark.hollowness = kind === 2 ? 1 : 0;
	mark.pigment = mark.nextPigment = layout.pigment[slot] ?? 0;
	mark.blend = 0;
	if (layout.space === 'screen') return;
	if (drift > 0) driftMark(layout, drift, slot, mark);
	const { x, y } = mark;
	mark.x = camera.a * x + camera.c * y + camera.e;
	mark.y = camera.b * x + camera.d * y + camera.f;
}

/** Seeds are kept clear of the wrap, so that at drift 0 every mark is whole and nothing pops when drifting begins. */
function driftMark({ tx, ty }: Layout, drift: number, slot: number, mark: TravellingMark): void {
	const alongX = tx?.[slot] ?? 0;
	const alongY = ty?.[slot] ?? 0;
	if (alongX === 0 && alongY === 0) return;
	const start = DRIFT_FADE + (1 - 2 * DRIFT_FADE) * seedOf(slot);
	const phase = (start + drift) % 1;
	const whole = Math.min(1, Math.min(phase, 1 - phase) / DRIFT_FADE);
	mark.x += alongX * (phase - start);
	mark.y += alongY * (phase - start);
	mark.alpha *= whole * whole * (3 - 2 * whole);
}

/** Moves `mark` towards `goal`; both are given on the stage. */
function go(mark: TravellingMark, progress: number, bow: number): void {
	const dx = goal.x - mark.x;
	const dy = goal.y - mark.y;
	const length = Math.sqrt(dx * dx + dy * dy);
	const limit = length > 0 ? BOW_LIMIT_PX / length : 0;
	const aside = Math.min(limit, Math.max(-limit, bow)) * 4 * progress * (1 - progress);
	const rest = 1 - progress;
	mark.x = mark.x * rest + goal.x * progress - dy * aside;
	mark.y = mark.y * rest + goal.y * progress + dx * aside;
	mark.radius = mark.radius * rest + goal.radius * progress;
	mark.alpha = mark.alpha * rest + goal.alpha * progress;
	mark.softness = mark.softness * rest + goal.softness * progress;
	mark.hollowness = mark.hollowness * rest + goal.hollowness * progress;
	mark.nextPigment = goal.pigment;
	mark.blend = progress;
}
