/** The style sheet a page carries inside itself, made of the bundle's sheets. */
import path from 'node:path';
import type { Rolldown } from 'vite';

/**
 * @param files the bundle's sheets, in the order they hold
 * @param root path from the page to the site's root: '' or '../'
 * @throws {Error} when a sheet is not in the bundle, takes another in, or would end its element
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

/** Addresses in a sheet are read from where it lies: here from the page. */
const fromPage = (css: string, folder: string): string =>
	css.replace(
		/url\((["']?)(?!data:|#)([^"')]+)\1\)/g,
		(_, quote: string, address: string) => `url(${quote}${path.posix.join(folder, address)}${quote})`
	);

/** All of it in ASCII, see `documentHtml`; the space ends the number. */
const escapeCss = (css: string): string =>
	css.replace(/[^\0-\x7f]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
