/** Kidnapped: every mark leaves the road and becomes the field; its open edge; how it was counted. */
import type { BeatScene } from '../types';
import { all, bare } from './bases';

export const kidnapped: readonly BeatScene[] = [
	{ ...bare, crowd: 'field' },
	{ ...bare, crowd: 'field-open', charts: all('edge') },
	{ ...bare, crowd: 'field-counted', charts: all('counted') }
];
