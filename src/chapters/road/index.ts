/** Road: two ways in, one knot, the trunk, the branches; the corridors draw themselves in travel order. */
import { defineChapter } from '../../story/chapter';
import { box, region } from '../../story/region';
import { all } from '../../story/scene-bases';
import type { BeatScene } from '../../story/types';
import { map, seas } from '../bases';
import { whole } from '../regions';
import { onTheRoad } from './marks';
import { coastCorridors, everyCorridor, southernCorridors, trunkCorridors } from './corridors';

/** From the Suchiate to Arriaga and where people came from. */
const coast = region('coast', [...box(-94.6, 13.2, -91.6, 17.2), [-86.6, 12.6], [-87.6, 16]]);
/** The two lines and the knot at Medias Aguas. */
const isthmus = region('isthmus', [...box(-95.8, 14.3, -91, 18.6), [-88, 15.5]]);
/** The trunk from Medias Aguas to Lechería. */
const trunk = region('trunk', box(-99.8, 16.9, -93.8, 20.4));

/** First the camera, then the line with its names as it reaches them. */
const drawn: BeatScene = {
	...map,
	corridorInk: 1,
	way: { camera: [0, 0.5], corridors: [0.42, 1], marks: [0.42, 1], leave: [0, 0.35] }
};

export default defineChapter({
	cover: 4,
	beats: [
		{
			scene: {
				...drawn,
				camera: coast,
				way: { ...drawn.way, leave: [0, 0.3], camera: [0.1, 0.6] },
				corridors: coastCorridors,
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
			}
		},
		{
			scene: {
				...drawn,
				camera: isthmus,
				corridors: southernCorridors,
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
			}
		},
		{
			scene: {
				...drawn,
				camera: trunk,
				corridors: trunkCorridors,
				places: all('medias-aguas', 'tierra-blanca', 'cordoba', 'orizaba', 'apizaco', 'lecheria'),
				seas: all('gulf')
			}
		},
		{
			scene: {
				...drawn,
				camera: whole,
				marks: onTheRoad,
				travel: 'fly',
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
		}
	]
});
