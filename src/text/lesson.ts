/** The lesson built on the story, in one language, as the build hands it to the page. Types only. */
import type { Lang } from '../languages';
import type { Inline } from './content';
import type { Support } from './lesson-support';
import type { Question } from './quiz';

type Text = readonly Inline[];

/** One timed move of the plan, tied to the beats shown meanwhile. */
export interface Move {
	readonly minutes: number;
	readonly title: Text;
	/** First and last beat. */
	readonly from: string;
	readonly to: string;
	readonly teacher: Text;
	readonly pupils: Text;
	/** Numbers of the worksheet's tasks that are done meanwhile, from 1. */
	readonly tasks: readonly number[];
}

export interface Lesson {
	readonly title: Text;
	readonly lead: Text;
	readonly age: Text;
	readonly subjects: Text;
	readonly aims: readonly Text[];
	readonly prepare: readonly Text[];
	/** On distress, and on pupils whom the subject touches. */
	readonly care: readonly Text[];
	readonly agreement: readonly Text[];
	readonly plan: readonly Move[];
	/** Numbers of the worksheet's tasks that are left for home, from 1. */
	readonly homework: readonly number[];
	readonly glossary: readonly {
		readonly term: Text;
		/** The same term in the other languages. */
		readonly others: readonly { readonly lang: Lang; readonly term: Text }[];
		readonly meaning: Text;
	}[];
	readonly levels: readonly {
		readonly title: Text;
		readonly questions: readonly {
			readonly question: Text;
			readonly answer: Text;
			/** Whether the answer given is the only right one. */
			readonly one: boolean;
		}[];
	}[];
	readonly worksheet: {
		readonly lead: Text;
		/** Ids of the figures of its table, in order. */
		readonly figures: readonly string[];
		readonly tasks: readonly { readonly task: Text; readonly answer: Text; readonly lines: number }[];
	};
	readonly exit: readonly { readonly task: Text; readonly answer: Text }[];
	readonly handout: {
		readonly lead: Text;
		readonly steps: readonly { readonly title: Text; readonly text: Text }[];
		/** What pupils do with its map. */
		readonly map: Text;
		/** Words explained on it, under a heading of their own. */
		readonly words: Text;
		readonly explained: readonly { readonly word: string; readonly meaning: string }[];
		readonly close: Text;
	};
	readonly support: Support;
	readonly quiz: readonly Question[];
}
