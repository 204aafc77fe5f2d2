/** The content of the map, the method page and the tables in one language. Types only. */
import type { AccessContent } from './access-content';
import type { ExploreContent } from './explore-content';
import type { Inline } from './content';
import type { MethodText } from './method-text';
import type { SourceView } from './page-content';

export interface TimelineEntry {
	readonly id: string;
	/** ISO date: a day, a month or a year. */
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

/** Counts of one crime, shown side by side. */
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

/** A statement of the release, and where the story tells it. */
export interface ReleaseStatement {
	readonly id: string;
	/** From 1; 0 is the title. */
	readonly paragraph: number;
	/** Words of the release, in English, twelve at most. */
	readonly says: string;
	/** Beats that tell it; none where `untold` says why. */
	readonly told: readonly string[];
	readonly untold: string | null;
}

/** A statement of the release and the record about it. */
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
	readonly mode: 'rail' | 'road' | 'foot' | 'boat';
	readonly evidence: 'contemporary' | 'later';
	readonly towns: readonly string[];
	readonly km: number;
	readonly sure: string;
	readonly since: string | null;
	readonly sources: readonly SourceView[];
}

/** Description of the data set, for search engines of data. */
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
	/** Who wrote it, who edited it, a mail or https address for corrections; null where nobody has filled it in. */
	readonly byline: string | null;
	readonly editor: string | null;
	readonly corrections: string | null;
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
	readonly statements: readonly ReleaseStatement[];
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
