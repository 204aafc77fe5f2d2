/** What every chart of the stage is given. */
import type { ChartId } from '../story/types';
import type { Settings } from '../story/settings';
import type { View } from '../view/view';
import type { StageWords } from './words';

export interface ChartProps {
	readonly view: View;
	readonly words: StageWords;
	/** How far the drawing has come, 0 … 1. */
	readonly amount: number;
	/** What the reader has set. */
	readonly settings: Settings;
	/** Prefix that keeps ids apart where several stages share a page. */
	readonly uid: string;
}

/** How far a chart has been drawn, 0 … 1: one that draws itself as it comes goes as a whole. */
export const drawnShare = ({ scene }: View, id: ChartId, amount: number): number =>
	(scene.to.scene.charts[id] ?? 0) > 0 ? amount : 1;
