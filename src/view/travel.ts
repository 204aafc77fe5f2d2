/** Where a mark is and how it looks on its way between two layouts. Pure; stage/marks/shaders.ts says the same in GLSL. */
import type { Affine, Layout, MarksFrame } from './layout';
import { ARRIVAL_STAGGER, BOW_LIMIT_PX, DRIFT_FADE, seedOf, slotMotion, STAGGER } from './motion';

/** The two ends to draw between; `strength` multiplies every mark's alpha. */
export interface Leg {
	readonly from: Layout;
	readonly to: Layout;
	/** 0 … 1; 0 whenever both ends are the same. */
	readonly t: number;
	readonly strength: number;
	/** When each slot starts, 0 … 1; slots beyond its end, and all slots where it is null, start by their seeds. */
	readonly order: Float32Array | null;
	/** Part of the flight over which the starts are spread, 0 ≤ stagger < 1. */
	readonly stagger: number;
	/** How far paths bow: 1 as the slots say, 0 straight. */
	readonly bow: number;
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
 * Share of its own way a mark has gone, eased in and out; exactly 0 at t = 0 and 1 at t = 1.
 * @param start when the mark starts, 0 the first … 1 the last
 * @param t of the flight, 0 … 1
 */
export function progressOf(start: number, t: number, stagger = STAGGER): number {
	const local = Math.min(1, Math.max(0, (t - start * stagger) / (1 - stagger)));
	return local * local * (3 - 2 * local);
}

/** Splits a frame into legs, each painted over the one before: a fade shows both of its ends for a while. */
export function legsOf({ from, to, t, travel, leaving, arriving }: MarksFrame): readonly Leg[] {
	if (from.id === to.id) return [restAt(from)];
	if (travel === 'fade') {
		return [restAt(from, leaving), restAt(to, arriving)].filter(({ strength }) => strength > 0);
	}
	if (t <= 0) return [restAt(from)];
	if (t >= 1) return [restAt(to)];
	if (travel === 'arrive')
		return [{ from, to, t, strength: 1, order: to.order, stagger: ARRIVAL_STAGGER, bow: 0 }];
	// A layout with an order decides the starts; when both have one, the layout ahead does. Without one, a shift starts at once.
	const lead = from.order && !to.order ? from : to;
	const [usual, bow] = travel === 'shift' ? [lead.order ? STAGGER : 0, 0] : [STAGGER, 1];
	return [{ from, to, t, strength: 1, order: lead.order, stagger: lead.stagger ?? usual, bow }];
}

function restAt(layout: Layout, strength = 1): Leg {
	return { from: layout, to: layout, t: 0, strength, order: null, stagger: STAGGER, bow: 0 };
}

/** Slots that may be visible on a leg. */
export function slotsOf({ from, to }: Leg): number {
	return Math.max(from.length, to.length);
}

/**
 * Fills `mark` with the state of one slot. A slot that only one end shows stays at that end's place and fades: one that leaves is gone
 * half-way, and one that arrives comes after that, so that neither lies over the other. Alpha 0 counts as not shown. Its alpha includes the leg's strength.
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
	const { from, to, t, order, stagger } = leg;
	const leaves = slot < from.length && (from.alpha[slot] ?? 0) > 0;
	const arrives = slot < to.length && (to.alpha[slot] ?? 0) > 0;
	if (leaves) stand(from, camera, drift, slot, mark);
	else if (arrives) stand(to, camera, drift, slot, mark);
	else return false;
	if (t > 0) {
		const { seeds, bows } = slotMotion();
		const progress = progressOf(order?.[slot] ?? seeds[slot] ?? 0, t, stagger);
		if (!leaves) mark.alpha *= Math.max(0, 2 * progress - 1);
		else if (!arrives) mark.alpha *= Math.max(0, 1 - 2 * progress);
		else if (progress >= 1) stand(to, camera, drift, slot, mark);
		else if (progress > 0) {
			stand(to, camera, drift, slot, goal);
			go(mark, progress, (bows[slot] ?? 0) * leg.bow);
		}
	}
	mark.alpha *= leg.strength;
	return mark.alpha > 0;
}

/** The state at the far end, kept between calls so that none allocates. */
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

/** Cycles start outside the fade at their ends, so that at drift 0 every mark is opaque and no mark jumps when drift begins. */
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

/** Moves `mark` towards `goal`; both hold stage px. */
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
