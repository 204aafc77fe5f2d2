/** The content of prerendered pages in one language. The build makes it; pages only read it. */
import { getContext, setContext } from 'svelte';
import type { Lang } from '../languages';
import type { StageWords } from '../stage/words';
import type { Chapter } from './content';
import type { Lesson } from './lesson';
import type { ReferenceContent } from './reference-content';

export type Method = 'counted' | 'testimony' | 'estimate' | 'derived';

export interface SourceView {
	readonly id: string;
	readonly publisher: string;
	readonly title: string;
	/** Language of the title: a BCP 47 tag. */
	readonly titleLang: string;
	/** Whether it is in the language of the publication; else it says in another one what the publication holds. */
	readonly ownTitle: boolean;
	/** Empty where the source bears no date. */
	readonly year: string;
	readonly url: string | null;
	/** Day on which it was read, in the reader's language. */
	readonly accessed: string;
}

export interface FigureView {
	readonly id: string;
	readonly name: string;
	/** Hedge, number and unit in the reader's language. */
	readonly text: string;
	readonly hedge: string;
	/** Kind of hedge: exact, some, about, more-than, between, much-higher, at-least, up-to. */
	readonly hedgeKind: string;
	readonly number: string;
	readonly unit: string;
	/** Machine-readable: the value, or `low/high` of a range, or nothing for a word without a number. */
	readonly value: string;
	readonly population: string;
	readonly period: string;
	readonly countedBy: string;
	readonly method: Method;
	/** Formula in plain words of figure names, for derived figures. */
	readonly formula: string | null;
	readonly source: SourceView;
	readonly also: readonly SourceView[];
	/** Paragraph of the release or place in the source. */
	readonly locator: string;
	readonly fragment: string | null;
	readonly disputes: readonly string[];
	readonly note: string | null;
}

export interface PageContent {
	readonly lang: Lang;
	/** Language of the release, whose words are quoted and not translated: a BCP 47 tag. */
	readonly releaseLang: string;
	readonly words: Readonly<Record<string, string>>;
	readonly figures: Readonly<Record<string, FigureView>>;
	readonly sources: readonly SourceView[];
	readonly chapters: readonly Chapter[];
	readonly lesson: Lesson;
	readonly stage: StageWords;
	/** What explore, method and tables say. */
	readonly more: ReferenceContent;
}

const KEY = Symbol('page content');
const LINKED = Symbol('figures are linked');

/** @param linked whether a figure in prose leads to its entry; false on a page that holds no entries */
export function provideContent(content: PageContent, linked = true): void {
	setContext(KEY, content);
	setContext(LINKED, linked);
}

export const figuresAreLinked = (): boolean => getContext<boolean>(LINKED);

export function useContent(): PageContent {
	return getContext<PageContent>(KEY);
}
