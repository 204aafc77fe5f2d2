/** The view of a scene on one frame: camera, marks, labels, backdrops. Pure: the same scene and frame give the same view. */
import { smooth } from '../story/timing';
import type { Scene, SceneEnd, Travel } from '../story/types';
import { cameraBetween, toStage, type Camera } from './camera';
import { memo, type Frame, type Rect } from './frame';
import { placeLabels, type Names, type PlacedLabel } from './labels';
import type { Layout } from './layout';
import { crowdFor, noMarks } from './arrangement';
import type { Crowd, Population } from './layouts/crowd';

export interface LabelView {
	readonly label: PlacedLabel;
	/** The named point, stage px. */
	readonly anchorX: number;
	readonly anchorY: number;
	/** Left end of the baseline, stage px. */
	readonly x: number;
	readonly y: number;
	readonly opacity: number;
}

export interface BackdropView {
	readonly rect: Rect;
	readonly opacity: number;
}

export interface View {
	readonly scene: Scene;
	readonly frame: Frame;
	readonly camera: Camera;
	readonly marks: {
		readonly from: Layout;
		readonly to: Layout;
		readonly t: number;
		readonly travel: Travel | 'arrive';
		/** The figures that the marks count, of the end that is shown more. */
		readonly populations: readonly Population[];
	};
	/** Plain ground over the map, under the marks. */
	readonly backdrops: readonly BackdropView[];
	readonly labels: readonly LabelView[];
}

/** The part of a view that map components need; the reader's map makes one without a scene of the story. */
export type MapView = Pick<View, 'frame' | 'camera'> & {
	readonly scene: Pick<Scene, 'map' | 'relief' | 'scaleBar'> & Partial<Pick<Scene, 'camera'>>;
};

/**
 * @param names null leaves the labels out
 * @param arrival how far the marks of a picture at rest have come, 0 … 1
 */
export function view(scene: Scene, frame: Frame, names: Names | null, arrival = 1): View {
	const { from, to, t, travel } = scene.marks;
	const showsMore = travel === 'fade' ? scene.leaving > scene.arriving : t < 0.5;
	const camera = cameraBetween(scene.camera.from, scene.camera.to, scene.camera.t, frame);
	const [a, b] = [crowdFor(from, frame), crowdFor(to, frame)];
	return {
		scene,
		frame,
		camera,
		marks:
			arrival < 1 && a.layout.id === b.layout.id
				? {
						from: crowdFor(noMarks, frame).layout,
						...{ to: a.layout, t: arrival, travel: 'arrive', populations: a.populations }
					}
				: {
						from: t >= 1 ? b.layout : a.layout,
						to: t <= 0 ? a.layout : b.layout,
						...{ t, travel, populations: (showsMore ? a : b).populations }
					},
		backdrops: backdropsBetween(a, b, scene),
		labels: names ? labelsBetween(scene, frame, camera, names) : []
	};
}

function backdropsBetween(a: Crowd, b: Crowd, scene: Scene): BackdropView[] {
	if (scene.map <= 0) return [];
	const shown = (crowd: Crowd, opacity: number) => crowd.backdrops.map((rect) => ({ rect, opacity }));
	if (a.layout.id === b.layout.id) return shown(a, 1);
	return [...shown(a, scene.leaving), ...shown(b, scene.arriving)].filter(({ opacity }) => opacity > 0);
}

/** The names that stand at a beat, by kind and id. */
export function labelsAt(
	{ index, scene }: SceneEnd,
	frame: Frame,
	names: Names
): ReadonlyMap<string, PlacedLabel> {
	return placementsOf(names)(
		`${String(index)} ${frame.key}`,
		() => new Map(placeLabels(scene, frame, names).map((label) => [keyOf(label), label]))
	);
}

type Placements = ReadonlyMap<string, PlacedLabel>;
const placements = new WeakMap<Names, ReturnType<typeof memo<Placements>>>();

/** Placements are kept per language, because the widths of names differ. */
function placementsOf(names: Names) {
	const known = placements.get(names) ?? memo<Placements>(90);
	placements.set(names, known);
	return known;
}
const keyOf = ({ kind, id }: PlacedLabel) => `${kind} ${id}`;

function labelsBetween(scene: Scene, frame: Frame, camera: Camera, names: Names): LabelView[] {
	const behind = labelsAt(scene.from, frame, names);
	const ahead = labelsAt(scene.to, frame, names);
	const result: LabelView[] = [];
	const move = smooth(scene.t);
	for (const key of new Set([...behind.keys(), ...ahead.keys()])) {
		const [a, b] = [behind.get(key), ahead.get(key)];
		const label = scene.t < 0.5 ? (a ?? b) : (b ?? a);
		if (!label) continue;
		const placed = a && b ? staying(a, b, scene) : handOver(a !== undefined, label, scene);
		const opacity = Math.min(placed, amountOf(label, scene));
		if (opacity <= 0.01) continue;
		const [start, end] = [a ?? label, b ?? label];
		const [anchorX, anchorY] = toStage(camera, label.anchor);
		result.push({
			label,
			anchorX,
			anchorY,
			x: anchorX + start.dx + (end.dx - start.dx) * move,
			y: anchorY + start.dy + (end.dy - start.dy) * move,
			opacity
		});
	}
	return result;
}

/** A name of both beats stays, unless it stands elsewhere on the map at either: on the way between the two it would lie on land. */
function staying(a: PlacedLabel, b: PlacedLabel, scene: Scene): number {
	if (a.anchor[0] === b.anchor[0] && a.anchor[1] === b.anchor[1]) return 1;
	return scene.t < 0.5 ? scene.leaving : scene.arriving;
}

/** A name that is placed at only one of the two beats fades with the parts of that beat, unless a corridor that is drawn reaches it. */
function handOver(leaves: boolean, label: PlacedLabel, scene: Scene): number {
	if (leaves) return scene.leaving;
	const brought = label.kind === 'town' && scene.from.scene.corridors !== scene.to.scene.corridors;
	return brought ? 1 : scene.arriving;
}

function amountOf({ kind, id }: PlacedLabel, scene: Scene): number {
	const amounts = { town: scene.places, country: scene.countries, state: scene.states, sea: scene.seas }[
		kind
	];
	return ((amounts as Readonly<Record<string, number>>)[id] ?? 0) * Math.min(1, scene.map * 1.4);
}
