/** Opening: the whole map with the marks on the road. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import type { BeatScene } from '../../story/types';
import { map, seas } from '../bases';
import { everyCorridor } from '../road/corridors';
import { onTheRoad } from '../road/marks';

const whole: BeatScene = { ...map, marks: onTheRoad, corridors: everyCorridor, corridorInk: 0.35, seas };

export default defineChapter({
	beats: [
		{
			scene: {
				...whole,
				places: all('ciudad-juarez', 'medias-aguas', 'tapachula', 'san-pedro-sula', 'san-fernando')
			}
		},
		{ scene: { ...whole, countries: all('MX', 'GT', 'HN', 'SV', 'NI') } }
	]
});
