/** Computes the map's drawing from the reader's settings. Pure. */
import type { MapState } from '../../stage/explore/map-state';
import type { Point } from '../../story/plane';
import { corridorById } from '../../view/corridor-path';
import { wholeMap } from '../../view/explore/map-transform';
import type { Names } from '../../view/labels';
import type { Frame } from '../../view/frame';
import { zoomLabels, type ZoomLabel } from '../../view/explore/zoom-labels';
import { shownBy, type Layers } from './layers';
import type { Features, FeatureRef } from './features';
import { labelCandidates } from './label-candidates';

export interface ReaderState {
	readonly layers: Layers;
	readonly chosen: FeatureRef | null;
	readonly pointed: FeatureRef | null;
	/** Id of the current town of a followed corridor. */
	readonly town: string | null;
}

const labelKey = ({ kind, id }: FeatureRef) => `${kind === 'place' ? 'town' : kind} ${id}`;

/** Points along a corridor, so dense that no name fits between two of them. */
const linePoints = (id: string): readonly Point[] => {
	const path = corridorById.get(id)?.path ?? [];
	return path.flatMap((point, k) => {
		const next = path[k + 1] ?? point;
		const parts = Math.max(1, Math.ceil(Math.hypot(next[0] - point[0], next[1] - point[1]) / LINE_STEP));
		return Array.from({ length: parts }, (_, n): Point => [
			point[0] + ((next[0] - point[0]) * n) / parts,
			point[1] + ((next[1] - point[1]) * n) / parts
		]);
	});
};
/** Largest distance between two points of a line, plane units. */
const LINE_STEP = 6;
/** Half the size of a dot, and of a place's rings, px. */
const DOT_PX = 4;
const RING_PX = 11;

/** Labels of the map with the scales from which they are shown. */
export function labelsOf(
	{ layers, chosen, town }: Omit<ReaderState, 'pointed'>,
	features: Features,
	names: Names,
	dots: readonly string[],
	frame: Frame
): ZoomLabel[] {
	const strong = [...features.highlightedBy(chosen), ...(town === null ? [] : [town])].flatMap((id) => {
		const found = features.onMap(id);
		return found ? [labelKey({ kind: found.kind, id })] : [];
	});
	const candidates = labelCandidates(layers, features, names, dots, new Set(strong));
	const ringed = new Set(shownBy(features.content, layers, 'places'));
	const spots = candidates
		.filter(({ kind }) => kind === 'town')
		.flatMap(({ id, anchors: [at] }) => (at ? [{ at, half: ringed.has(id) ? RING_PX : DOT_PX }] : []));
	const { tilt, type } = frame;
	return zoomLabels(candidates, {
		...{ tilt, type, dots: spots, whole: wholeMap(frame).k },
		lines: features.content.corridors
			.filter(({ mode }) => layers.has(mode))
			.flatMap(({ id }) => linePoints(id))
	});
}

export function mapStateOf(
	{ layers, chosen, pointed, town }: ReaderState,
	features: Features,
	dots: readonly string[]
): MapState {
	const { corridors, record } = features.content;
	const highlighted = new Set([...features.highlightedBy(chosen), ...features.highlightedBy(pointed)]);
	const marked = town === null ? highlighted : new Set([...highlighted, town]);
	const named = pointed ?? (town === null ? chosen : { kind: 'place' as const, id: town });
	return {
		corridors: corridors
			.filter(({ id, mode }) => layers.has(mode) || highlighted.has(id))
			.map(({ id }) => id),
		strong: new Set(corridors.map(({ id }) => id).filter((id) => highlighted.has(id))),
		places: dots,
		record: new Set(layers.has('record') ? record : []),
		ringed: new Set(shownBy(features.content, layers, 'places')),
		lit: shownBy(features.content, layers, 'countries'),
		states: layers.has('states'),
		areas: new Set(
			[...highlighted].filter((id) => ['country', 'state'].includes(features.onMap(id)?.kind ?? ''))
		),
		marked: new Set([...marked].filter((id) => dots.includes(id))),
		strongLabel: named ? labelKey(named) : null
	};
}
