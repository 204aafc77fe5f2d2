/**
 * Places names that do not collide at any scale. Each name keeps one side of its anchor and gets the smallest scale at which it is shown.
 * The scales at which two names with fixed anchors overlap form one interval, and the name of less weight is shown above that interval.
 * So no name is placed again while the map moves.
 */
import type { Point } from '../../story/plane';
import { labelType, type LabelKind } from '../labels';
import { textHeight, textWidth } from '../font-metrics';

export interface LabelCandidate {
	readonly id: string;
	readonly kind: LabelKind;
	readonly text: string;
	/** Points of the plane at which the name may stand, best first. */
	readonly anchors: readonly Point[];
	/** Names of more weight are placed first. */
	readonly weight: number;
}

export interface ZoomLabel {
	readonly id: string;
	readonly kind: LabelKind;
	readonly text: string;
	readonly anchor: Point;
	/** The text's box, px from the anchor on the stage. */
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
	/** From the anchor down to the baseline, px. */
	readonly baseline: number;
	readonly size: number;
	/** Smallest scale at which the name is shown, px per plane unit. */
	readonly from: number;
}

export interface Dot {
	readonly at: Point;
	readonly half: number;
}

export interface LabelSetting {
	/** Clockwise rotation of the map, degrees. */
	readonly tilt: number;
	/** Factor on type sizes. */
	readonly type: number;
	/** Points marked by a dot, which no name may cover, each with its half size on the stage, px. */
	readonly dots: readonly Dot[];
	/** Points along lines; a name that covers some has a higher cost. */
	readonly lines: readonly Point[];
	/** Scale of the whole map, px per plane unit. Smallest scales below it cost nothing. */
	readonly whole: number;
}

/** Least distance between two names, px. */
const AIR_PX = 3;
const GAP_PX = 9;

/** Costs of a side: for each doubling of its smallest scale, for each point of a line under it, for its rank. */
const WAITING_COST = 9;
const CROSSING_COST = 0.55;
const RANK_COST = 0.25;

