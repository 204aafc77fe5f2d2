/** How we know: the page of figures, method and data. */
import { render } from 'svelte/server';
import Method from '../../pages/Method.svelte';
import { ADDRESS } from '../../text/citation';
import { datasetLd } from '../downloads/dataset-ld';
import { escapeHtml } from '../document';
import { addressIn, placeOf, type RenderPages } from './page';
import tables from 'virtual:tables';

/** The site's own address with a slash at its end, where the build is told it. */
const SITE = process.env['SITE_URL']?.replace(/\/?$/, '/') ?? null;

export const methodPages: RenderPages = (lang, content) => {
	const place = placeOf(lang, 'method/');
	const other = place.alternates[lang === 'en' ? 'es' : 'en'];
	const from = (address: string) => place.root + addressIn(lang, address) || './';
	const { method, edition } = content.more;
	const { body } = render(Method, {
		props: {
			...{ content, other, story: from(''), map: from('explore/'), root: place.root },
			...{ own: addressIn(lang, 'method/'), home: addressIn(lang, '') },
			tables: tables.map(({ name, title, rows }) => ({ name, title: title[lang], rows }))
		}
	});
	const here = content.words['method-address-here'] ?? '';
	return [
		{
			...place,
			lang,
			shell: 'read',
			entry: 'method',
			title: `${method.title} – ${content.words['title'] ?? ''}`,
			description: method.summary,
			head: [
				`<script type="application/ld+json">${JSON.stringify(
					datasetLd({
						lang,
						title: content.words['title'] ?? '',
						description: method.summary,
						edition,
						tables,
						site: SITE ?? place.root
					})
				).replace(/</g, '\\u003c')}</script>`
			],
			// Where the build is not told the site's address, the page puts its own in.
			body: body.replaceAll(
				ADDRESS,
				SITE === null ? `<span data-site-address>${escapeHtml(here)}</span>/` : escapeHtml(SITE)
			),
			data: {
				'method-words': Object.fromEntries(
					[
						'method-copy',
						'method-copied',
						'method-copy-failed',
						'method-copy-csv',
						'display',
						'theme',
						'close',
						'motion-still',
						'theme-system',
						'theme-paper',
						'theme-obsidian',
						'theme-contrast'
					].map((key) => [key, content.words[key] ?? ''])
				),
				'site-root': place.root
			}
		}
	];
};
