/**
 * Renders the pages `c/<chapter>/<theme>/`, addresses with a theme for editors that know oEmbed. Such editors find the oEmbed answer
 * by a link in the page, and a static page cannot vary that link by query; so each theme has a small page that links its answer and
 * redirects readers.
 */
import { themes, type Theme } from '../../styles/tokens';
import type { PageContent } from '../../text/page-content';
import { escapeHtml } from '../escape';
import { policyOf } from '../policy';
import { alternates } from '../seo/head';
import { card } from '../seo/publication';
import { cardFile, oembedFile } from '../seo/share';
import { addressIn, placeOf } from './page';

/** Address of a story page with a theme, from the site's root; without a chapter, that of the whole story. */
export const themedPage = (lang: PageContent['lang'], theme: Theme, chapter?: string): string =>
	`${addressIn(lang, chapter === undefined ? '' : `c/${chapter}/`)}?theme=${theme}`;

/** @param site address of the site; null when it is not known */
export function pastedFiles(
	content: PageContent,
	site: string | null
): { readonly file: string; readonly text: string }[] {
	return [undefined, ...content.chapters.map(({ id }) => id)].flatMap((chapter) =>
		themes.map((theme) => pasted(content, site, theme, chapter))
	);
}

function pasted(content: PageContent, site: string | null, theme: Theme, chapter?: string) {
	const { lang, words } = content;
	const place = placeOf(lang, `c/${chapter === undefined ? '' : `${chapter}/`}${theme}/`);
	const { file, root } = place;
	const at = (address: string) => escapeHtml((site ?? root) + address);
	const own = content.chapters.find(({ id }) => id === chapter);
	const title = escapeHtml([own?.nav, words['title']].filter((part) => part !== undefined).join(' – '));
	const page = escapeHtml(root + themedPage(lang, theme, chapter));
	const lines = [
		'<!doctype html>',
		`<html lang="${lang}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta http-equiv="Content-Security-Policy" content="${policyOf({ site, framed: false })}">`,
		`<title>${title}</title>`,
		`<link rel="alternate" type="application/json+oembed" href="${at(oembedFile(lang, chapter, theme))}" title="${title}">`,
		...alternates(place, site),
		'<meta name="robots" content="noindex">',
		`<meta property="og:title" content="${title}">`,
		`<meta property="og:image" content="${at(cardFile(lang, chapter))}">`,
		`<meta property="og:image:width" content="${String(card.width)}">`,
		`<meta property="og:image:height" content="${String(card.height)}">`,
		`<meta http-equiv="refresh" content="0; url=${page}">`,
		'<meta name="color-scheme" content="light dark">',
		'</head>',
		`<body><main><h1><a href="${page}">${title}</a></h1></main></body>`,
		'</html>',
		''
	];
	return { file, text: lines.join('\n') };
}
