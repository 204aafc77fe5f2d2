/** Places the names of a beat: beside what they name, clear of each other, of the marks and of the frame's edge. */
import { atlas } from '../story/atlas';
import type { Point } from '../story/plane';
import type { BeatScene } from '../story/types';
import { cameraFor, toStage, type Camera } from './camera';
import { corridorById } from './corridor-path';
import { contains, isNarrow, overlaps, type Frame, type Rect, typeSize } from './frame';
import { furnitureBoxes, keyNoteBox } from './furniture';
import { crowdFor } from './arrangement';
import { textHeight, textWidth, type TypeFace } from './font-metrics';
import { Occupancy } from './occupancy';

export type LabelKind = 'town' | 'country' | 'state' | 'sea';

/** Names in the reader's language, by id. */
export interface Names {
	readonly places: Readonly<Record<string, string>>;
	readonly countries: Readonly<Record<string, string>>;
	readonly states: Readonly<Record<string, string>>;
	readonly seas: Readonly<Record<string, string>>;
}

export interface PlacedLabel {
	readonly id: string;
	readonly kind: LabelKind;
	readonly text: string;
	/** What is named, in plane units. */
	readonly anchor: Point;
	/** From the anchor on the stage to the left end of the text's baseline, px. */
	readonly dx: number;
	readonly dy: number;
	/** The text's box on the stage at the beat, px. */
	readonly box: Rect;
	/** Whether a fine line leads from the anchor to the name. */
	readonly leader: boolean;
	readonly size: number;
}

interface LabelType {
	readonly face: TypeFace;
	/** Px at type 1, see {@link typeSize}. */
	readonly narrow: number;
	readonly wide: number;
	/** Letterspacing, em. */
	readonly spacing: number;
}

export const labelType: Readonly<Record<LabelKind, LabelType>> = {
	town: { face: 'archivo', narrow: 12.5, wide: 13.5, spacing: 0 },
	country: { face: 'archivo-wide', narrow: 11.5, wide: 13, spacing: 0.12 },
	state: { face: 'archivo-wide', narrow: 11.5, wide: 13, spacing: 0.08 },
	sea: { face: 'piazzolla-italic', narrow: 15.5, wide: 17, spacing: 0.03 }
};

const GAP_PX = 9;
const DOT_PX = 5;
/** Least room between two names beside or above each other, px at type 1, where they are read near and on a projector: with less they read as one name of two words. */
const BETWEEN_PX = { near: [9, 4], large: [9, 8] } as const;
/** The same between names of countries: letterspaced capitals of one size run together sooner. */
const BETWEEN_COUNTRIES_PX = [14, 8] as const;
/** Room above and below that a country's name would rather have to another's, and what it costs to stand nearer. */
const EASY_PX = 14;
const CROWDED = 1;

interface Wanted {
	readonly id: string;
	readonly kind: LabelKind;
	readonly text: string;
	readonly anchors: readonly Point[];
}

/** @returns the names of a beat that find a free place, in the order of their weight */
export function placeLabels(scene: BeatScene, frame: Frame, names: Names): PlacedLabel[] {
	if (scene.map <= 0.05) return [];
	const wanted = wantedLabels(scene, names);
	const placed = placeInOrder(wanted, scene, frame);
	const countries = wanted.filter(({ kind }) => kind === 'country');
	const missing = (list: readonly PlacedLabel[]) =>
		countries.length - list.filter(({ kind }) => kind === 'country').length;
	if (missing(placed) === 0) return placed;
	// Where countries are small on the stage, one finds no place between the names of its neighbours: then others choose first.
	return countries
		.map((first) => placeInOrder([...new Set([first, ...countries.toReversed(), ...wanted])], scene, frame))
		.reduce((best, tried) => (tried.length > best.length ? tried : best), placed);
}

