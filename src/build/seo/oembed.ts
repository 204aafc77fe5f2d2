/** oEmbed answers as files: whoever pastes a page's address into an editor that knows oEmbed gets its frame. */
import type { Theme } from '../../styles/tokens';
import type { PageContent } from '../../text/page-content';
import { escapeHtml } from '../escape';
import { addressIn } from '../render/page';
import { card } from './publication';
import { cardFile } from './share';

/** Size asked for, px; hosts cut at 1,000, and the frame tells its own height once it is there. */
export const frameSize = { width: 680, height: 720 } as const;

/**
 * The frame follows a quotation that links to the page. WordPress loads what gives frames their height only where there is one of that
 * class, keeps what it knows of both, and shows the quotation until the frame speaks. Others show it as a link above the frame.
 * @param site address of the site; oEmbed knows no relative ones
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
