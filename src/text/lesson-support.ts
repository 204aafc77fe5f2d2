/** What helps to give the lesson, in one language, as the build hands it to the page. Types only. */
import type { Inline } from './content';

type Text = readonly Inline[];

/** Another way through the lesson: shorter, longer, or at home. */
export interface OtherPlan {
	readonly title: Text;
	readonly lead: Text;
	readonly sessions: readonly {
		readonly title: Text;
		readonly minutes: number;
		readonly moves: readonly {
			readonly minutes: number;
			readonly title: Text;
			/** First beat shown; null where nothing is shown. */
			readonly from: string | null;
			/** Ids of the chapters without which it is left out. */
			readonly chapters: readonly string[];
			readonly what: Text;
		}[];
	}[];
}

/** A slip that one pupil fills in. */
export interface Slip {
	readonly lead: Text;
	readonly questions: readonly { readonly question: Text; readonly lines: number }[];
}

export interface Support {
	readonly plans: readonly OtherPlan[];
	readonly rubric: {
		readonly lead: Text;
		/** Names of the levels, the lowest first. */
		readonly levels: readonly Text[];
		/** Each says what is judged, and how each level shows. */
		readonly rows: readonly { readonly what: Text; readonly levels: readonly Text[] }[];
	};
	readonly standards: {
		readonly lead: Text;
		readonly sets: readonly {
			readonly title: string;
			readonly rows: readonly { readonly code: string; readonly meaning: Text }[];
		}[];
	};
	/** Around the chapters that a class can pass by: what is agreed on before, what is done after, ways through. */
	readonly around: {
		readonly before: readonly Text[];
		readonly after: readonly Text[];
		readonly ways: readonly Text[];
	};
	/** A field for who helps in the school. */
	readonly help: { readonly label: string; readonly lead: Text };
	readonly warmUp: Slip;
	readonly closing: Slip;
	/** Groups whose guesses are kept side by side. */
	readonly groups: { readonly lead: Text; readonly names: readonly string[] };
	readonly starters: readonly { readonly title: Text; readonly items: readonly Text[] }[];
	readonly simple: {
		readonly lead: Text;
		/** One of each chapter, in reading order. */
		readonly chapters: readonly { readonly chapter: string; readonly text: Text }[];
	};
	readonly extensions: readonly { readonly title: Text; readonly task: Text }[];
}
