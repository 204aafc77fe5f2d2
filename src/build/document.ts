/** The HTML document around a prerendered page. */
import { escapeHtml, escapeJson } from './escape';
import { MANIFEST } from './manifest';
import { withoutMarkers } from './markers';
import { policyOf } from './policy';
import { addressIn, type Page } from './render/page';
import { shareHead } from './seo/head';

export interface Document extends Page {
	/** Address of the site; null when it is not known. */
	readonly site: string | null;
	readonly styles: readonly string[];
	/** The small script that watches whether the others come. */
	readonly guard: readonly string[];
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
		`<html lang="${page.lang}" data-shell="${page.shell}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
		`<meta http-equiv="Content-Security-Policy" content="${policyOf({ site: page.site, framed: page.shell === 'embed' })}">`,
		`<title>${escapeHtml(page.title)}</title>`,
		`<meta name="description" content="${escapeHtml(page.description)}">`,
		...share.early,
		...page.head,
		...page.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
		...page.guard.map(moduleScript),
		// A frame in somebody's page is nothing to install.
		...(page.shell === 'embed'
			? []
			: [`<link rel="manifest" href="${page.root}${addressIn(page.lang, MANIFEST)}">`]),
		`<link rel="icon" href="${page.root}icon.svg" type="image/svg+xml">`,
		'<meta name="color-scheme" content="light dark">',
		...share.late,
		'</head>',
		'<body>',
		withoutMarkers(page.body),
		...Object.entries(page.data).map(
			([id, value]) => `<script type="application/json" id="${id}">${escapeJson(value)}</script>`
		),
		// Asked for when the words have come, with which they would share a narrow line: so the words are read sooner.
		...page.fonts.map(
			(href) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`
		),
		...page.scripts.map(asyncModuleScript),
		...page.preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
		'</body>',
		'</html>'
	];
	return inLatin1(lines.join('\n') + '\n');
}

/**
 * The same document with every character beyond Latin-1 written as a reference: browsers then hold and read the whole of it at one
 * byte a character and not at two, which on a slow phone is a tenth of a second before the first words. Data have none left, see
 * {@link escapeJson}: there a reference would be text.
 */
const inLatin1 = (html: string): string =>
	html.replace(/[^\0-\xff]/gu, (character) => `&#${String(character.codePointAt(0))};`);

const moduleScript = (src: string) => `<script type="module" src="${src}"></script>`;
/** For the end of the body, where all it looks for stands: the page is done with its words before, in a task of its own. */
const asyncModuleScript = (src: string) => `<script type="module" async src="${src}"></script>`;
