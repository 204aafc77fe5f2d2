/** Ransom: the release's range on a money axis, then the commission's as a second range. */
import type { BeatScene } from '../types';
import { all, bare } from './bases';

export const ransom: readonly BeatScene[] = [
	{ ...bare, charts: all('money') },
	{ ...bare, charts: all('money', 'money-cndh') }
];
