/** Writes the HTML document around a prerendered page. */
import { escapeHtml, escapeJson } from './escape';
import { MANIFEST } from './manifest';
import { withoutMarkers } from './markers';
import { withEdition } from './page-edition';
import { policyOf } from './policy';
import { addressIn, type StyledPage } from './render/page';
import { shareHead } from './seo/head';

export interface Document extends StyledPage {
	/** Address of the site; null when it is not known. */
	readonly site: string | null;
	readonly scripts: readonly string[];
	/** Scripts that `scripts` import when they start. */
	readonly preloads: readonly string[];
	/** Fonts of the first screen. */
	readonly fonts: readonly string[];
}

export function documentHtml(page: Document): string {
	const share = shareHead(page, page.site);
	const lines = [
		'<!doctype html>',
		`<html lang="${page.lang}" data-page="${page.kind}" data-edition="">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
		`<meta http-equiv="Content-Security-Policy" content="${policyOf({ site: page.site, framed: page.kind === 'embed', scripts: inlineScriptsOf(page) })}">`,
		// First, because the script must run before the browser draws.
		...inlineScriptsOf(page).map((text) => `<script>${text}</script>`),
		`<title>${escapeHtml(page.title)}</title>`,
		`<meta name="description" content="${escapeHtml(page.description)}">`,
		...share.first,
		...page.head,
		// Inline, because a file delays the largest paint from 0.33 s to 0.68 s (median of 7, phone, 1.6 Mbit/s, 150 ms). Where a
		// browser refuses the sheet, the page is plain text with its pictures, see isScripted.
		...(page.style === '' ? [] : [styleElement(page.style)]),
		// A frame in a host page cannot be installed.
		...(page.kind === 'embed'
			? []
			: [`<link rel="manifest" href="${page.root}${addressIn(page.lang, MANIFEST)}">`]),
		`<link rel="icon" href="${page.root}icon.svg" type="image/svg+xml">`,
		'<meta name="color-scheme" content="light dark">',
		// Dark Reader leaves a page with this alone: it would darken names and land differently, and the page has a dark theme of its own.
		'<meta name="darkreader-lock">',
		...share.last,
		'</head>',
		'<body>',
		// In the body, because in the head the fonts would delay the first text. Most fonts still arrive before it, which avoids a
		// second layout.
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
	return withEdition(inAscii(lines.join('\n') + '\n'));
}

/** Inline scripts of a page. */
export const inlineScriptsOf = ({ inlineScript }: StyledPage): readonly string[] =>
	inlineScript === '' ? [] : [inlineScript];

const styleElement = (sheet: string) => `<style>${sheet}</style>`;

/**
 * Inserts `afterStyle` behind the page's `main`, so that it does not delay the first text.
 * @throws {Error} when there is an `afterStyle` and the page has no `</main>`
 */
function withWhatFollows({ file, afterStyle }: Document, body: string): string {
	if (afterStyle === '') return body;
	const end = body.indexOf('</main>');
	if (end < 0) throw new Error(`${file} has styles for what follows its <main>, and no </main>`);
	const at = end + '</main>'.length;
	return body.slice(0, at) + styleElement(afterStyle) + body.slice(at);
}

/**
 * Writes every character beyond ASCII as a character reference: browsers decode such a page five times as fast, which saves a tenth
 * of a second before the first text on a slow phone. Data and styles, in which a reference would be plain text, are already ASCII:
 * see {@link escapeJson} and `pageStyle`.
 */
export const inAscii = (html: string): string =>
	html.replace(/[^\0-\x7f]/gu, (character) => `&#${String(character.codePointAt(0))};`);

/** A script for the end of the body, where its elements exist: the browser parses the text first, in a separate task. */
const asyncModuleScript = (src: string) => `<script type="module" async src="${src}"></script>`;
