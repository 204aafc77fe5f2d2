/** Renders the accessibility statement and the conformance report, which share styles and script with the method page. */
import { render } from 'svelte/server';
import Access from '../../pages/Access.svelte';
import { addressIn, placeOf, type RenderPages } from './page';

const CLIENT_WORDS = /^(display$|theme|motion-still$)/;

export const accessPages: RenderPages = (lang, content) => {
	const place = placeOf(lang, 'method/access/');
	const { words } = content;
	const { body } = render(Access, {
		props: {
			content,
			translations: place.translations,
			story: place.root + addressIn(lang, '') || './',
			method: place.root + addressIn(lang, 'method/')
		}
	});
	return [
		{
			...place,
			...{ lang, kind: 'read', entry: 'method', head: [], body },
			title: `${words['access-title'] ?? ''} – ${words['title'] ?? ''}`,
			description: words['access-summary'] ?? '',
			data: {
				'method-words': Object.fromEntries(Object.entries(words).filter(([key]) => CLIENT_WORDS.test(key))),
				'site-root': place.root
			}
		}
	];
};
