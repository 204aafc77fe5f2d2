/** Origins: two countries hatched for a word without a number; then the few whose nationality is known. */
import type { BeatScene } from '../types';
import { all, bare, map } from './bases';

export const origins: readonly BeatScene[] = [
	{
		...map,
		camera: 'central-america',
		hatched: all('HN', 'GT'),
		countries: all('MX', 'GT', 'BZ', 'HN', 'SV', 'NI', 'CR'),
		seas: all('pacific', 'caribbean')
	},
	{ ...bare, camera: 'central-america', crowd: 'origins-known', charts: all('origins-known') },
	{ ...bare, camera: 'central-america', crowd: 'origins-split', charts: all('origins-split') }
];