interface Side {
	readonly from: number;
	readonly cost: number;
	readonly box: Box;
	readonly anchor: Point;
	readonly at: Point;
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** @returns the names in order of weight, without names that have room at no scale */
export function zoomLabels(
	candidates: readonly LabelCandidate[],
	{ tilt, type, dots, lines, whole }: LabelSetting
): ZoomLabel[] {
	const radians = (tilt * Math.PI) / 180;
	const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
	const turned = ([x, y]: Point): Point => [cos * x - sin * y, sin * x + cos * y];
	const spots = dots.map(({ at, half }) => ({ at: turned(at), box: square(half) }));
	const strokes = lines.map(turned);
	const placed: { label: ZoomLabel; at: Point; box: Box }[] = [];
	for (const name of [...candidates].sort((a, b) => b.weight - a.weight)) {
		const { face, wide: size, spacing } = labelType[name.kind];
		const px = size * type;
		const width = textWidth(name.text, face, px, spacing);
		const { ascent, descent } = textHeight(face, px);
		let best: Side | null = null;
		for (const anchor of name.anchors) {
			const at = turned(anchor);
			sides(name.kind, width, ascent + descent).forEach((box, rank) => {
				const rankCost = rank * RANK_COST;
				// A side whose smallest scale is above this costs more than the best side so far. Most sides are dropped here.
				const latest = best ? whole * 2 ** ((best.cost - rankCost) / WAITING_COST) : Infinity;
				if (latest < whole) return;
				let from = 0;
				for (const spot of spots) {
					const own = Math.abs(spot.at[0] - at[0]) < 1e-6 && Math.abs(spot.at[1] - at[1]) < 1e-6;
					if (!own) from = Math.max(from, overlapEnd(at, box, spot.at, spot.box, 0));
					if (from > latest) return;
				}
				for (const other of placed) {
					from = Math.max(from, overlapEnd(at, box, other.at, other.box, other.label.from));
					if (from > latest) return;
				}
				if (from === Infinity) return;
				const k = Math.max(from, whole);
				const waits = Math.log2(k / whole) * WAITING_COST;
				if (best && waits + rankCost >= best.cost) return;
				const cost = waits + rankCost + crossed(at, box, strokes, k) * CROSSING_COST;
				if (!best || cost < best.cost) best = { from, cost, box, anchor, at };
			});
		}
		const found = best as Side | null;
		if (!found) continue;
		const { from, box, anchor, at } = found;
		const label = {
			...{ id: name.id, kind: name.kind, text: name.text, anchor, size: px, from },
			...{ left: box.left, top: box.top, width, height: box.height, baseline: box.top + ascent }
		};
		placed.push({ label, at, box: padded(label) });
	}
	return placed.map(({ label }) => label);
}

/** The labels that are shown at a scale, px per plane unit. */
export const labelsAtScale = (labels: readonly ZoomLabel[], k: number): ZoomLabel[] =>
	labels.filter(({ from }) => k >= from);

const square = (half: number): Box => ({ left: -half, top: -half, width: 2 * half, height: 2 * half });
const padded = ({ left, top, width, height }: Box): Box => ({
	left: left - AIR_PX,
	top: top - AIR_PX,
	width: width + 2 * AIR_PX,
	height: height + 2 * AIR_PX
});

/** Number of points of lines that a box covers at a scale. */
function crossed(at: Point, { left, top, width, height }: Box, strokes: readonly Point[], k: number): number {
	const [x0, y0] = [at[0] + left / k, at[1] + top / k];
	const [x1, y1] = [x0 + width / k, y0 + height / k];
	let points = 0;
	for (const [x, y] of strokes) if (x > x0 && x < x1 && y > y0 && y < y1) points += 1;
	return points;
}

/**
 * The scale above which two boxes at fixed anchors no longer overlap.
 * @param standsFrom smallest scale at which the other box is shown
 * @returns 0 when they never overlap while both are shown, Infinity when they always do
 */
function overlapEnd(at: Point, box: Box, otherAt: Point, other: Box, standsFrom: number): number {
	const dx = otherAt[0] - at[0];
	const dy = otherAt[1] - at[1];
	const left = box.left - other.left - other.width;
	const right = box.left + box.width - other.left;
	const above = box.top - other.top - other.height;
	const below = box.top + box.height - other.top;
	const end = Math.min(lastMeeting(dx, left, right), lastMeeting(dy, above, below));
	if (end <= Math.max(0, standsFrom)) return 0;
	const begin = Math.max(firstMeeting(dx, left, right), firstMeeting(dy, above, below));
	return begin < end ? end : 0;
}

/** The least and the greatest scale k at which low < k·d < high; infinite where d is nothing. */
const firstMeeting = (d: number, low: number, high: number) =>
	Math.abs(d) >= 1e-9 ? Math.min(low / d, high / d) : low < 0 && high > 0 ? -Infinity : Infinity;
const lastMeeting = (d: number, low: number, high: number) =>
	Math.abs(d) >= 1e-9 ? Math.max(low / d, high / d) : low < 0 && high > 0 ? Infinity : -Infinity;

/** Boxes a name may take about its anchor, best first. */
function sides(kind: LabelKind, width: number, height: number): Box[] {
	const at = (left: number, top: number): Box => ({ left, top, width, height });
	if (kind !== 'town') {
		const shifts = kind === 'sea' ? [0] : [0, -14, 14, -26, 26];
		return shifts.map((shift) => at(-width / 2, shift - height / 2));
	}
	return [GAP_PX, GAP_PX * 1.8].flatMap((gap) => {
		const slant = gap * 0.72;
		return [
			at(gap, -height / 2),
			at(-gap - width, -height / 2),
			at(slant, -slant - height),
			at(slant, slant),
			at(-slant - width, -slant - height),
			at(-slant - width, slant),
			at(-width / 2, -gap - height),
			at(-width / 2, gap)
		];
	});
}
