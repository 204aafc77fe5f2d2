/** The validated text of the story in one language, as the build hands it to the page. Types only. */
export type { Lang } from '../languages';

export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'em'; readonly children: readonly Inline[] }
	| { readonly kind: 'strong'; readonly children: readonly Inline[] }
	| { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
	| { readonly kind: 'figure'; readonly id: string; readonly form: 'full' | 'bare' | 'big' };

export type Block =
	| { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
	| { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] };

export interface Beat {
	/** The chapter's id and the number: `<chapter>-1`. */
	readonly id: string;
	readonly chapter: string;
	readonly n: number;
	readonly title: readonly Inline[];
	readonly body: readonly Block[];
	readonly record: readonly Block[] | null;
	readonly note: readonly Block[] | null;
	readonly aside: readonly Block[] | null;
	readonly description: readonly (readonly Inline[])[];
	readonly notes: readonly (readonly Inline[])[];
	readonly question: readonly (readonly Inline[])[];
}

export interface Chapter {
	readonly id: string;
	/** Number in the story, from 1. */
	readonly n: number;
	readonly nav: string;
	readonly kicker: string;
	readonly summary: readonly Inline[];
	readonly beats: readonly Beat[];
}
