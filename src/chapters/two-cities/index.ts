/** Two cities: the whole map, the straight way between them, and an inset that opens at each end, both at one scale. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import type { BeatScene } from '../../story/types';
import { map } from '../bases';
import { fiveCountries } from '../regions';
import Distance from './Distance.svelte';
import DistanceLine from './DistanceLine.svelte';
import NorthernInset from './NorthernInset.svelte';
import SouthernInset from './SouthernInset.svelte';

const country: BeatScene = {
	...map,
	camera: fiveCountries,
	relief: 0.5,
	scaleBar: 0
};

export default defineChapter({
	tone: 'anil',
	charts: {
		'distance-line': DistanceLine,
		distance: Distance,
		'northern-inset': NorthernInset,
		'southern-inset': SouthernInset
	},
	beats: [
		{
			scene: { ...country, charts: all('northern-inset') },
			fineOutlines: true
		},
		{
			scene: {
				...country,
				charts: all('distance-line', 'northern-inset', 'southern-inset')
			},
			fineOutlines: true
		},
		{
			scene: {
				...country,
				charts: all('distance-line', 'northern-inset', 'southern-inset', 'distance')
			},
			draws: ['cities-distance'],
			fineOutlines: true
		}
	]
});
