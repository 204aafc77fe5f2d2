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
				// The unnamed go before the map can be seen under them, and the roads are drawn on it last.
				way: { leave: [0.1, 0.32], map: [0.22, 0.48], corridors: [0.5, 0.95], arrive: [0.55, 0.95] },
				corridors: everyCorridor,
				corridorInk: 1,
				places: all(
					'tijuana',
					'ciudad-juarez',
					'nuevo-laredo',
					'san-fernando',
					'lecheria',
					'medias-aguas',
					'tapachula'
				),
				// In this order most phones have room for all six; with a town among them none has.
				countries: all('MX', 'CR', 'HN', 'SV', 'GT', 'NI'),
				seas
			}
		}
	]
});
