/** Explore: the whole map with its layers. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import { map, seas } from '../bases';
import { everyCorridor } from '../road/corridors';

export default defineChapter({
	beats: [
		{
			scene: {
				...map,
				travel: 'fade',
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
		}
	]
});
