/** Assisted: 176 beside the 20,000; about 141 of them move to the southern border. */
import { defineChapter } from '../../story/chapter';
import { countOf, valueOf } from '../../story/figures';
import { roundNumbers } from '../../story/guess';
import { all } from '../../story/scene-bases';
import { placesOn } from '../../view/guess-places';
import { bare, map } from '../bases';
import { ringBlocks, ringsAndAssisted } from '../trafficking/rings';
import AssistedBeside from './AssistedBeside.svelte';
import AssistedSouth from './AssistedSouth.svelte';
import { assistedSouth, southernBorder } from './southern-border';

export default defineChapter({
	tone: 'jade',
	charts: { assisted: AssistedBeside, 'assisted-south': AssistedSouth },
	beats: [
		{
			scene: {
				...bare,
				camera: southernBorder,
				marks: ringsAndAssisted,
				charts: all('assisted')
			},
			draws: ['assisted', 'trafficked-yearly'],
			guess: {
				kind: 'count',
				id: 'assisted',
				figure: 'assisted',
				steps: () => roundNumbers(10, valueOf('trafficked-yearly')),
				places(frame) {
					const { rings } = ringBlocks(frame, countOf('assisted'));
					return placesOn(rings, rings.rows, countOf('trafficked-yearly'));
				}
			}
		},
		{
			scene: {
				...map,
				camera: southernBorder,
				relief: 0.5,
				marks: assistedSouth,
				travel: 'fly',
				// The caption goes before the marks cross it, and the rings before the map comes under them.
				way: { map: [0.3, 0.9], leave: [0, 0.18], arrive: [0.7, 1] },
				countries: all('MX', 'GT', 'BZ'),
				charts: all('assisted-south')
			},
			draws: ['assisted-south', 'assisted-elsewhere']
		}
	]
});
