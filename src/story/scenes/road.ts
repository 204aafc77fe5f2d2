/** Road: two ways in, one knot, the trunk, the branches; the corridors draw themselves in travel order. */
import type { BeatScene } from '../types';
import { all, map, seas } from './bases';

const coast = all('a1', 'a1b', 'a1c', 'a2');
const lines = { ...coast, ...all('a3', 'b1', 'b2') };
const trunk = { ...lines, ...all('c') };

/** Every corridor, fully drawn. */
export const everyCorridor = { ...trunk, ...all('d1', 'd2', 'd3', 'e', 'e2', 'f', 'g1', 'g2') };

const inked: BeatScene = { ...map, corridorInk: 1 };

export const road: readonly BeatScene[] = [
	{
		...inked,
		camera: 'coast',
		corridors: coast,
		places: all(
			'san-pedro-sula',
			'tegucigalpa',
			'san-salvador',
			'guatemala-city',
			'ciudad-hidalgo',
			'tapachula',
			'arriaga'
		),
		countries: all('MX', 'GT', 'HN', 'SV')
	},
	{
		...inked,
		camera: 'isthmus',
		corridors: lines,
		places: all(
			'tapachula',
			'arriaga',
			'ixtepec',
			'tenosique',
			'palenque',
			'coatzacoalcos',
			'medias-aguas',
			'san-pedro-sula'
		),
		countries: all('MX', 'GT')
	},
	{
		...inked,
		camera: 'trunk',
		corridors: trunk,
		places: all('medias-aguas', 'tierra-blanca', 'cordoba', 'orizaba', 'apizaco', 'lecheria'),
		seas: all('gulf')
	},
	{
		...inked,
		camera: 'whole',
		corridors: everyCorridor,
		places: all(
			'medias-aguas',
			'lecheria',
			'tijuana',
			'nogales',
			'ciudad-juarez',
			'piedras-negras',
			'nuevo-laredo',
			'reynosa',
			'matamoros',
			'san-fernando',
			'tapachula'
		),
		seas
	}
];
