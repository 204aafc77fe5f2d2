/** San Fernando: dark and still. The marks never travel; one picture gives way to the next in place. */
import type { BeatScene } from '../types';
import { all, bare } from './bases';

const dark: BeatScene = { ...bare, camera: 'san-fernando', travel: 'fade', ground: 1 };

export const sanFernando: readonly BeatScene[] = [
	{ ...dark, crowd: 'seventy-two' },
	{ ...dark, crowd: 'seventy-two-identified', charts: all('identified') },
	{
		...dark,
		map: 1,
		crowd: 'seventy-two-identified',
		places: all('san-fernando', 'matamoros'),
		states: all('MX-TAM')
	}
];
