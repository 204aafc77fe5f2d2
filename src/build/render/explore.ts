/** Renders the page of the reader's map, and the data that every page with the map contains. */
import { render } from 'svelte/server';
import Explore from '../../pages/Explore.svelte';
import type { ExploreData } from '../../text/explore-content';
import { homeStill } from '../../text/home-still';
import type { PageContent } from '../../text/page-content';
import { atlasSheet } from './geometry';
import { addressIn, placeOf, type RenderPages } from './page';

/** Keys of the map's words; every page already contains the stage's words. */
const WORDS = 'explore-';

/**
 * @param method relative address of the method page; null where figures open on the page itself
 * @param alone relative address of the map's own page; null on that page, and where there is none
 */
export function exploreData(content: PageContent, method: string | null, alone: string | null): ExploreData {
	return {
		content: content.more.explore,
		words: Object.fromEntries(Object.entries(content.words).filter(([key]) => key.startsWith(WORDS))),
		figures: `${method ?? ''}#figure-`,
		opens: method === null,
		alone
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
			data: { 'stage-words': content.stage, 'explore-data': exploreData(content, method, null) }
		}
	];
};
