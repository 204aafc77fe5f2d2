/** Trafficking: rings for an estimate without a method; the recorded count at the same scale; three crimes apart. */
import type { BeatScene } from '../types';
import { all, bare } from './bases';

export const trafficking: readonly BeatScene[] = [
	{ ...bare, crowd: 'rings', travel: 'fade', charts: all('rings') },
	{ ...bare, crowd: 'rings-recorded', charts: all('recorded') },
	{ ...bare, crowd: 'none', travel: 'fade', charts: all('crimes') }
];
