/** Agreement: two institutions meet in Mexico City; three aims set in type. */
import { defineChapter } from '../../story/chapter';
import { box, region } from '../../story/region';
import { all } from '../../story/scene-bases';
import type { BeatScene } from '../../story/types';
import { map } from '../bases';
import Agreement from './Agreement.svelte';
import Aims from './Aims.svelte';

/** Mexico City and what lies around it, for the two institutions. */
const capital = region('capital', box(-104.5, 15.8, -92.5, 24.6));

const meeting: BeatScene = {
	...map,
	camera: capital,
	map: 0.7,
	relief: 0.6,
	scaleBar: 0,
	places: all('mexico-city')
};

export default defineChapter({
	tone: 'anil',
	charts: { agreement: Agreement, aims: Aims },
	beats: [
		{ scene: { ...meeting, charts: all('agreement') } },
		{ scene: { ...meeting, map: 0.12, relief: 0, places: {}, charts: all('aims') } }
	]
});
