/** The words and formatted figures the stage shows, in one language; part of every prerendered page. */
import type { Lang } from '../languages';
import type { Names } from '../view/labels';

export interface FigureText {
	/** What the figure is, as a noun phrase. */
	readonly name: string;
	/** Hedge, number and unit: "some 10,000". */
	readonly text: string;
	readonly hedge: string;
	readonly number: string;
}

/** What a drawing also says of a figure, besides its name and number. */
export interface FigureDetails {
	readonly unit: string;
	readonly method: 'counted' | 'testimony' | 'estimate' | 'derived';
	readonly countedBy: string;
	readonly period: string;
}

/** One dated fact of data/timeline.yaml. */
export interface TimelineRow {
	readonly id: string;
	/** Year with the part of the year gone by. */
	readonly when: number;
	readonly date: string;
	/** Found or counted, enacted, judged. */
	readonly kind: 'found' | 'enacted' | 'judged';
	/** Whether it is of those who answer for what happened. */
	readonly answer: boolean;
	readonly title: string;
}

export interface StageWords {
	readonly lang: Lang;
	readonly names: Names;
	readonly words: Readonly<Record<string, string>>;
	/** Figures that chapters draw, by id. */
	readonly figures: Readonly<Record<string, FigureText>>;
	/** More of those of which a chapter asks for it, by id. */
	readonly details: Readonly<Record<string, FigureDetails>>;
	readonly timeline: readonly TimelineRow[];
}
