/** Left out: every figure in one table-like drawing. */
import type { BeatScene } from '../types';
import { all, bare } from './bases';

export const leftOut: readonly BeatScene[] = [{ ...bare, charts: all('table') }];
