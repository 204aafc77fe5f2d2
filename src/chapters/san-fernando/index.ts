/** San Fernando: dark and still. The marks never travel; one picture gives way to the next in place. */
import { defineChapter } from '../../story/chapter';
import { box, region } from '../../story/region';
import { all } from '../../story/scene-bases';
import type { BeatScene } from '../../story/types';
import { bare } from '../bases';
import Identified from './Identified.svelte';
import { seventyTwo, seventyTwoIdentified } from './seventy-two';

/** San Fernando and the border at Matamoros, with room above them for the marks of the chapter. */
const town = region('san-fernando', box(-100.2, 23.9, -96.6, 30.4));

/** Within the chapter no mark moves: both arrangements have the same places. */
const dark: BeatScene = { ...bare, camera: town, ground: 1 };

export default defineChapter({
	charts: { identified: Identified },
	reads: ['san-fernando'],
	optional: true,
	beats: [
		{
			scene: {
				...dark,
				marks: seventyTwo,
				// A threshold: what was there leaves, the ground darkens, and for a while there is nothing.
				way: { leave: [0, 0.18], ground: [0.03, 0.25], camera: [0.3, 0.31], arrive: [0.8, 1] }
			}
		},
		{
			scene: { ...dark, marks: seventyTwoIdentified, travel: 'shift', charts: all('identified') },
			draws: ['sf-identified', 'sf-unidentified']
		},
		{
			scene: {
				...dark,
				map: 1,
				marks: seventyTwoIdentified,
				travel: 'shift',
				places: all('san-fernando', 'matamoros'),
				states: all('MX-TAM'),
				// The captions go before the map's edge comes where they stand.
				way: { leave: [0, 0.3], map: [0.3, 0.9], arrive: [0.5, 0.95] }
			}
		}
	]
});
