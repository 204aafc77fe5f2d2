/** What explore, method and the tables say in one language, ready to set. Types only. */
import type { AccessContent } from './access-content';
import type { ExploreContent } from './explore-content';
import type { Inline } from './content';
import type { MethodText } from './method-text';
import type { SourceView } from './page-content';

export interface TimelineEntry {
	readonly id: string;
	/** ISO date, as coarse as it is known. */
	readonly iso: string;
	readonly date: string;
	readonly kind: 'found' | 'enacted' | 'judged';
	readonly answer: boolean;
	readonly title: readonly Inline[];
	readonly sources: readonly SourceView[];
}

/** Who counted. */
export interface Counter {
	readonly id: string;
	readonly name: string;
}

/** Counts of one crime, to be read side by side. */
export interface Comparison {
	readonly id: string;
	readonly name: string;
	readonly note: string;
	readonly counts: readonly {
		readonly figure: string;
		/** Id of a counter. */
		readonly by: string;
	}[];
}

/** What the release says, beside what the record says. */
export interface ReleaseCheck {
	readonly id: string;
	readonly chapter: string;
	readonly chapterName: string;
	/** Words of the release, in its own language. */
	readonly says: string;
	readonly record: readonly Inline[];
	readonly done: readonly Inline[];
	readonly sources: readonly SourceView[];
}

export interface CorridorView {
	readonly id: string;
	readonly name: string;
	readonly mode: 'rail' | 'road' | 'foot';
	readonly evidence: 'contemporary' | 'later';
	readonly towns: readonly string[];
	readonly km: number;
	readonly sure: string;
	readonly since: string | null;
	readonly sources: readonly SourceView[];
}

/** How the data are described to those who look for data. */
export interface DatasetView {
	/** Name of the data package, as an id. */
	readonly name: string;
	readonly years: readonly [first: number, last: number];
	/** South, west, north, east, degrees. */
	readonly box: readonly number[];
}

export interface EditionView {
	readonly version: string;
	/** Id of the source that the piece tells of. */
	readonly release: string;
	readonly released: string;
	readonly releasedIso: string;
	readonly gathered: string;
	readonly timelineReviewed: string;
	readonly figuresReviewed: string;
	/** Address of a page or of mail; null where nobody is named. */
	readonly contact: string | null;
	readonly licence: string;
	readonly dataset: DatasetView;
	readonly log: readonly {
		readonly date: string;
		readonly kind: 'edition' | 'correction';
		readonly what: string;
	}[];
}

export interface ReferenceContent {
	readonly timeline: readonly TimelineEntry[];
	readonly counters: readonly Counter[];
	readonly comparisons: readonly Comparison[];
	readonly releaseCheck: readonly ReleaseCheck[];
	readonly corridors: readonly CorridorView[];
	readonly edition: EditionView;
	readonly method: MethodText;
	readonly access: AccessContent;
	readonly explore: ExploreContent;
	/** Beats that draw or tell a figure, by figure id. */
	readonly beatsOf: Readonly<Record<string, readonly string[]>>;
	/** The beat whose picture shows a figure best, by figure id. */
	readonly pictureOf: Readonly<Record<string, string>>;
}
