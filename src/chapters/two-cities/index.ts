/** Two cities: one border, then the other, then both side by side at one scale. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import { bare, map } from '../bases';
import { juarez, tapachula } from '../regions';
import SmallMultiples from './SmallMultiples.svelte';

export default defineChapter({
	tone: 'anil',
	charts: { panes: SmallMultiples },
	beats: [
		{
			scene: {
				...map,
				camera: juarez,
				relief: 0.5,
				states: all('MX-CHH'),
				places: all('ciudad-juarez', 'chihuahua')
			}
		},
		{
			scene: {
				...map,
				camera: tapachula,
				relief: 0.5,
				states: all('MX-CHP'),
				places: all('tapachula', 'ciudad-hidalgo', 'arriaga')
			}
		},
		{
			scene: { ...bare, camera: tapachula, charts: all('panes') },
			draws: ['cities-distance'],
			fineOutlines: true
		}
	]
});
