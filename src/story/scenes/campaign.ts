/** Campaign: four countries light in the release's order, Mexico fifth, then the two cities on the air. */
import type { BeatScene } from '../types';
import { all, map } from './bases';

const four = all('CR', 'SV', 'GT', 'NI');
const five = { ...four, ...all('MX') };
const wide: BeatScene = { ...map, camera: 'campaign', relief: 0.8 };

export const campaign: readonly BeatScene[] = [
	{ ...wide, camera: 'central-america', lit: four, countries: { ...four, ...all('MX', 'HN') } },
	{ ...wide, lit: five, countries: five },
	{
		...wide,
		lit: five,
		countries: all('MX', 'HN'),
		places: all('ciudad-juarez', 'tapachula'),
		charts: all('radio')
	}
];
