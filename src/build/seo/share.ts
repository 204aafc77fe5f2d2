/** What a page is called and shown by wherever it is linked. Every kind of page has one; it says only what is its own. */
import type { Theme } from '../../styles/tokens';
import type { Lang } from '../../text/content';
import type { PageContent, SourceView } from '../../text/page-content';
import { chapters } from '../../story/chapters';
import { coverAlt } from '../render/sheets';

export interface Share {
	/** The piece's title in the page's language. */
	readonly siteName: string;
	/** Path of the picture in the site, and what can be seen on it. */
	readonly picture: string;
	readonly alt: string;
	/** Path of the oEmbed answer in the site. */
	readonly oembed: string;
	/** Whether search engines should list the page; frames stand in other people's pages and are listed with those. */
	readonly indexed: boolean;
	/** Whether the page is journalism: told as a NewsArticle. */
	readonly article: boolean;
	/** Day the edition came out, YYYY-MM-DD. */
	readonly released: string;
	/** What the piece goes by. */
	readonly basedOn: SourceView | null;
}

/** A chapter's picture, or the whole story's. */
export const cardFile = (lang: Lang, chapter = chapters[0]?.id ?? ''): string => `og/${lang}/${chapter}.png`;
export const oembedFile = (lang: Lang, chapter?: string, theme?: Theme): string =>
	`oembed/${[chapter, theme, lang].filter((part) => part !== undefined).join('-')}.json`;

/** @param own what the page says of itself; the rest is the whole story's */
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

/** A chapter's own picture, its words and its oEmbed answer. */
export const chapterShare = (chapter: string, content: PageContent): Partial<Share> => ({
	picture: cardFile(content.lang, chapter),
	alt: coverAlt(chapter, content),
	oembed: oembedFile(content.lang, chapter)
});