function placeInOrder(wanted: readonly Wanted[], scene: BeatScene, frame: Frame): PlacedLabel[] {
	const camera = cameraFor(scene.camera, frame);
	const { layout } = crowdFor(scene.marks, frame);
	const obstacles = Occupancy.of(layout, camera, frame);
	const standing = [
		...(scene.scaleBar > 0 ? furnitureBoxes(frame, camera, scene.camera.water) : []),
		...(layout.space === 'map' ? [keyNoteBox(frame)] : [])
	];
	const [beside, above] = frame.type > 1 ? BETWEEN_PX.large : BETWEEN_PX.near;
	const [besideCountry, aboveCountry] = BETWEEN_COUNTRIES_PX;
	const scale = spread(frame);
	const lines = roadPoints(scene, camera);
	const dots = wanted
		.filter(({ kind }) => kind === 'town')
		.map(({ anchors }) => squareAbout(toStage(camera, anchors[0] ?? [0, 0]), DOT_PX * spread(frame)));
	const placed: PlacedLabel[] = [];
	/** Points along the leader lines of names placed so far: x and y alternate. */
	const leaders: number[] = [];
	for (const label of wanted) {
		const found = bestPlace(label, camera, frame, (about) => {
			// Up to a hundred candidate boxes are tested against these points: those out of reach of the name are left out first.
			const near = pointsIn(about, lines);
			return (box, own, from) => {
				if (!contains(frame.free, box)) return Infinity;
				const bothCountries = ({ kind }: PlacedLabel) => kind === 'country' && label.kind === 'country';
				const tooNear = (other: PlacedLabel) =>
					bothCountries(other)
						? overlaps(padded(other.box, besideCountry * scale, aboveCountry * scale), box)
						: overlaps(padded(other.box, beside * scale, above * scale), box);
				if (placed.some(tooNear)) return Infinity;
				if (dots.some((dot) => dot !== own && overlaps(padded(dot, 2), box))) return Infinity;
				if (pointsIn(padded(box, 2), leaders).length > 0) return Infinity;
				if (standing.some((other) => overlaps(other, box))) return Infinity;
				if (obstacles.touches(padded(box, 1))) return Infinity;
				if (from) {
					const leader = leaderPoints(from, box);
					if (placed.some((other) => pointsIn(other.box, leader).length > 0)) return Infinity;
					if (standing.some((other) => pointsIn(other, leader).length > 0)) return Infinity;
				}
				const crowded = placed.filter(
					(other) => bothCountries(other) && overlaps(padded(other.box, besideCountry, EASY_PX * scale), box)
				);
				return pointsIn(box, near).length / 2 + crowded.length * CROWDED;
			};
		});
		if (!found) continue;
		placed.push(found);
		if (found.leader) leaders.push(...leaderPoints(toStage(camera, found.anchor), found.box));
	}
	return placed;
}

function wantedLabels(scene: BeatScene, names: Names): Wanted[] {
	const list: Wanted[] = [];
	for (const id of Object.keys(scene.places)) {
		const at = atlas.places[id];
		if (at) list.push({ id, kind: 'town', text: names.places[id] ?? id, anchors: [at] });
	}
	for (const id of Object.keys(scene.states)) {
		const at = atlas.states[id]?.label;
		if (at) list.push({ id, kind: 'state', text: (names.states[id] ?? id).toUpperCase(), anchors: [at] });
	}
	for (const id of Object.keys(scene.countries)) {
		const at = atlas.countries[id]?.label;
		if (at)
			list.push({ id, kind: 'country', text: (names.countries[id] ?? id).toUpperCase(), anchors: [at] });
	}
	for (const id of Object.keys(scene.seas)) {
		list.push({ id, kind: 'sea', text: names.seas[id] ?? id, anchors: atlas.seas[id] ?? [] });
	}
	return list;
}

/** @param from start of the leader line, stage px; null without one */
type Cost = (box: Rect, own: Rect | null, from: Point | null) => number;

/** Points along the line from an anchor to the name's nearest edge, closer together than a letter is wide. */
function leaderPoints([x, y]: Point, box: Rect): number[] {
	const right = Math.min(Math.max(x, box.x), box.x + box.width) - x;
	const down = Math.min(Math.max(y, box.y), box.y + box.height) - y;
	return Array.from({ length: 20 }, (_, k) => k / 19).flatMap((t) => [x + right * t, y + down * t]);
}

/** @param costAbout gives the cost of a box on the stage, px, for boxes within the given box */
function bestPlace(
	label: Wanted,
	camera: Camera,
	frame: Frame,
	costAbout: (about: Rect) => Cost
): PlacedLabel | null {
	const { face, narrow, wide, spacing } = labelType[label.kind];
	const px = typeSize(frame, narrow, wide);
	const width = textWidth(label.text, face, px, spacing);
	const { ascent, descent } = textHeight(face, px);
	const height = ascent + descent;
	const tried = candidates(label.kind, width, height, isNarrow(frame), spread(frame));
	const reach = Math.max(...tried.flatMap(({ left, top }) => [-left, left + width, -top, top + height]));
	let best: { cost: number; placed: PlacedLabel } | null = null;
	for (const anchor of label.anchors) {
		const [x, y] = toStage(camera, anchor);
		// A name may stand just within the edge beyond which its country's middle lies.
		if (!within(padded(frame.free, 0, label.kind === 'country' ? height * 1.5 : 0), x, y)) continue;
		const own = label.kind === 'town' ? squareAbout([x, y], DOT_PX * spread(frame)) : null;
		const cost = costAbout(squareAbout([x, y], reach));
		for (const candidate of tried) {
			// Overlaps only add to the cost, and the candidates are sorted by their own cost: no later one costs less.
			if (candidate.cost >= (best?.cost ?? Infinity)) break;
			const box = {
				x: x + candidate.left,
				y: y + candidate.top,
				width,
				height
			};
			const total = cost(box, own, candidate.leader ? [x, y] : null) * 3 + candidate.cost;
			if (total < (best?.cost ?? Infinity)) {
				const placed = {
					...{ id: label.id, kind: label.kind, text: label.text, anchor, box, size: px },
					dx: candidate.left,
					dy: candidate.top + ascent,
					leader: candidate.leader
				};
				best = { cost: total, placed };
			}
		}
		// The next anchors of a sea are tried only when the better ones have no room.
		if (best) break;
	}
	return best?.placed ?? null;
}

