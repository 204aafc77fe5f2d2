/** Turns a layout into a few SVG paths: every mark one subpath, for pages without script, for print and posters. */
import { KIND_INDEX, type Affine, type Layout, type MarkKind } from '../../view/layout';
import { ringStroke, SOFT_CORE, SOFT_REACH } from './profile';

export interface MarksPath {
	/** Relative moves, 0.1 px. */
	readonly d: string;
	readonly kind: MarkKind;
	/** Index into MARK_PIGMENTS: the colour of the stroke. */
	readonly pigment: number;
	readonly strokeWidth: number;
	readonly opacity: number;
	readonly fill: 'none';
	readonly cap: 'round' | 'butt';
	/** Number of marks. It is 0 for the additional discs of soft marks, so that the sum over all paths is the number of marks. */
	readonly count: number;
}

/** Part of the stage outside which nothing is drawn, px. */
export interface Bounds {
	readonly width: number;
	readonly height: number;
}

/** Steps radii and alphas are rounded to, so that few paths are needed. */
const RADIUS_STEP_PX = 0.05;
const ALPHA_STEP = 0.05;
/** Numbers of stacked discs that make the soft edge of a mark, by the mark's size, px. */
const SOFT_DISCS = [
	{ above: 8, discs: 5 },
	{ above: 4, discs: 3 },
	{ above: 0, discs: 2 }
];
const KINDS = Object.keys(KIND_INDEX) as MarkKind[];

interface Group {
	readonly kind: MarkKind;
	readonly pigment: number;
	readonly radius: number;
	readonly alpha: number;
	/** Centres, tenths of a px; x and y alternate. */
	readonly centres: number[];
}

/**
 * @param camera applied to map layouts
 * @param bounds leave out to draw every mark
 * @returns paths in the order of their first marks; each to be stroked, never filled
 */
export function marksToPaths(layout: Layout, camera: Affine, bounds?: Bounds): readonly MarksPath[] {
	return groupMarks(layout, camera, bounds).flatMap(draw);
}

/** Number of marks of some paths. */
export function countMarks(paths: readonly MarksPath[]): number {
	return paths.reduce((sum, { count }) => sum + count, 0);
}

function groupMarks(layout: Layout, camera: Affine, bounds: Bounds | undefined): readonly Group[] {
	const groups = new Map<string, Group>();
	for (let slot = 0; slot < layout.length; slot++) {
		const alpha = layout.alpha[slot] ?? 0;
		if (alpha <= 0) continue;
		const [x, y] = place(layout, camera, slot);
		const radius = step(layout.radius[slot] ?? 0, RADIUS_STEP_PX);
		if (bounds && !touches(bounds, x, y, radius)) continue;
		const kind = KINDS[layout.kind[slot] ?? 0] ?? 'solid';
		const pigment = layout.pigment[slot] ?? 0;
		const shade = step(alpha, ALPHA_STEP);
		const key = [kind, pigment, radius, shade].join(' ');
		let group = groups.get(key);
		if (!group) {
			group = { kind, pigment, radius, alpha: shade, centres: [] };
			groups.set(key, group);
		}
		group.centres.push(Math.round(x * 10), Math.round(y * 10));
	}
	return [...groups.values()];
}

function draw(group: Group): readonly MarksPath[] {
	const { kind, pigment, radius, alpha } = group;
	const count = group.centres.length / 2;
	const d = kind === 'ring' ? circles(group) : dots(group);
	const path = (width: number, opacity: number, counts: number): MarksPath => ({
		d,
		kind,
		pigment,
		strokeWidth: round(width, 100),
		opacity: round(opacity, 1000),
		fill: 'none',
		cap: kind === 'ring' ? 'butt' : 'round',
		count: counts
	});
	if (kind === 'ring') return [path(ringStroke(radius, 1), alpha, count)];
	if (kind === 'solid') return [path(2 * radius, alpha, count)];
	return softDiscs(radius, alpha).map(({ reach, opacity }, k, { length }) =>
		path(2 * reach, opacity, k === length - 1 ? count : 0)
	);
}

/** Outermost first. The stacked alphas rise in equal steps to the mark's alpha. */
function softDiscs(radius: number, alpha: number): readonly { reach: number; opacity: number }[] {
	const { discs } = SOFT_DISCS.find(({ above }) => radius > above) ?? { discs: 2 };
	return Array.from({ length: discs }, (_, k) => {
		const before = (alpha * k) / discs;
		// The radius at which the soft edge has the alpha of this step's middle: the inverse of 3e² − 2e³.
		const edge = 0.5 - Math.sin(Math.asin(1 - (2 * k + 1) / discs) / 3);
		const reach = radius * (SOFT_REACH - edge * (SOFT_REACH - SOFT_CORE));
		return { reach, opacity: alpha / discs / (1 - before) };
	});
}

/** Zero-length strokes: their round caps are the discs. */
function dots({ centres }: Group): string {
	return moves(centres, 0, 'h0');
}

/** One arc all round, closed over a gap too short to see, starting under the centre. */
function circles({ centres, radius }: Group): string {
	const middle = radius - ringStroke(radius, 1) / 2;
	const r = String(round(middle, 100));
	return moves(centres, Math.round(middle * 10), `a${r} ${r} 0 1 1 .01 0z`);
}

/** Moves from mark to mark in whole tenths, so that rounding errors do not add up. */
function moves(centres: readonly number[], down: number, shape: string): string {
	let d = '';
	let [fromX, fromY] = [0, 0];
	for (let k = 0; k < centres.length; k += 2) {
		const x = centres[k] ?? 0;
		const y = (centres[k + 1] ?? 0) + down;
		const right = tenths(x - fromX);
		const below = tenths(y - fromY);
		d += `${k === 0 ? 'M' : 'm'}${right}${below.startsWith('-') ? '' : ' '}${below}${shape}`;
		[fromX, fromY] = [x, y];
	}
	return d;
}

/** Tenths as the shortest decimal: 5 → .5, −12 → −1.2, 30 → 3. */
function tenths(value: number): string {
	return String(value / 10).replace(/^(-?)0\./, '$1.');
}

function place(layout: Layout, camera: Affine, slot: number): [x: number, y: number] {
	const x = layout.x[slot] ?? 0;
	const y = layout.y[slot] ?? 0;
	if (layout.space === 'screen') return [x, y];
	return [camera.a * x + camera.c * y + camera.e, camera.b * x + camera.d * y + camera.f];
}

function touches({ width, height }: Bounds, x: number, y: number, radius: number): boolean {
	return x + radius >= 0 && y + radius >= 0 && x - radius <= width && y - radius <= height;
}

/** Rounds to the nearest step, at least one step. */
function step(value: number, size: number): number {
	return round(Math.max(size, Math.round(value / size) * size), 100);
}

function round(value: number, parts: number): number {
	return Math.round(value * parts) / parts;
}
