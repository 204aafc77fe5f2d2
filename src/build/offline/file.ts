/** Writes one HTML file that contains all it needs: it opens from a disk, and its policy forbids every request. */
import { escapeHtml, escapeJson } from '../escape';
import { ANY_INLINE, hashOf } from '../policy';
import type { OfflinePage } from '../render/offline';

export interface OfflineParts {
	/** Inline script of the head. */
	readonly watch: string;
	readonly script: string;
	readonly style: string;
	/** Licence notices of third-party parts: the file must contain them because it is passed on by itself. */
	readonly notice: string;
}

export function offlineHtml(page: OfflinePage, { watch, script, style, notice }: OfflineParts): string {
	// The end tags are escaped so that neither text ends its own element.
	const code = script.replace(/<\/script/gi, '<\\/script').trim();
	const css = style.replace(/<\/style/gi, '<\\/style').trim();
	const policy = [
		"default-src 'none'",
		`script-src ${hashOf(watch)} ${hashOf(code)}`,
		`style-src ${ANY_INLINE}`,
		'img-src data:',
		'font-src data:',
		'connect-src data:',
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types svelte-trusted-html'
	].join('; ');
	return [
		'<!doctype html>',
		`<html lang="${page.lang}" data-page="read">`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
		`<script>${watch}</script>`,
		`<title>${escapeHtml(page.title)}</title>`,
		`<meta name="description" content="${escapeHtml(page.description)}">`,
		'<meta name="color-scheme" content="light dark">',
		`<style>${css}</style>`,
		'</head>',
		'<body>',
		page.body,
		...Object.entries(page.data).map(
			([id, value]) => `<script type="application/json" id="${id}">${escapeJson(value)}</script>`
		),
		`<script type="module">${code}</script>`,
		'</body>',
		'</html>',
		`<!--\n${notice.replace(/--/g, '- -')}-->`,
		''
	].join('\n');
}
