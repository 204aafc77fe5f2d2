/** Reads a text file with the line ends and byte order marks of any system. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problems } from './problem';

/**
 * @param root the project's folder
 * @param file path from it
 * @returns null when the file is missing, which is a problem
 */
export function readText(root: string, file: string, problems: Problems): string | null {
	try {
		return plainLines(readFileSync(path.join(root, file), 'utf8'));
	} catch {
		problems.add(file, 0, 'the file is missing', 'put it back from the repository');
		return null;
	}
}

/** Removes a byte order mark and converts line ends to line feeds: text editors on other systems write both. */
export const plainLines = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
