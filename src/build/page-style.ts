/** Joins the bundle's style sheets into the inline style sheet of a page. */
import path from 'node:path';
import type { Rolldown } from 'vite';

/**
 * @param files the bundle's sheets, in cascade order
 * @param root path from the page to the site's root: '' or '../'
 * @throws {Error} when a sheet is not in the bundle, imports another sheet, or contains the end tag of its element
 */
export function pageStyle(files: readonly string[], bundle: Rolldown.OutputBundle, root: string): string {
	return files
		.map((file) => {
			const sheet = bundle[file];
			if (sheet?.type !== 'asset') throw new Error(`the bundle has no style sheet ${file}`);
			const css = String(sheet.source).trim();
			const odd = /@import|<\/style/i.exec(css)?.[0];
			if (odd !== undefined) throw new Error(`${file} holds "${odd}", which cannot stand inside a page`);
			return fromPage(escapeCss(css), root + path.posix.dirname(file));
		})
		.join('\n');
}

/** Rewrites relative addresses, because an inline sheet resolves them against the page and not against its file. */
const fromPage = (css: string, folder: string): string =>
	css.replace(
		/url\((["']?)(?!data:|#)([^"')]+)\1\)/g,
		(_, quote: string, address: string) => `url(${quote}${path.posix.join(folder, address)}${quote})`
	);

/** Writes characters beyond ASCII as escapes, see `documentHtml`; the space ends the number. */
const escapeCss = (css: string): string =>
	css.replace(/[^\0-\x7f]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
