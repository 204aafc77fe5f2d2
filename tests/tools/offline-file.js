/** The files that open from a disk, as `npm run build` leaves them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/**
 * @param {string} lang
 * @returns {string} path of the language's file
 * @throws {Error} when it has not been made
 */
export function offlineFile(lang) {
	const file = path.join(dist, 'offline', `${lang}.html`);
	if (!existsSync(file)) throw new Error('dist/offline is missing: run "npm run build" first');
	return file;
}
