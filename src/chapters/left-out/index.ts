/** Left out: every count at one scale, the range of money apart, and an open box for those who told no one. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import { bare } from '../bases';
import AllCounts from './AllCounts.svelte';
import { allCounts } from './marks';
import { blocks } from './plate';

export default defineChapter({
	charts: { 'all-counts': AllCounts },
	details: blocks.map(({ figure }) => figure),
	beats: [
		{
			scene: {
				...bare,
				marks: allCounts,
				travel: 'fade',
				charts: all('all-counts'),
				// The map has nearly gone before the counts cover it.
				way: { leave: [0, 0.4], map: [0.1, 0.6] }
			},
			draws: [
				...new Set(blocks.flatMap(({ figure, parts }) => [figure, ...parts.map((part) => part.figure)])),
				'ransom-release'
			]
		}
	]
});
