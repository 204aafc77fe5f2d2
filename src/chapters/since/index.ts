/** Since: a line of years with dated facts; then those who answer stand out. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import { bare } from '../bases';
import Answers from './Answers.svelte';
import Timeline from './Timeline.svelte';

export default defineChapter({
	charts: { timeline: Timeline, answers: Answers },
	beats: [
		{ scene: { ...bare, charts: all('timeline') } },
		{ scene: { ...bare, charts: all('timeline', 'answers') } }
	]
});
