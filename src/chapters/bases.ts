/** What the chapters' scenes spread from. */
import { all, bareScene } from '../story/scene-bases';
import type { BeatScene } from '../story/types';
import { noMarks } from '../view/arrangement';
import { whole } from './regions';

/** Nothing on the stage but its ground. */
export const bare: BeatScene = bareScene(whole, noMarks);

/** The printed map, seen whole, nothing marked on it. */
export const map: BeatScene = { ...bare, map: 1, relief: 1 };

export const seas = all('pacific', 'gulf');
