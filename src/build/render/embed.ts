/** Renders the frames for host pages: one of the whole story and one of each chapter. */
import { render } from 'svelte/server';
import Embed from '../../pages/Embed.svelte';
import type { Chapter, Lang } from '../../text/content';
import type { PageContent } from '../../text/page-content';
import { plainText } from '../../text/plain';
import { chapterShare } from '../seo/share';
import { atlasSheet } from './geometry';
import { wordsForChapters } from './words-for-chapters';
import { addressIn, placeOf, type RenderedPage, type RenderPages } from './page';

export const embedPages: RenderPages = (lang, content) => [
	frame(lang, content, content.chapters, null),
	...content.chapters.map((chapter) => frame(lang, content, [chapter], chapter))
];

function frame(
	lang: Lang,
	content: PageContent,
	chapters: readonly Chapter[],
	only: Chapter | null
): RenderedPage {
	const place = placeOf(lang, only ? `embed/${only.id}/` : 'embed/');
	const { words } = content;
	const story = place.root + addressIn(lang, '');
	const { body } = render(Embed, {
		props: {
			content,
			chapters,
			translations: place.translations,
			story: only ? `${story}#${only.id}` : story,
			stills: `${place.root}stills/${lang}/`
		}
	});
	const own = Object.fromEntries(
		['embed-place', 'embed-back', 'embed-next', 'embed-more', 'embed-whole', 'embed-address'].map((key) => [
			key,
			words[key] ?? ''
		])
	);
	const title = words['title'] ?? '';
	return {
		...place,
		lang,
		kind: 'embed',
		entry: 'embed',
		title: only ? `${only.nav} – ${title}` : title,
		description: plainText((only ?? chapters[0])?.summary ?? [], content),
		share: { ...(only ? chapterShare(only.id, content) : {}), indexed: false },
		head: [],
		body: body + atlasSheet,
		data: {
			'stage-words': wordsForChapters(
				content.stage,
				chapters.map(({ id }) => id)
			),
			'embed-words': { own, names: Object.fromEntries(chapters.map(({ id, nav }) => [id, nav])) }
		}
	};
}
