/** Writes the lines of a page's head for search engines, previews and editors. */
import { firstLang, languageOf, otherLangs } from '../../languages';
import { jsonLd } from '../json-ld';
import { escapeHtml } from '../escape';
import type { Page } from '../render/page';
import { card, licence } from './publication';

export interface Heads {
	/** Lines that come first, because editors read only the beginning of a page. */
	readonly first: readonly string[];
	readonly last: readonly string[];
}

/** @param site address of the site, or null when it is not known */
export function shareHead(page: Page, site: string | null): Heads {
	const { share } = page;
	const at = (file: string) => (site ?? page.root) + file;
	const path = page.file.replace(/index\.html$/, '');
	const meta = (name: string, content: string) =>
		`<meta ${name.startsWith('twitter') || name === 'robots' ? 'name' : 'property'}="${name}" content="${escapeHtml(content)}">`;
	return {
		first: [
			`<link rel="alternate" type="application/json+oembed" href="${at(share.oembed)}" title="${escapeHtml(page.title)}">`,
			...(share.indexed && site !== null ? [`<link rel="canonical" href="${at(path)}">`] : []),
			...(share.indexed ? [] : [meta('robots', 'noindex, indexifembedded')]),
			...alternates(page, site),
			meta('og:type', share.article ? 'article' : 'website'),
			meta('og:site_name', share.siteName),
			meta('og:title', page.title),
			meta('og:description', page.description),
			...(site === null ? [] : [meta('og:url', at(path))]),
			meta('og:image', at(share.picture)),
			meta('og:image:type', 'image/png'),
			meta('og:image:width', String(card.width)),
			meta('og:image:height', String(card.height)),
			meta('og:image:alt', share.alt),
			meta('og:locale', languageOf(page.lang).locale),
			...otherLangs(page.lang).map((other) => meta('og:locale:alternate', languageOf(other).locale)),
			...(share.article
				? [meta('article:published_time', share.released), meta('article:modified_time', share.released)]
				: []),
			meta('twitter:card', 'summary_large_image'),
			meta('twitter:image:alt', share.alt)
		],
		last: share.article ? [jsonLd(article(page, at(path), at(share.picture)))] : []
	};
}

/** Links to the page in every language, and to the default page for other languages. */
export function alternates(
	{ file, alternates: addresses }: Pick<Page, 'file' | 'alternates'>,
	site: string | null
): string[] {
	const absolute = (href: string) =>
		site === null ? href : new URL(href, site + file.replace(/index\.html$/, '')).href;
	return Object.entries({ ...addresses, 'x-default': addresses[firstLang] }).map(
		([name, href]) => `<link rel="alternate" hreflang="${name}" href="${absolute(href)}">`
	);
}

function article(page: Page, url: string, image: string): Readonly<Record<string, unknown>> {
	const { siteName, released, basedOn } = page.share;
	const makers = { '@type': 'Organization', name: siteName };
	return {
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		'@id': url,
		mainEntityOfPage: url,
		headline: page.title.slice(0, 110),
		description: page.description,
		image: [image],
		inLanguage: page.lang,
		datePublished: released,
		dateModified: released,
		author: [makers],
		publisher: makers,
		...(basedOn
			? {
					isBasedOn: {
						'@type': 'CreativeWork',
						name: basedOn.title,
						publisher: { '@type': 'Organization', name: basedOn.publisher },
						...(basedOn.url === null ? {} : { url: basedOn.url })
					}
				}
			: {}),
		license: licence,
		isAccessibleForFree: true
	};
}
