/** Small layouts and frames for the tests of marks. */
import {
	createLayout,
	KIND_INDEX,
	type Affine,
	type Layout,
	type MarkKind,
	type MarksFrame
} from '../../src/view/layout';
import { blankMark, legsOf, travelMark, type TravellingMark } from '../../src/view/travel';

/** A camera that rotates, scales and translates, so that a test fails when code omits one of its coefficients. */
export const camera: Affine = { a: 1.6, b: 0.5, c: -0.5, d: 1.6, e: 40, f: -25 };

export const palette: MarksFrame['palette'] = [
	[33, 27, 23],
	[163, 32, 59],
	[45, 59, 115],
	[178, 115, 31],
	[61, 107, 87],
	[110, 100, 89],
	[238, 228, 208]
];

export interface MarkSpec {
	readonly x: number;
	readonly y: number;
	readonly radius?: number;
	readonly alpha?: number;
	readonly kind?: MarkKind;
	readonly pigment?: number;
	readonly tx?: number;
	readonly ty?: number;
}

export function layoutOf(id: string, marks: readonly MarkSpec[], space: Layout['space'] = 'screen'): Layout {
	const layout = createLayout(id, space, marks.length);
	marks.forEach(({ x, y, radius = 3, alpha = 1, kind = 'solid', pigment = 0, tx = 0, ty = 0 }, slot) => {
		layout.x[slot] = x;
		layout.y[slot] = y;
		layout.radius[slot] = radius;
		layout.alpha[slot] = alpha;
		layout.kind[slot] = KIND_INDEX[kind];
		layout.pigment[slot] = pigment;
		if (layout.tx) layout.tx[slot] = tx;
		if (layout.ty) layout.ty[slot] = ty;
	});
	return layout;
}

export function frameBetween(
	from: Layout,
	to: Layout,
	t: number,
	more: Partial<MarksFrame> = {}
): MarksFrame {
	const still = { leaving: 1, arriving: 0, opacity: 1, drift: 0 };
	return { from, to, t, camera, travel: 'fly', ...still, palette, ...more };
}

/** One mark of a frame as each leg draws it: once, or twice in a fade. */
export const marksAt = (frame: MarksFrame, slot: number): TravellingMark[] =>
	legsOf(frame).flatMap((leg) => {
		const mark = blankMark();
		return travelMark(leg, frame.camera, frame.drift, slot, mark) ? [mark] : [];
	});

/** One mark of a frame with one leg; null when it is not drawn. */
export const markAt = (frame: MarksFrame, slot: number): TravellingMark | null =>
	marksAt(frame, slot)[0] ?? null;
