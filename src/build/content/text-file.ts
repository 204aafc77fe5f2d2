/** Reads a text file with the line ends and byte order marks of any system. */
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkCharacters } from './characters';
import type { Problems } from './problem';

/**
 * @param root the project's folder
 * @param file path from it
 * @returns null when the file is missing, is not UTF-8 or was left half merged, which is a problem
 */
export function readText(root: string, file: string, problems: Problems): string | null {
	let bytes: Buffer;
	problems.read.add(file);
	try {
		bytes = readFileSync(path.join(root, file));
	} catch {
		problems.add(file, 1, 'the file is missing', 'put it back from the repository');
		return null;
	}
	return decodeText(bytes, file, problems);
}

/** The same from bytes. */
export function decodeText(bytes: Uint8Array, file: string, problems: Problems): string | null {
	const wrong = encodingFault(bytes);
	if (wrong) {
		problems.add(file, wrong.line, wrong.what, 'save the file as UTF-8, and read its accents again');
		return null;
	}
	const text = plainLines(Buffer.from(bytes).toString('utf8'));
	const marker = text.split('\n').findIndex((line) => /^(<{7}|={7}$|>{7}|\|{7})/.test(line));
	if (marker >= 0) {
		problems.add(
			file,
			marker + 1,
			'the file was left half merged',
			'keep one of the two versions, and remove the lines <<<<<<<, ======= and >>>>>>>'
		);
		return null;
	}
	checkCharacters(text, file, problems);
	return text;
}

function encodingFault(bytes: Uint8Array): { readonly line: number; readonly what: string } | null {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
		return { line: 1, what: 'the file is UTF-16, not UTF-8' };
	const nul = bytes.indexOf(0);
	if (nul >= 0) return { line: lineAt(bytes, nul), what: 'the file holds a zero byte; it is no UTF-8 text' };
	if (isUtf8(bytes)) return null;
	let start = 0;
	// A line feed is never part of another character, so that each line can be tried alone.
	for (let line = 1; start <= bytes.length; line++) {
		const feed = bytes.indexOf(0x0a, start);
		const end = feed < 0 ? bytes.length : feed;
		if (!isUtf8(bytes.subarray(start, end)))
			return { line, what: 'the line is not UTF-8; the file was perhaps saved as Latin-1' };
		start = end + 1;
	}
	return null;
}

const lineAt = (bytes: Uint8Array, end: number): number =>
	bytes.subarray(0, end).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);

/** Removes a byte order mark and converts line ends to line feeds: text editors on other systems write both. */
export const plainLines = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
