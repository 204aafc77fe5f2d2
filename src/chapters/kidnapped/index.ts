/** Kidnapped: every mark leaves the road and becomes the field; its open edge; how it was counted. */
import { defineChapter } from '../../story/chapter';
import { roundNumbers } from '../../story/guess';
import { all } from '../../story/scene-bases';
import { placesOn, rowsBelow } from '../../view/guess-places';
import { bare } from '../bases';
import Counted from './Counted.svelte';
import Edge from './Edge.svelte';
import { field, fieldCounted, fieldGrid, fieldOpen } from './field';

export default defineChapter({
	charts: { edge: Edge, counted: Counted },
	beats: [
		{
			scene: {
				...bare,
				marks: field,
				fullKey: true,
				travel: 'fly',
				// The marks fly over the whole map; lines and map go last.
				way: { marks: [0.03, 0.85], leave: [0, 0.3], map: [0.5, 1] }
			},
			draws: ['kidnapped-2009'],
			guess: {
				kind: 'count',
				id: 'kidnapped',
				figure: 'kidnapped-2009',
				steps: () => roundNumbers(10, 1_000_000),
				places(frame) {
					const grid = fieldGrid(frame);
					return placesOn(grid, rowsBelow(grid, frame));
				}
			}
		},
		{
			scene: { ...bare, marks: fieldOpen, travel: 'shift', charts: all('edge') },
			draws: ['kidnapped-higher']
		},
		{
			scene: { ...bare, marks: fieldCounted, travel: 'shift', charts: all('counted') },
			draws: ['cndh-kidnapped', 'rounding-gap']
		}
	]
});
