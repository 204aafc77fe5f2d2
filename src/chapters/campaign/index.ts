/** Campaign: four countries light in the release's order, Mexico fifth, then the two cities on the air. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import type { BeatScene } from '../../story/types';
import { map } from '../bases';
import { centralAmerica, fiveCountries } from '../regions';
import Radio from './Radio.svelte';

const four = all('CR', 'SV', 'GT', 'NI');
const five = { ...four, ...all('MX') };
const wide: BeatScene = { ...map, camera: fiveCountries, relief: 0.8 };

export default defineChapter({
	tone: 'anil',
	cover: 2,
	charts: { radio: Radio },
	beats: [
		{
			scene: {
				...wide,
				camera: centralAmerica,
				lit: four,
				countries: { ...four, ...all('MX', 'HN') },
				// The marks of the border go before the map moves away from under them.
				way: { leave: [0, 0.3], camera: [0.3, 0.95] }
			}
		},
		{ scene: { ...wide, lit: five, countries: five } },
		{
			scene: {
				...wide,
				lit: five,
				countries: all('MX', 'HN'),
				places: all('ciudad-juarez', 'tapachula'),
				charts: all('radio')
			}
		}
	]
});
