/** Finds the feature at a point of the map's window. */
import type { MapState } from '../../stage/explore/map-state';
import { atlas } from '../../story/atlas';
import type { Point } from '../../story/plane';
import type { Camera } from '../../view/camera';
import { toPlane } from '../../view/explore/map-transform';
import { nearestCorridor, nearestPlace } from '../../view/explore/nearest';
import type { FeatureRef } from './features';

/** Reach of a line as a share of a dot's, so that a dot on a line is easier to hit than the line. */
const LINE_REACH = 0.7;

/**
 * @param at px in the map's window
 * @param reach largest distance from a town's dot, px
 * @returns a town within reach, else a corridor; null for neither
 */
export function featureAt(at: Point, reach: number, map: MapState, camera: Camera): FeatureRef | null {
	const point = toPlane(camera, at);
	const places = map.places.map((id) => [id, atlas.places[id] ?? [Infinity, Infinity]] as const);
	const place = nearestPlace(point, places, reach / camera.k);
	if (place !== null) return { kind: 'place', id: place };
	const corridors = atlas.corridors.filter(({ id }) => map.corridors.includes(id));
	const corridor = nearestCorridor(point, corridors, (reach * LINE_REACH) / camera.k);
	return corridor === null ? null : { kind: 'corridor', id: corridor };
}

/** The country or state whose outline an element of the map draws. */
export function areaOf(element: Element | null): FeatureRef | null {
	const drawn = element?.closest<SVGElement>('[data-feature]')?.dataset['feature'] ?? '';
	const [kind, id] = drawn.split(':');
	return id !== undefined && (kind === 'country' || kind === 'state') ? { kind, id } : null;
}
