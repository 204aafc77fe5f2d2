/** The HTML document around a prerendered page. */
import { MANIFEST } from './manifest';
import { contentSecurityPolicy } from './policy';
import type { RenderedPage } from './render/page';

export interface Document extends Omit<RenderedPage, 'file' | 'entry'> {
	readonly styles: readonly string[];
	readonly scripts: readonly string[];
	/** Scripts that the scripts import at once. */
	readonly preloads: readonly string[];
	/** Fonts the first screen is set in. */
	readonly fonts: readonly string[];
}

export function documentHtml(page: Document): string {
	const lines = [
		'<!doctype html>',
		`<html lang="${page.lang}" data-shell="${page.shell}">`,
		'<head>',
		'<meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
		`<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`,
		`<title>${escapeHtml(page.title)}</title>`,
		`<meta name="description" content="${escapeHtml(page.description)}">`,
		...page.head,
		...page.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
		...page.fonts.map(
			(href) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`
		),
		...page.scripts.map((src) => `<script type="module" src="${src}"></script>`),
		...page.preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
		`<link rel="manifest" href="${page.root}${page.lang === 'en' ? '' : `${page.lang}/`}${MANIFEST}">`,
		`<link rel="icon" href="${page.root}icon.svg" type="image/svg+xml">`,
		...Object.entries(page.alternates).map(
			([lang, href]) => `<link rel="alternate" hreflang="${lang}" href="${href}">`
		),
		'<meta name="color-scheme" content="light dark">',
		'</head>',
		'<body>',
		page.body,
		...Object.entries(page.data).map(
			([id, value]) => `<script type="application/json" id="${id}">${escapeJson(value)}</script>`
		),
		'</body>',
		'</html>'
	];
	return lines.join('\n') + '\n';
}

export function escapeHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** `</script>` inside a string must not end the element. */
export const escapeJson = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');
