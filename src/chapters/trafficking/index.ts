/** Trafficking: rings for an estimate without a method; the recorded count at the same scale; three crimes apart. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import { bare } from '../bases';
import Crimes from './Crimes.svelte';
import Recorded from './Recorded.svelte';
import Rings from './Rings.svelte';
import { rings, ringsRecorded } from './rings';

export default defineChapter({
	// The last beat's picture holds words alone.
	printed: 2,
	charts: { rings: Rings, recorded: Recorded, crimes: Crimes },
	beats: [
		{
			scene: {
				...bare,
				marks: rings,
				charts: all('rings'),
				// Out of the dark as it was entered.
				way: {
					leave: [0, 0.2],
					map: [0, 0.2],
					camera: [0.3, 0.31],
					ground: [0.57, 0.76],
					arrive: [0.68, 0.95]
				}
			},
			draws: ['trafficked-yearly']
		},
		{
			scene: { ...bare, marks: ringsRecorded, travel: 'shift', charts: all('rings', 'recorded') },
			draws: ['trafficking-recorded']
		},
		{ scene: { ...bare, charts: all('crimes') } }
	]
});
