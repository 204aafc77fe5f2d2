/** The reader's map as a page of its own, and the data any page with the map carries. */
import { render } from 'svelte/server';
import Explore from '../../pages/Explore.svelte';
import type { ExploreData } from '../../text/explore-content';
import { homeStill } from '../../text/home-still';
import type { PageContent } from '../../text/page-content';
import { atlasSheet } from './geometry';
import { addressIn, placeOf, type RenderPages } from './page';

/** Words of the map alone; the stage's own words go with every page. */
const WORDS = 'explore-';

/** @param method address of the method page from this one; null where figures open on the page itself */
export function exploreData(content: PageContent, method: string | null): ExploreData {
	return {
		content: content.more.explore,
		words: Object.fromEntries(Object.entries(content.words).filter(([key]) => key.startsWith(WORDS))),
		figures: `${method ?? ''}#figure-`,
		opens: method === null,
		alone: method === null ? 'explore/' : null
	};
}

export const explorePages: RenderPages = (lang, content) => {
	const place = placeOf(lang, 'explore/');
	const from = (address: string) => place.root + addressIn(lang, address) || './';
	const method = from('method/');
	const { body } = render(Explore, {
		props: {
			content,
			translations: place.translations,
			story: from(''),
			method,
			still: homeStill(`${place.root}stills/${lang}/`)
		}
	});
	return [
		{
			...place,
			lang,
			kind: 'read',
			entry: 'explore',
			title: `${content.words['explore-title'] ?? ''} – ${content.words['title'] ?? ''}`,
			description: content.words['explore-summary'] ?? '',
			head: [],
			body: body + atlasSheet,
			data: { 'stage-words': content.stage, 'explore-data': exploreData(content, method) }
		}
	];
};
