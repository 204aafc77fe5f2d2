/** The HTML document around a prerendered page. */
import { contentSecurityPolicy } from './policy';

export interface Document {
	readonly lang: 'en' | 'es';
	readonly shell: 'read' | 'embed' | 'present' | 'print';
	readonly title: string;
	readonly description: string;
	/** Path from the page to the site's root: '' or '../'. */
	readonly root: string;
	/** Addresses of the same page in both languages, relative to the page. */
	readonly alternates: Readonly<Record<'en' | 'es', string>>;
	readonly styles: readonly string[];
	readonly scripts: readonly string[];
	/** Fonts the first screen is set in. */
	readonly fonts: readonly string[];
	readonly body: string;
	/** Data for the scripts, by element id; inert, so no policy forbids it. */
	readonly data: Readonly<Record<string, unknown>>;
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
		...page.fonts.map(
			(href) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`
		),
		...page.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
		...page.scripts.map((src) => `<script type="module" src="${src}"></script>`),
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
const escapeJson = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');
