/** Targets of links within the story on pages that hold only a part of it. */
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
 * For pages without the whole story. The story's own page does not call it.
 * @param beats ids of the beats the page holds
 * @param story address of the story from the page
 * @param framed whether the page is in a frame; links out of a frame open a new page
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
