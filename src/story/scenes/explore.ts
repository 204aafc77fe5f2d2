/** Explore: the whole map with its layers. */
import type { BeatScene } from '../types';
import { all, map, seas } from './bases';
import { everyCorridor } from './road';

export const explore: readonly BeatScene[] = [
	{
		...map,
		corridors: everyCorridor,
		corridorInk: 1,
		places: all(
			'tijuana',
			'ciudad-juarez',
			'nuevo-laredo',
			'san-fernando',
			'lecheria',
			'medias-aguas',
			'tapachula',
			'san-pedro-sula'
		),
		countries: all('MX', 'GT', 'HN', 'SV', 'NI', 'CR'),
		seas
	}
];
