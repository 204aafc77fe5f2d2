/** Named bases the beats spread from, so that each scene stays a complete spec in view of its reader. */
import type { BeatScene } from '../types';

/** Nothing on the stage but its ground. */
export const bare: BeatScene = {
	camera: 'whole',
	map: 0,
	relief: 0,
	corridors: {},
	corridorInk: 0,
	crowd: 'none',
	travel: 'fly',
	lit: {},
	hatched: {},
	states: {},
	places: {},
	countries: {},
	seas: {},
	charts: {},
	ground: 0
};

/** The printed map, seen whole, nothing marked on it. */
export const map: BeatScene = { ...bare, map: 1, relief: 1 };

/** Turns a list of names into full amounts. */
export const all = <Id extends string>(...ids: Id[]): Readonly<Record<Id, 1>> =>
	Object.fromEntries(ids.map((id) => [id, 1])) as Record<Id, 1>;

export const seas = all('pacific', 'gulf');
