/** What the maker of frames is given by its page. */
import type { Lang } from '../../../languages';
import type { MakerLanguage, Piece } from './choice';
import type { Loader } from './snippets';

export interface MakerData {
	readonly lang: Lang;
	/** Languages on offer. */
	readonly languages: readonly MakerLanguage[];
	readonly words: Readonly<Record<string, string>>;
	readonly loader: Loader;
	/** Chapters in reading order, by their names in the language of the page. */
	readonly chapters: readonly { readonly id: string; readonly name: string }[];
	/** By language, then by chapter; the whole story is `''`. */
	readonly pieces: Readonly<Record<Lang, Readonly<Record<string, Piece>>>>;
	/** From the page to the site's root. */
	readonly root: string;
}

/** @returns null on a page without it */
export function readMakerData(): MakerData | null {
	try {
		return JSON.parse(document.getElementById('maker-data')?.textContent ?? '') as MakerData;
	} catch {
		return null;
	}
}
