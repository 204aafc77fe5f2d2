/** A layout with the figures that its marks count: every mark on the stage belongs to a figure. */
import type { Rect } from '../frame';
import {
	createLayout,
	KIND_INDEX,
	MARK_PIGMENTS,
	type Departures,
	type Layout,
	type MarkKind
} from '../layout';

export type MarkPigment = (typeof MARK_PIGMENTS)[number];

/** One figure drawn as marks. */
export interface Population {
	/** Figure id; `null` for the paler marks of an open edge, which count nothing. */
	readonly figure: string | null;
	readonly count: number;
	readonly kind: MarkKind;
	/** Whether the key explains the kind of mark; false when the drawing does. */
	readonly inKey: boolean;
}

export interface Crowd {
	readonly layout: Layout;
	readonly populations: readonly Population[];
	/** Plain ground under marks that stand on a map without standing for places on it, stage px. */
	readonly backdrops: readonly Rect[];
}

/** How a run of marks looks. */
export interface Style {
	readonly radius: number;
	readonly kind: MarkKind;
	readonly pigment: MarkPigment;
	readonly alpha?: number;
}

/** Fills the slots of a new layout one after another. */
export class CrowdWriter {
	readonly layout: Layout;
	private readonly populations: Population[] = [];
	private readonly backdrops: Rect[] = [];

	constructor(id: string, length: number, space: 'map' | 'screen' = 'screen', departures?: Departures) {
		this.layout = createLayout(id, space, length, departures);
	}

	put(slot: number, x: number, y: number, style: Style, alpha = style.alpha ?? 1): void {
		const { layout } = this;
		layout.x[slot] = x;
		layout.y[slot] = y;
		layout.radius[slot] = style.radius;
		layout.alpha[slot] = alpha;
		layout.kind[slot] = KIND_INDEX[style.kind];
		layout.pigment[slot] = MARK_PIGMENTS.indexOf(style.pigment);
	}

	/** Records that `count` marks of one kind stand for a figure. */
	claim(figure: string | null, count: number, kind: MarkKind, { inKey = true } = {}): this {
		this.populations.push({ figure, count, kind, inKey });
		return this;
	}

	/** Adds plain ground under marks that do not stand for places on the map. */
	backdrop(rect: Rect): this {
		this.backdrops.push(rect);
		return this;
	}

	done(): Crowd {
		return { layout: this.layout, populations: this.populations, backdrops: this.backdrops };
	}
}

/** A pseudo-random number 0 … 1 for an integer; deterministic, so that the picture is the same on every screen and in print. */
export function chance(n: number): number {
	let h = Math.imul(n ^ 0x9e3779b9, 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return ((h ^ (h >>> 16)) >>> 0) / 0x100000000;
}
