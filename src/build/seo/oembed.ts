/** oEmbed answers as files: whoever pastes a page's address into an editor that knows oEmbed gets its frame. */
import type { PageContent } from '../../text/page-content';
import { escapeHtml } from '../escape';
import { addressIn } from '../render/page';
import { card } from './publication';
import { cardFile } from './share';

/** Size asked for, px; hosts cut at 1,000, and the frame tells its own height once it is there. */
export const frameSize = { width: 680, height: 720 } as const;

/** @param site address of the site; oEmbed knows no relative ones */
export function oembed(
	content: PageContent,
	site: string,
	chapter?: string
): Readonly<Record<string, unknown>> {
	const { lang, words } = content;
	const own = content.chapters.find(({ id }) => id === chapter);
	const title = [own?.nav, words['title']].filter((part) => part !== undefined).join(' – ');
	const { width, height } = frameSize;
	const src = site + addressIn(lang, chapter === undefined ? 'embed/' : `embed/${chapter}/`);
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
		// Empty and without a script or a quotation: editors cut those away, or hide the frame for them.
		html: `<iframe src="${src}" width="${String(width)}" height="${String(height)}" frameborder="0" scrolling="no" title="${escapeHtml(title)}"></iframe>`,
		thumbnail_url: site + cardFile(lang, chapter),
		thumbnail_width: card.width,
		thumbnail_height: card.height
	};
}
