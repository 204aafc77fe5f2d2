/** Files as one zip, the same bytes at every build of the same contents. */
import { strToU8, zipSync } from 'fflate';

export interface ZipEntry {
	/** Path within the zip. */
	readonly file: string;
	readonly text: string | Uint8Array;
}

/** Local time of every entry: the earliest that a zip can name, so that no build differs by its hour. */
const MADE = new Date(1980, 0, 1);

export const zipOf = (files: readonly ZipEntry[]): Uint8Array =>
	zipSync(
		Object.fromEntries(
			files.map(({ file, text }) => [file, typeof text === 'string' ? strToU8(text) : text])
		),
		{ level: 9, mtime: MADE }
	);
