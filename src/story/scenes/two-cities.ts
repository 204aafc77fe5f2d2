/** Two cities: one border, then the other, then both side by side at one scale. */
import type { BeatScene } from '../types';
import { all, bare, map } from './bases';

export const twoCities: readonly BeatScene[] = [
	{ ...map, camera: 'juarez', relief: 0.5, states: all('MX-CHH'), places: all('ciudad-juarez', 'chihuahua') },
	{
		...map,
		camera: 'tapachula',
		relief: 0.5,
		states: all('MX-CHP'),
		places: all('tapachula', 'ciudad-hidalgo', 'arriaga')
	},
	{ ...bare, camera: 'tapachula', charts: all('panes') }
];
