/** The HTML document around a prerendered page. */
import { escapeHtml, escapeJson } from './escape';
import { MANIFEST } from './manifest';
import { withoutMarkers } from './markers';
import { policyOf } from './policy';
import { addressIn, type StyledPage } from './render/page';
import { shareHead } from './seo/head';

export interface Document extends StyledPage {
	/** Address of the site; null when it is not known. */
	readonly site: string | null;
	readonly scripts: readonly string[];
	/** Scripts that the scripts import at once. */
	readonly preloads: readonly string[];
	/** Fonts the first screen is set in. */
	readonly fonts: readonly string[];
}

export function documentHtml(page: Document): string {
	const share = shareHead(page, page.site);
	const lines = [
		'<!doctype html>',
		`<html lang="${page.lang}" data-page="${page.kind}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
		`<meta http-equiv="Content-Security-Policy" content="${policyOf({ site: page.site, framed: page.kind === 'embed', styles: stylesOf(page), scripts: inlineScriptsOf(page) })}">`,
		// Before anything is drawn.
		...inlineScriptsOf(page).map((text) => `<script>${text}</script>`),
		`<title>${escapeHtml(page.title)}</title>`,
		`<meta name="description" content="${escapeHtml(page.description)}">`,
		...share.first,
		...page.head,
		// Inside the page: a sheet to ask for is one more way to the server and back before the first words.
		...(page.style === '' ? [] : [styleElement(page.style)]),
		// A frame in somebody's page is nothing to install.
		...(page.kind === 'embed'
			? []
			: [`<link rel="manifest" href="${page.root}${addressIn(page.lang, MANIFEST)}">`]),
		`<link rel="icon" href="${page.root}icon.svg" type="image/svg+xml">`,
		'<meta name="color-scheme" content="light dark">',
		...share.last,
		'</head>',
		'<body>',
		// Not in the head, where they would hold up the first words; here they mostly come before them, and nothing is set twice.
		...page.fonts.map(
			(href) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`
		),
		withWhatFollows(page, withoutMarkers(page.body)),
		...Object.entries(page.data).map(
			([id, value]) => `<script type="application/json" id="${id}">${escapeJson(value)}</script>`
		),
		...page.scripts.map(asyncModuleScript),
		...page.preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
		'</body>',
		'</html>'
	];
	return inAscii(lines.join('\n') + '\n');
}

/** The sheets that stand inside a page. */
export const stylesOf = ({ style, afterStyle }: StyledPage): readonly string[] =>
	[style, afterStyle].filter((sheet) => sheet !== '');

/** The scripts that stand inside a page. */
export const inlineScriptsOf = ({ inlineScript }: StyledPage): readonly string[] =>
	inlineScript === '' ? [] : [inlineScript];

const styleElement = (sheet: string) => `<style>${sheet}</style>`;

/**
 * Puts the styles of what follows the first words where those are over.
 * @throws {Error} when there are such styles and the page has no end of its `main`
 */
function withWhatFollows({ file, afterStyle }: Document, body: string): string {
	if (afterStyle === '') return body;
	const end = body.indexOf('</main>');
	if (end < 0) throw new Error(`${file} has styles for what follows its <main>, and no </main>`);
	const at = end + '</main>'.length;
	return body.slice(0, at) + styleElement(afterStyle) + body.slice(at);
}

/**
 * The same document with every character beyond ASCII written as a reference: a browser decodes such a page five times as fast,
 * which on a slow phone is a tenth of a second before the first words. Data and styles have none left, see {@link escapeJson}
 * and `pageStyle`: there a reference would be text.
 */
const inAscii = (html: string): string =>
	html.replace(/[^\0-\x7f]/gu, (character) => `&#${String(character.codePointAt(0))};`);

/** For the end of the body, where all it looks for stands: the page is done with its words before, in a task of its own. */
const asyncModuleScript = (src: string) => `<script type="module" async src="${src}"></script>`;
