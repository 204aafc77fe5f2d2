/** Agreement: two institutions meet in Mexico City; three aims set in type. */
import type { BeatScene } from '../types';
import { all, map } from './bases';

const capital: BeatScene = { ...map, camera: 'capital', map: 0.7, relief: 0.6, places: all('mexico-city') };

export const agreement: readonly BeatScene[] = [
	{ ...capital, charts: all('agreement') },
	{ ...capital, map: 0.12, relief: 0, places: {}, charts: all('aims') }
];
