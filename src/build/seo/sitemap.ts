/** Writes the files for crawlers: the list of pages in every language, and robots.txt. */
import { firstLang } from '../../languages';
import type { Page } from '../render/page';

export function sitemap(pages: readonly Page[], site: string): string {
	const rows = pages
		.filter(({ share }) => share.indexed)
		.map((page) => {
			const here = site + page.file.replace(/index\.html$/, '');
			const links = Object.entries({ ...page.alternates, 'x-default': page.alternates[firstLang] }).map(
				([lang, href]) =>
					`<xhtml:link rel="alternate" hreflang="${lang}" href="${new URL(href, here).href}"/>`
			);
			return `<url><loc>${here}</loc><lastmod>${page.share.released}</lastmod>${links.join('')}</url>`;
		});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...rows,
		'</urlset>',
		''
	].join('\n');
}

/** Allows crawlers to read every page. */
export const robots = (site: string | null): string =>
	['User-agent: *', 'Allow: /', ...(site === null ? [] : ['', `Sitemap: ${site}sitemap.xml`]), ''].join('\n');
