/** What a newsroom chooses, and the addresses that follow from it. */
import type { Lang } from '../../../languages';
import type { Theme } from '../../../styles/tokens';

/** A language as a newsroom may choose it. */
export interface MakerLanguage {
	readonly code: Lang;
	/** Folder of its pages in the site, with a slash at its end; empty for the first language. */
	readonly path: string;
	readonly name: string;
}

export interface Choice {
	/** Null for the whole story. */
	readonly chapter: string | null;
	readonly language: MakerLanguage;
	/** Null follows the reader's device. */
	readonly theme: Theme | null;
	readonly form: 'stepper' | 'scroll';
	/** Id of the beat the piece begins at; null for its first. */
	readonly firstBeat: string | null;
	/** Heights of a plain frame by the width of the window, px. */
	readonly heights: Heights;
	/** Height of a bar that stays at the top of the host's window, px. */
	readonly top: number;
	/** Whether a line under the frame says what it is and whose. */
	readonly credit: boolean;
}

export interface Heights {
	/** In windows narrower than TABLET_PX. */
	readonly phone: number;
	/** From there to WIDE_PX. */
	readonly tablet: number;
	readonly wide: number;
}
export const TABLET_PX = 600;
export const WIDE_PX = 1024;

/** What the page knows of a chapter, or of the whole story, in one language. */
export interface Piece {
	readonly title: string;
	readonly summary: string;
	/** Id of the chapter whose picture stands for it, and what the picture shows. */
	readonly cover: string;
	readonly alt: string;
	readonly credit: string;
	readonly beats: readonly { readonly id: string; readonly title: string }[];
}

export interface Addresses {
	readonly frame: string;
	/** The page a reader is led to. */
	readonly page: string;
	/** The page an author pastes; an editor that knows oEmbed puts the frame in its place. */
	readonly paste: string;
	readonly oembed: string;
}

/** @param site absolute address of the site, with a slash at the end */
export function addresses({ chapter, language, theme, firstBeat }: Choice, site: string): Addresses {
	const own = site + language.path;
	const page = chapter === null ? own : `${own}c/${chapter}/`;
	const query = new URLSearchParams({
		...(theme === null ? {} : { theme }),
		...beginning(chapter, firstBeat)
	});
	return {
		frame: `${own}embed/${chapter === null ? '' : `${chapter}/`}${query.size > 0 ? `?${query.toString()}` : ''}`,
		page,
		// A file cannot answer with what a query asks: colours have an address of their own.
		paste: theme === null ? page : `${own}c/${chapter === null ? '' : `${chapter}/`}${theme}/`,
		oembed: `${site}oembed/${[chapter, theme, language.code].filter((part) => part !== null).join('-')}.json`
	};
}

/** Address of the picture that is linked where a frame is cut away. */
export const pictureAddress = ({ language }: Choice, { cover }: Piece, site: string): string =>
	`${site}og/${language.code}/${cover}.png`;

/** A beat as parameters of a frame's address; the whole story needs its chapter as well. */
function beginning(chapter: string | null, beat: string | null): Readonly<Record<string, string>> {
	const [, own = '', n = ''] = /^(.+)-(\d+)$/.exec(beat ?? '') ?? [];
	return { ...(chapter === null && own !== '' ? { chapter: own } : {}), ...(n === '' ? {} : { beat: n }) };
}
