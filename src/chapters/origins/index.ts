/** Origins: two countries hatched for a word without a number; then the few whose nationality is known. */
import { defineChapter } from '../../story/chapter';
import { countOf, valueOf } from '../../story/figures';
import { evenSteps } from '../../story/guess';
import { all } from '../../story/scene-bases';
import { placesOn, rowsBelow } from '../../view/guess-places';
import { bare, map } from '../bases';
import { fieldGrid } from '../kidnapped/field';
import { centralAmerica } from '../regions';
import { originsKnown, originsSplit } from './origins';
import OriginsKnown from './OriginsKnown.svelte';
import OriginsSplit from './OriginsSplit.svelte';

export default defineChapter({
	charts: { 'origins-known': OriginsKnown, 'origins-split': OriginsSplit },
	beats: [
		{
			scene: {
				...map,
				camera: centralAmerica,
				hatched: all('HN', 'GT'),
				countries: all('MX', 'GT', 'BZ', 'HN', 'SV', 'NI', 'CR'),
				seas: all('pacific', 'caribbean'),
				// The counts have nearly gone before the map comes under them.
				way: { leave: [0.1, 0.43], map: [0.3, 0.6] }
			}
		},
		{
			scene: {
				...bare,
				camera: centralAmerica,
				marks: originsKnown,
				travel: 'shift',
				way: { leave: [0, 0.3], map: [0.03, 0.4], marks: [0.05, 0.95], arrive: [0.7, 1] },
				charts: all('origins-known')
			},
			draws: ['nationality-known', 'nationality-unknown'],
			guess: {
				kind: 'count',
				id: 'nationality',
				figure: 'nationality-known',
				steps: () => evenSteps(valueOf('cndh-kidnapped'), 100),
				places(frame) {
					const grid = fieldGrid(frame);
					return placesOn(grid, rowsBelow(grid, frame), countOf('cndh-kidnapped'));
				}
			}
		},
		{
			scene: {
				...bare,
				camera: centralAmerica,
				marks: originsSplit,
				travel: 'fly',
				// The names come once the marks have landed under them.
				way: { leave: [0, 0.3], arrive: [0.85, 1] },
				charts: all('origins-split')
			},
			draws: ['known-honduras', 'known-el-salvador', 'known-guatemala', 'known-nicaragua']
		}
	]
});
