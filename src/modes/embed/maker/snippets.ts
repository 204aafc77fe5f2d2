/** What a newsroom copies: the frame, the frame with the loader, the oEmbed address, a picture with a link. Pure text. */
import type { Lang } from '../../../languages';
import type { Theme } from '../../../styles/tokens';

/** A language as a newsroom may choose it. */
export interface MakerLanguage {
	readonly code: Lang;
	/** Folder of its pages in the site: `` or `es/`. */
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
	/** Px. */
	readonly height: number;
}

/** What the page knows of a chapter, or of the whole story, in one language. */
export interface Player {
	readonly title: string;
	readonly summary: string;
	/** Id of the chapter whose picture stands for it, and what the picture shows. */
	readonly cover: string;
	readonly alt: string;
	/** Number of beats. */
	readonly count: number;
}

export interface Loader {
	readonly version: string;
	readonly integrity: string;
}

export interface Addresses {
	readonly frame: string;
	/** The page a reader is led to. */
	readonly page: string;
	readonly oembed: string;
}

/** @param site absolute address of the site, with a slash at the end */
export function addresses({ chapter, language, theme }: Choice, site: string): Addresses {
	const own = site + language.path;
	const { code } = language;
	const query = theme === null ? '' : `?theme=${theme}`;
	return {
		frame: `${own}embed/${chapter === null ? '' : `${chapter}/`}${query}`,
		page: chapter === null ? own : `${own}c/${chapter}/`,
		oembed: `${site}oembed/${chapter === null ? '' : `${chapter}-`}${code}.json`
	};
}

/** Address of the picture that is linked where a frame is cut away. */
const pictureOf = ({ language }: Choice, { cover }: Player, site: string): string =>
	`${site}og/${language.code}/${cover}.png`;

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A frame without script and without a style attribute, which strict hosts cut away. */
export function plainSnippet(choice: Choice, piece: Player, site: string): string {
	const { frame, page } = addresses(choice, site);
	const title = escape(piece.title);
	return [
		`<iframe src="${escape(frame)}" title="${title}" width="100%" height="${String(choice.height)}" frameborder="0"`,
		`  loading="lazy" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"></iframe>`,
		`<p><a href="${escape(page)}" hreflang="${choice.language.code}">${title}</a></p>`
	].join('\n');
}

/** The same with the loader; without script the picture and its link stay. */
export function loaderSnippet(choice: Choice, piece: Player, site: string, loader: Loader): string {
	const { frame, page } = addresses(choice, site);
	const picture = pictureOf(choice, piece, site);
	const title = escape(piece.title);
	const form = choice.form === 'stepper' ? ' data-form="stepper"' : '';
	return [
		`<div data-road-north="${escape(frame)}" data-title="${title}" data-count="${String(piece.count)}" data-height="${String(choice.height)}"${form}>`,
		`  <a href="${escape(page)}" hreflang="${choice.language.code}"><img src="${escape(picture)}" alt="${escape(piece.alt)}" width="100%"></a>`,
		'</div>',
		`<script async src="${site}embed-${loader.version}.js" integrity="${loader.integrity}" crossorigin="anonymous"></script>`
	].join('\n');
}

/** For mail, feeds and wherever frames are cut away. */
export function cardSnippet(choice: Choice, piece: Player, site: string): string {
	const { page } = addresses(choice, site);
	const picture = pictureOf(choice, piece, site);
	const href = escape(page);
	return [
		`<p><a href="${href}"><img src="${escape(picture)}" alt="${escape(piece.alt)}" width="600" border="0"></a></p>`,
		`<p><a href="${href}"><strong>${escape(piece.title)}</strong></a><br>${escape(piece.summary)}</p>`
	].join('\n');
}
