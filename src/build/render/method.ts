/** Renders the page of figures, method and data. */
import { render } from 'svelte/server';
import Method from '../../pages/Method.svelte';
import { ADDRESS } from '../../text/citation';
import { datasetLd } from '../downloads/dataset-ld';
import { escapeHtml } from '../escape';
import { jsonLd } from '../json-ld';
import { siteFromEnvironment } from '../seo/site';
import { addressIn, placeOf, type RenderPages } from './page';
import tables from 'virtual:tables';

/** Address of the site with a slash at its end; null without SITE_URL. */
const SITE = siteFromEnvironment();

/** Keys of the words that the page's script shows, on buttons and in the display panel. */
const CLIENT_WORDS = /^(method-(cop(y|ied)|share-png)|display$|theme|motion-still$)/;

export const methodPages: RenderPages = (lang, content) => {
	const place = placeOf(lang, 'method/');
	const from = (address: string) => place.root + addressIn(lang, address) || './';
	const { method, edition } = content.more;
	const titled = tables.map(({ name, rows }) => ({
		name,
		title: content.words[`method-table-${name}`] ?? name,
		rows
	}));
	const { body } = render(Method, {
		props: {
			...{
				content,
				translations: place.translations,
				story: from(''),
				map: from('explore/'),
				root: place.root
			},
			...{ own: addressIn(lang, 'method/'), home: addressIn(lang, '') },
			tables: titled
		}
	});
	const here = content.words['method-address-here'] ?? '';
	return [
		{
			...place,
			lang,
			kind: 'read',
			entry: 'method',
			title: `${method.title} – ${content.words['title'] ?? ''}`,
			description: method.summary,
			head: [
				jsonLd(
					datasetLd({
						...{ lang, edition, words: content.words, tables: titled },
						title: content.words['title'] ?? '',
						description: method.summary,
						site: SITE ?? place.root
					})
				)
			],
			// Without SITE_URL the page's script inserts the page's address.
			body: body.replaceAll(
				ADDRESS,
				SITE === null ? `<span data-site-address>${escapeHtml(here)}</span>/` : escapeHtml(SITE)
			),
			data: {
				'method-words': Object.fromEntries(
					Object.entries(content.words).filter(([key]) => CLIENT_WORDS.test(key))
				),
				'site-root': place.root
			}
		}
	];
};
