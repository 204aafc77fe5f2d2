/** The lesson built on the story, in one language, as the build hands it to the page. Types only. */
import type { Lang } from '../languages';
import type { Inline } from './content';

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
	readonly glossary: readonly {
		readonly term: Text;
		/** The same term in the other languages. */
		readonly others: readonly { readonly lang: Lang; readonly term: Text }[];
		readonly meaning: Text;
	}[];
	readonly levels: readonly { readonly title: Text; readonly questions: readonly Text[] }[];
	readonly worksheet: {
		readonly lead: Text;
		readonly tasks: readonly { readonly task: Text; readonly answer: Text; readonly lines: number }[];
	};
	readonly exit: readonly { readonly task: Text; readonly answer: Text }[];
	readonly handout: {
		readonly lead: Text;
		readonly steps: readonly { readonly title: Text; readonly text: Text }[];
		readonly close: Text;
	};
}

/** Rows of the worksheet's table, in order: few enough to be read aloud. */
export const worksheetFigures = [
	'kidnapped-2009',
	'kidnapped-higher',
	'cndh-kidnapped',
	'cndh-witnesses',
	'cndh-cases',
	'complaints-2010',
	'kidnappings-recorded-2010',
	'cndh-2010',
	'nationality-known',
	'known-honduras',
	'known-el-salvador',
	'known-guatemala',
	'known-nicaragua',
	'ransom-release',
	'ransom-cndh',
	'ransom-cndh-average',
	'trafficked-yearly',
	'trafficking-recorded',
	'assisted',
	'assisted-south-share'
] as const;
