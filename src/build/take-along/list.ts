/** Fills the lesson's list of downloads with the files that are there, and their sizes: no link leads to a file that was not made. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { languageOf } from '../../languages';
import { inAscii } from '../document';
import { escapeHtml } from '../escape';
import type { DownloadRow, TakeAlong } from '../render/take-along';

const LIST = /(<ul data-downloads[^>]*>)[\s\S]*?(<\/ul>)/;

/**
 * @param out folder of the built site
 * @returns paths of the changed pages
 * @throws {Error} when a lesson's page has no list
 */
export async function fillDownloads(out: string, all: readonly TakeAlong[]): Promise<string[]> {
	return Promise.all(
		all.map(async ({ lang, page, root, rows }) => {
			const file = path.join(out, page);
			const html = await readFile(file, 'utf8');
			if (!LIST.test(html)) throw new Error(`${page} has no list of downloads`);
			const number = new Intl.NumberFormat(languageOf(lang).locale.replace('_', '-'), {
				maximumSignificantDigits: 2
			});
			const items = await Promise.all(rows.map((row) => itemOf(row, out, root, number)));
			await writeFile(
				file,
				html.replace(LIST, (_, start: string, end: string) => start + inAscii(items.join('')) + end)
			);
			return file;
		})
	);
}

/** @returns empty when none of the row's files was made */
async function itemOf(
	{ label, files }: DownloadRow,
	out: string,
	root: string,
	number: Intl.NumberFormat
): Promise<string> {
	const links = await Promise.all(
		files.map(async ({ name, file }) => {
			const bytes = await sizeOf(path.join(out, file));
			if (bytes === null) return [];
			const size = `${number.format(bytes < 1e6 ? bytes / 1e3 : bytes / 1e6)}\u00a0${bytes < 1e6 ? 'kB' : 'MB'}`;
			const words = `${escapeHtml(label)}, ${escapeHtml(name)}`;
			return [
				`<a href="${root}${file}" aria-label="${words}, ${size}" download>${escapeHtml(name)}</a> (${size})`
			];
		})
	);
	const made = links.flat();
	return made.length === 0 ? '' : `<li>${escapeHtml(label)}: ${made.join(', ')}</li>`;
}

export const sizeOf = (file: string): Promise<number | null> =>
	stat(file).then(
		({ size }) => size,
		() => null
	);
