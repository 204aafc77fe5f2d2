/** The arrays of a layout of marks, and the frame that a painter draws. */

import type { Travel } from '../story/types';

/** Largest number of marks any layout may hold: every count of the story at once, and an open edge. */
export const MARK_CAPACITY = 50000;

export type MarkKind = 'solid' | 'soft' | 'ring';
export const KIND_INDEX = { solid: 0, soft: 1, ring: 2 } as const;

/** Pigments of marks; a mark holds an index into this list, which is also that of a painter's palette. */
export const MARK_PIGMENTS = ['obsidian', 'cochineal', 'anil', 'ochre', 'jade', 'ash', 'amate'] as const;

/** One arrangement of the marks. Arrays are parallel; slot i is the same mark in every layout. Slots ≥ length are absent. */
export interface Layout {
	/** Equal ids mean equal contents. */
	readonly id: string;
	/** Plane units, moved by the camera, or stage px. */
	readonly space: 'map' | 'screen';
	/** Slots in use: counted marks first, then the marks of an open edge. */
	readonly length: number;
	/** Centres. */
	readonly x: Float32Array;
	readonly y: Float32Array;
	/** CSS px on the stage, in either space. */
	readonly radius: Float32Array;
	/** 0 … 1. */
	readonly alpha: Float32Array;
	/** KIND_INDEX. */
	readonly kind: Uint8Array;
	/** Index into MARK_PIGMENTS. */
	readonly pigment: Uint8Array;
	/** Map space only: a short vector along the road, plane units, for drift. */
	readonly tx: Float32Array | null;
	readonly ty: Float32Array | null;
	/** When each slot starts in a flight to or from here, 0 the first … 1 the last; null leaves it to the slots' seeds. */
	readonly order: Float32Array | null;
	/** Part of such a flight over which the starts are spread, 0 ≤ stagger < 1; null is STAGGER. */
	readonly stagger: number | null;
}

/** Order and stagger of flights to and from a layout; by default the marks start by their seeds. */
export type Departures = Partial<Pick<Layout, 'order' | 'stagger'>>;

/** Map plane → stage px: x' = a x + c y + e, y' = b x + d y + f. */
export interface Affine {
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
	readonly e: number;
	readonly f: number;
}

/** One frame for a painter. */
export interface MarksFrame {
	readonly from: Layout;
	readonly to: Layout;
	/** 0 … 1; from === to at rest. */
	readonly t: number;
	/** The camera now, applied to 'map' layouts at either end. */
	readonly camera: Affine;
	/** arrive: the marks of the end ahead come in their order, each in its place. */
	readonly travel: Travel | 'arrive';
	/** Of a fade: how much of either end stands, 0 … 1. */
	readonly leaving: number;
	readonly arriving: number;
	/** Of the whole layer, 0 … 1. */
	readonly opacity: number;
	/** Phase ≥ 0 of the slow movement along the road; 0 is the still picture. */
	readonly drift: number;
	/** 0 … 255, in the order of MARK_PIGMENTS. */
	readonly palette: readonly (readonly [red: number, green: number, blue: number])[];
}

export interface Painter {
	readonly technique: 'webgl' | 'canvas';
	/** Stage size in CSS px and device pixels per CSS px. */
	resize(width: number, height: number, dpr: number): void;
	paint(frame: MarksFrame): void;
	destroy(): void;
}

/**
 * Empty arrays for a layout; every slot starts invisible.
 * @throws RangeError for more marks than MARK_CAPACITY, an order of another length, or a stagger out of range
 */
export function createLayout(
	id: string,
	space: Layout['space'],
	length: number,
	{ order = null, stagger = null }: Departures = {}
): Layout {
	if (length > MARK_CAPACITY) {
		throw new RangeError(`layout ${id} asks for ${String(length)} marks; at most ${String(MARK_CAPACITY)}`);
	}
	if (order && order.length !== length) {
		throw new RangeError(`layout ${id} has ${String(length)} marks and an order of ${String(order.length)}`);
	}
	if (stagger !== null && !(stagger >= 0 && stagger < 1)) {
		throw new RangeError(`layout ${id} asks for a stagger of ${String(stagger)}; 0 or more, less than 1`);
	}
	const floats = () => new Float32Array(length);
	return {
		id,
		space,
		length,
		x: floats(),
		y: floats(),
		radius: floats(),
		alpha: floats(),
		kind: new Uint8Array(length),
		pigment: new Uint8Array(length),
		tx: space === 'map' ? floats() : null,
		ty: space === 'map' ? floats() : null,
		order,
		stagger
	};
}
