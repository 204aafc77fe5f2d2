/** Renders a separate page for each chapter as a link target: crawlers and previews ignore the part of an address after #. */
import { render } from 'svelte/server';
import Chapter from '../../pages/Chapter.svelte';
import { plainText } from '../../text/plain';
import { chapterShare } from '../seo/share';
import { addressIn, placeOf, type RenderPages } from './page';

export const chapterPages: RenderPages = (lang, content) =>
	content.chapters.map((chapter) => {
		const place = placeOf(lang, `c/${chapter.id}/`);
		const story = place.root + addressIn(lang, '');
		const { body } = render(Chapter, {
			props: {
				content,
				chapter,
				translations: place.translations,
				story,
				stills: `${place.root}stills/${lang}/`,
				embed: `${place.root}${addressIn(lang, 'embed/new/')}?chapter=${chapter.id}`
			}
		});
		return {
			...place,
			lang,
			kind: 'read',
			entry: 'chapter',
			title: `${chapter.nav} – ${content.words['title'] ?? ''}`,
			description: plainText(chapter.summary, content),
			share: { ...chapterShare(chapter.id, content), article: true },
			head: [],
			body,
			data: { 'stage-words': { ...content.stage, figures: {}, table: [], timeline: [] } }
		};
	});
