/** Renders the story's page for reading by scrolling. */
import { render } from 'svelte/server';
import Read from '../../pages/Read.svelte';
import { beats } from '../../story/chapters';
import { plainText } from '../../text/plain';
import { exploreData } from './explore';
import { coarseOutlines } from './geometry';
import { addressIn, placeOf, type RenderPages } from './page';

export const readPages: RenderPages = (lang, content) => {
	const place = placeOf(lang, '');
	const { body } = render(Read, {
		props: {
			content,
			translations: place.translations,
			stills: `${place.root}stills/${lang}/`,
			method: 'method/',
			press: 'press/',
			map: 'explore/',
			outlines: coarseOutlines,
			classroom: {
				present: place.root + addressIn(lang, 'present/'),
				teach: place.root + addressIn(lang, 'teach/')
			}
		}
	});
	return [
		{
			...place,
			lang,
			kind: 'read',
			entry: 'read',
			title: content.words['title'] ?? '',
			description: plainText(content.chapters[0]?.summary ?? [], content),
			share: { article: true },
			// The browser draws nothing before the first beat is parsed, so that the first screen is laid out once.
			head: [`<link rel="expect" href="#${beats[0]?.id ?? ''}" blocking="render">`],
			body,
			data: { 'stage-words': content.stage, 'explore-data': exploreData(content, null, 'explore/') }
		}
	];
};
