/** Ransom: the release's range on a money axis, then the commission's as a second range. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import { bare } from '../bases';
import Money from './Money.svelte';
import { AXIS_MAX, MARKER, markerSetting, moneyAxis } from './money-axis';
import RansomControl from './RansomControl.svelte';

export default defineChapter({
	tone: 'ochre',
	// The second range is drawn by Money, which the reader's marker crosses as a whole.
	charts: { money: Money, 'money-cndh': null },
	settings: { [MARKER]: markerSetting },
	beats: [
		{
			scene: { ...bare, charts: all('money'), way: { leave: [0.15, 0.44], arrive: [0.38, 0.85] } },
			draws: ['ransom-release'],
			control: RansomControl,
			guess: {
				kind: 'range',
				id: 'ransom',
				figure: 'ransom-release',
				max: AXIS_MAX,
				step: markerSetting.step,
				axis: (frame) => moneyAxis(frame)
			}
		},
		{
			scene: { ...bare, charts: all('money', 'money-cndh'), way: { arrive: [0.1, 0.95] } },
			draws: ['ransom-cndh', 'ransom-cndh-average'],
			control: RansomControl
		}
	]
});