interface Candidate {
	/** From the anchor to the box's left and top, px. */
	readonly left: number;
	readonly top: number;
	readonly cost: number;
	readonly leader: boolean;
}

/** Factor on the distance between an anchor and its name in larger type. */
const spread = ({ type }: Frame): number => Math.max(1, type);

/** @returns the cheapest first */
function candidates(
	kind: LabelKind,
	width: number,
	height: number,
	small: boolean,
	wider: number
): Candidate[] {
	if (kind === 'town') {
		return [GAP_PX, 16, 26, 40, 58, 80].flatMap((gap, k) => around(gap * wider, width, height, k));
	}
	const reach = (kind === 'sea' ? 40 : small ? 34 : 44) * wider;
	const list: Candidate[] = [];
	for (let dy = -reach; dy <= reach; dy += 8) {
		for (let dx = -reach; dx <= reach; dx += 8) {
			const distance = Math.hypot(dx, dy * 1.2);
			// A country's name that does not stand over its anchor needs a leader line.
			const leader = kind !== 'sea' && (Math.abs(dx) > width / 2 || Math.abs(dy) > height);
			list.push({
				left: dx - width / 2,
				top: dy - height / 2,
				cost: distance / 8 + (leader ? 2 : 0),
				leader
			});
		}
	}
	return list.sort((a, b) => a.cost - b.cost);
}

/** Eight sides at one distance; right and left are read best. */
function around(gap: number, width: number, height: number, ring: number): Candidate[] {
	const slant = gap * 0.72;
	const middle = -height / 2;
	const cost = ring * 6;
	const leader = ring > 1;
	return [
		{ left: gap, top: middle, cost, leader },
		{ left: -gap - width, top: middle, cost: cost + 0.5, leader },
		{ left: slant, top: -slant - height, cost: cost + 1, leader },
		{ left: slant, top: slant, cost: cost + 1, leader },
		{ left: -slant - width, top: -slant - height, cost: cost + 1.5, leader },
		{ left: -slant - width, top: slant, cost: cost + 1.5, leader },
		{ left: -width / 2, top: -gap - height, cost: cost + 2, leader },
		{ left: -width / 2, top: gap, cost: cost + 2, leader }
	];
}

/** @returns x and y alternating, stage px: numbers instead of points, because thousands of objects would have to be collected */
function roadPoints(scene: BeatScene, camera: Camera): number[] {
	const points: number[] = [];
	if (scene.corridorInk <= 0) return points;
	for (const id of Object.keys(scene.corridors)) {
		const path = (corridorById.get(id)?.path ?? []).map((point) => toStage(camera, point));
		path.forEach(([x, y], k) => {
			const [nextX, nextY] = path[k + 1] ?? [x, y];
			const steps = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / 6));
			for (let s = 0; s < steps; s++) {
				points.push(x + ((nextX - x) * s) / steps, y + ((nextY - y) * s) / steps);
			}
		});
	}
	return points;
}

/** The points within a rectangle; x and y alternate. */
function pointsIn(area: Rect, points: readonly number[]): number[] {
	const found: number[] = [];
	for (let k = 0; k < points.length; k += 2) {
		const [x, y] = [points[k] as number, points[k + 1] as number];
		if (within(area, x, y)) found.push(x, y);
	}
	return found;
}

const squareAbout = ([x, y]: readonly [number, number], r: number): Rect => ({
	x: x - r,
	y: y - r,
	width: 2 * r,
	height: 2 * r
});
const padded = (r: Rect, x: number, y = x): Rect => ({
	x: r.x - x,
	y: r.y - y,
	width: r.width + 2 * x,
	height: r.height + 2 * y
});
const within = (r: Rect, x: number, y: number) =>
	x >= r.x && x <= r.x + r.width && y >= r.y && y <= r.y + r.height;
