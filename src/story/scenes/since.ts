/** Since: a line of years with dated facts; then those who answer stand out. */
import type { BeatScene } from '../types';
import { all, bare } from './bases';

export const since: readonly BeatScene[] = [
	{ ...bare, charts: all('timeline') },
	{ ...bare, charts: all('timeline', 'answers') }
];
