/** The deck's own data in the page: its words, the plan's minutes, and where its pages lie. */
import type { Translation } from '../../text/translation';
import type { PlannedMove } from './plan';

export interface DeckData {
	/** Words by key: those of the interface, and those of the classroom beginning with `present-`. */
	readonly text: Readonly<Record<string, string>>;
	/** The lesson plan's moves. */
	readonly moves: readonly PlannedMove[];
	/** This page in the other languages. */
	readonly translations: readonly Translation[];
	/** Address of this page and of the site's root, relative to it. */
	readonly own: string;
	readonly root: string;
}

/** @returns null on a page without it, so that the page stays as it was prerendered */
export function readDeckData(): DeckData | null {
	const text = document.getElementById('deck')?.textContent;
	if (!text) return null;
	try {
		return JSON.parse(text) as DeckData;
	} catch {
		return null;
	}
}
