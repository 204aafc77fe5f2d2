/** Properties of every chart. */
import type { ChartId } from '../story/types';
import type { Settings } from '../story/settings';
import type { View } from '../view/view';
import type { StageWords } from './words';

export interface ChartProps {
	readonly view: View;
	readonly words: StageWords;
	/** Amount of the chart, 0 … 1. */
	readonly amount: number;
	/** The reader's settings of the drawings. */
	readonly settings: Settings;
	/** Prefix that keeps ids apart where several stages share a page. */
	readonly uid: string;
}

/** Drawn share of a chart that grows as it arrives, 0 … 1. It is 1 while the chart leaves, because a chart leaves as a whole. */
export const drawnShare = ({ scene }: View, id: ChartId, amount: number): number =>
	(scene.to.scene.charts[id] ?? 0) > 0 ? amount : 1;
