/** Opening: the whole map with the marks on the road. */
import type { BeatScene } from '../types';
import { all, map, seas } from './bases';
import { everyCorridor } from './road';

const whole: BeatScene = { ...map, crowd: 'road', corridors: everyCorridor, corridorInk: 0.35, seas };

export const opening: readonly BeatScene[] = [
	{ ...whole, places: all('ciudad-juarez', 'medias-aguas', 'tapachula', 'san-pedro-sula', 'san-fernando') },
	{ ...whole, countries: all('MX', 'GT', 'HN', 'SV', 'NI') }
];
