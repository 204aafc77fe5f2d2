/** The whole map with the marks on the road: the picture the story opens with. */
import { all } from '../../story/scene-bases';
import type { BeatScene } from '../../story/types';
import { map, seas } from '../bases';
import { everyCorridor } from '../road/corridors';
import { onTheRoad } from '../road/marks';

export const opened: BeatScene = {
	...map,
	marks: onTheRoad,
	corridors: everyCorridor,
	corridorInk: 0.35,
	seas,
	places: all('ciudad-juarez', 'medias-aguas', 'tapachula', 'san-pedro-sula', 'san-fernando')
};
