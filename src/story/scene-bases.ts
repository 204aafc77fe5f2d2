/** Base scenes to spread from. Each beat then declares a complete scene. */
import type { Arrangement } from '../view/arrangement';
import type { Region } from './region';
import type { BeatScene } from './types';

/** Nothing on the stage but its ground. */
export const bareScene = (camera: Region, marks: Arrangement): BeatScene => ({
	camera,
	map: 0,
	relief: 0,
	scaleBar: 1,
	corridors: {},
	corridorInk: 0,
	marks,
	travel: 'fade',
	lit: {},
	hatched: {},
	states: {},
	places: {},
	countries: {},
	seas: {},
	charts: {},
	ground: 0
});

/** Amount 1 for each of the names. */
export const all = <Id extends string>(...ids: Id[]): Readonly<Record<Id, 1>> =>
	Object.fromEntries(ids.map((id) => [id, 1])) as Record<Id, 1>;
