/** Since: a line of years with dated facts; the 72 above it while those who answer stand out; at last the unnamed alone. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import { bare } from '../bases';
import Answers from './Answers.svelte';
import Named from './Named.svelte';
import { namedAndUnnamed, unnamed } from './seventy-two';
import Timeline from './Timeline.svelte';
import Unnamed from './Unnamed.svelte';

export default defineChapter({
	timeline: true,
	charts: { timeline: Timeline, answers: Answers, named: Named, unnamed: Unnamed },
	reads: ['san-fernando'],
	beats: [
		{ scene: { ...bare, travel: 'fade', charts: all('timeline') } },
		{
			scene: {
				...bare,
				marks: namedAndUnnamed,
				travel: 'fade',
				charts: all('timeline', 'answers', 'named', 'unnamed')
			},
			draws: ['sf-identified', 'sf-unidentified']
		},
		// The unnamed keep their slots: they stand while everything else goes, and move as one.
		{
			scene: {
				...bare,
				marks: unnamed,
				travel: 'shift',
				charts: all('unnamed'),
				// The line of years makes room first.
				way: { leave: [0, 0.35], marks: [0.25, 0.9] }
			},
			draws: ['sf-unidentified']
		}
	]
});
