/**
 * Writes 404.html, in every language, which hosts send for an address without a file. Hosts send it at any address, so its links are
 * absolute. Its style sheet is a file, because the policy of the requested folder need not allow an inline one.
 */
import { pigments, type Pigments } from '../../styles/tokens';
import type { PageContent } from '../../text/page-content';
import { escapeHtml } from '../escape';
import { policyOf } from '../policy';
import { addressIn } from './page';

const SHEET = '404.css';

/**
 * @param contents of the site in each language
 * @param site address of the site; null when it is not known, and then the site is assumed to be at the root of its host
 * @returns path in the site and text of the page and of its style sheet
 */
export function notFoundFiles(
	contents: readonly PageContent[],
	site: string | null
): { readonly file: string; readonly text: string }[] {
	const root = site === null ? '/' : new URL(site).pathname;
	const word = ({ words }: PageContent, key: string) => escapeHtml(words[key] ?? '');
	const html = [
		'<!doctype html>',
		`<html lang="${contents[0]?.lang ?? ''}" data-root="${root}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		`<meta http-equiv="Content-Security-Policy" content="${policyOf({ site, framed: false })}">`,
		`<title>${contents.map((content) => word(content, 'missing-page')).join(' · ')}</title>`,
		'<meta name="robots" content="noindex">',
		'<meta name="color-scheme" content="light dark">',
		`<link rel="stylesheet" href="${root}${SHEET}">`,
		`<link rel="icon" href="${root}icon.svg" type="image/svg+xml">`,
		'</head>',
		'<body>',
		'<main>',
		...contents.flatMap((content) => [
			`<section lang="${content.lang}">`,
			`<p>${word(content, 'title')}</p>`,
			`<h1>${word(content, 'missing-page')}</h1>`,
			`<p><a href="${root}${addressIn(content.lang, '')}">${word(content, 'missing-way')}</a></p>`,
			'</section>'
		]),
		'</main>',
		'</body>',
		'</html>',
		''
	];
	return [
		{ file: '404.html', text: html.join('\n') },
		{ file: SHEET, text: styleSheet }
	];
}

/** Styles with the piece's colours and the device's typefaces, so that an error page loads no fonts. */
const colours = ({ water, obsidian, cochineal }: Pigments) =>
	`html { background: ${water}; color: ${obsidian}; } a { color: ${cochineal}; }`;
const styleSheet = `body { margin: 12vh auto; max-width: 34rem; padding: 0 1.5rem; font: 1.125rem/1.5 Georgia, 'Noto Serif', serif; }
section + section { margin-top: 3rem; }
p { margin: 0; }
h1 { margin: 0.25rem 0 0.75rem; font-size: 1.75rem; line-height: 1.2; text-wrap: balance; }
a { display: inline-block; padding: 0.5rem 0; }
${colours(pigments.paper)}
@media (prefers-color-scheme: dark) { ${colours(pigments.obsidian)} }
@media (prefers-contrast: more) { ${colours(pigments.contrast)} }
`;
