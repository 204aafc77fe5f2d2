/** Writes oEmbed answers as files, by which an editor that knows oEmbed converts a pasted address to a frame. */
import type { Theme } from '../../styles/tokens';
import type { PageContent } from '../../text/page-content';
import { escapeHtml } from '../escape';
import { addressIn } from '../render/page';
import { card } from './publication';
import { cardFile } from './share';

/** Requested size of the frame, px. Hosts allow at most 1,000; the loaded frame sends its height. */
export const frameSize = { width: 680, height: 720 } as const;

/**
 * The frame follows a quotation that links to the page. WordPress loads its script for frame heights only beside a quotation of that
 * class, keeps the attributes it allows on both, and shows the quotation until the frame sends a message. Other hosts show the
 * quotation as a link above the frame.
 * @param site address of the site; oEmbed requires absolute addresses
 */
export function oembed(
	content: PageContent,
	site: string,
	chapter?: string,
	theme?: Theme
): Readonly<Record<string, unknown>> {
	const { lang, words } = content;
	const own = content.chapters.find(({ id }) => id === chapter);
	const title = [own?.nav, words['title']].filter((part) => part !== undefined).join(' – ');
	const { width, height } = frameSize;
	const query = theme === undefined ? '' : `?theme=${theme}`;
	const src = site + addressIn(lang, chapter === undefined ? 'embed/' : `embed/${chapter}/`) + query;
	const page = site + addressIn(lang, chapter === undefined ? '' : `c/${chapter}/`) + query;
	return {
		version: '1.0',
		type: 'rich',
		title,
		author_name: words['title'],
		provider_name: words['title'],
		provider_url: site + addressIn(lang, ''),
		cache_age: 86400,
		width,
		height,
		html:
			`<blockquote class="wp-embedded-content"><a href="${page}">${escapeHtml(title)}</a></blockquote>` +
			`<iframe class="wp-embedded-content" src="${src}" width="100%" height="${String(height)}" frameborder="0" ` +
			`scrolling="no" title="${escapeHtml(title)}"></iframe>`,
		thumbnail_url: site + cardFile(lang, chapter),
		thumbnail_width: card.width,
		thumbnail_height: card.height
	};
}
