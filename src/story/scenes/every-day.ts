/** Every day: one day on a 24-hour line, then a week, a month, the half-year; three other counts at one scale. */
import type { BeatScene } from '../types';
import { all, bare } from './bases';

export const everyDay: readonly BeatScene[] = [
	{ ...bare, crowd: 'day', charts: all('hours') },
	{ ...bare, crowd: 'week', charts: all('hours') },
	{ ...bare, crowd: 'month', charts: all('hours') },
	{ ...bare, crowd: 'half-year', charts: all('hours') },
	{ ...bare, crowd: 'counts', charts: all('counts') }
];
