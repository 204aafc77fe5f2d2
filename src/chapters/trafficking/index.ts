/** Trafficking: rings for an estimate without a method; the recorded count at the same scale; three crimes apart. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import { bare } from '../bases';
import Crimes from './Crimes.svelte';
import Recorded from './Recorded.svelte';
import Rings from './Rings.svelte';
import { rings, ringsRecorded } from './rings';

export default defineChapter({
	charts: { rings: Rings, recorded: Recorded, crimes: Crimes },
	beats: [
		{
			scene: { ...bare, marks: rings, travel: 'fade', charts: all('rings') },
			draws: ['trafficked-yearly']
		},
		{ scene: { ...bare, marks: ringsRecorded, charts: all('recorded') }, draws: ['trafficking-recorded'] },
		{ scene: { ...bare, travel: 'fade', charts: all('crimes') } }
	]
});
