/** Every day: one day on a 24-hour line, then a week, a month, the half-year; three other counts at one scale. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import type { Arrangement } from '../../view/arrangement';
import { bare } from '../bases';
import Counts from './Counts.svelte';
import { counts } from './counts';
import { day, halfYear, month, week } from './days';
import Hours from './Hours.svelte';

/** The same marks at another scale. */
const spread = (marks: Arrangement) => ({
	scene: { ...bare, marks, travel: 'shift' as const, charts: all('hours') }
});

export default defineChapter({
	charts: { hours: Hours, counts: Counts },
	reads: ['cndh-days', 'kidnapped-per-day', 'kidnapped-per-week', 'kidnapped-per-month'],
	beats: [
		// The hours come once the day has landed on them.
		{ scene: { ...spread(day).scene, way: { arrive: [0.7, 1] } } },
		spread(week),
		spread(month),
		spread(halfYear),
		{
			scene: {
				...bare,
				marks: counts,
				travel: 'shift',
				charts: all('counts'),
				// The hours go before the marks, and the names come once no mark of the half-year lies under them.
				way: { leave: [0, 0.2], marks: [0.1, 0.85], arrive: [0.7, 1] }
			},
			draws: ['complaints-2010', 'kidnappings-recorded-2010', 'cndh-2010']
		}
	]
});
