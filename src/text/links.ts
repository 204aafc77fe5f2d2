/** Where a link within the story leads from a page that holds only a part of it. */
import { getContext, setContext } from 'svelte';
import { findBeat } from '../story/chapters';

export interface LinkPlace {
	readonly href: string;
	/** Whether it opens a page of its own. */
	readonly leaves: boolean;
}

const KEY = Symbol('links within the story');
type Resolve = (href: string) => LinkPlace;

/**
 * For pages without the whole story; the story itself needs no word of this.
 * @param beats ids of the beats the page holds
 * @param story address of the story from the page
 * @param framed whether the page stands in a frame, which a link out of it must not replace
 */
export function provideLinks(beats: Iterable<string>, story: string, framed = false): void {
	const held = new Set(beats);
	setContext<Resolve>(KEY, (href) => {
		if (!href.startsWith('#')) return { href, leaves: framed };
		const beat = findBeat(href.slice(1));
		return beat && held.has(beat.id)
			? { href: `#${beat.id}`, leaves: false }
			: { href: story + href, leaves: framed };
	});
}

/** @returns where a link of the text leads on this page */
export function useLinks(): Resolve {
	const resolve: unknown = getContext(KEY);
	return typeof resolve === 'function' ? (resolve as Resolve) : (href) => ({ href, leaves: false });
}
