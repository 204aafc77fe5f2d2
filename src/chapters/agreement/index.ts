/** Agreement: what two institutions agree on, set beside the road that people go on travelling. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import { opened } from '../opening/scene';
import Agreement from './Agreement.svelte';

export default defineChapter({
	tone: 'anil',
	charts: { agreement: Agreement },
	beats: [
		{
			scene: {
				...opened,
				map: 0.5,
				relief: 0.5,
				scaleBar: 0,
				seas: {},
				places: {},
				charts: all('agreement')
			}
		}
	]
});
