/** Metadata for links to a page. A kind of page declares the fields in which it differs from the whole story. */
import type { Theme } from '../../styles/tokens';
import type { Lang } from '../../text/content';
import type { PageContent, SourceView } from '../../text/page-content';
import { chapters } from '../../story/chapters';
import { coverAlt } from '../render/sheets';

export interface Share {
	/** The piece's title in the page's language. */
	readonly siteName: string;
	/** Path of the link picture in the site; `alt` is its text alternative. */
	readonly picture: string;
	readonly alt: string;
	/** Path of the oEmbed answer in the site. */
	readonly oembed: string;
	/** Whether search engines should list the page; they list a frame with its host page. */
	readonly indexed: boolean;
	/** Whether the page's linked data describes a NewsArticle. */
	readonly article: boolean;
	/** Publication date of the edition, YYYY-MM-DD. */
	readonly released: string;
	/** Source on which the piece is based. */
	readonly basedOn: SourceView | null;
}

/** Path of a chapter's link picture; the first chapter's is the whole story's. */
export const cardFile = (lang: Lang, chapter = chapters[0]?.id ?? ''): string => `og/${lang}/${chapter}.png`;
export const oembedFile = (lang: Lang, chapter?: string, theme?: Theme): string =>
	`oembed/${[chapter, theme, lang].filter((part) => part !== undefined).join('-')}.json`;

/** @param own fields that differ from the whole story's */
export function shareOf(content: PageContent, own: Partial<Share> = {}): Share {
	return {
		siteName: content.words['title'] ?? '',
		picture: cardFile(content.lang),
		alt: coverAlt(chapters[0]?.id ?? '', content),
		oembed: oembedFile(content.lang),
		indexed: true,
		article: false,
		released: content.more.edition.releasedIso,
		basedOn: content.sources.find(({ id }) => id === content.more.edition.release) ?? null,
		...own
	};
}

/** Link picture, text alternative and oEmbed answer of a chapter. */
export const chapterShare = (chapter: string, content: PageContent): Partial<Share> => ({
	picture: cardFile(content.lang, chapter),
	alt: coverAlt(chapter, content),
	oembed: oembedFile(content.lang, chapter)
});
