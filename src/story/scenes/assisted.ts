/** Assisted: 176 beside the 20,000; about 141 of them move to the southern border. */
import type { BeatScene } from '../types';
import { all, bare, map } from './bases';

export const assisted: readonly BeatScene[] = [
	{ ...bare, camera: 'southern-border', crowd: 'assisted', travel: 'fade', charts: all('assisted') },
	{
		...map,
		camera: 'southern-border',
		relief: 0.5,
		crowd: 'assisted-south',
		countries: all('MX', 'GT', 'BZ'),
		charts: all('assisted-south')
	}
];
