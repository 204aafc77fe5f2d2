/** Writes dist/sw.js once everything else of the site is there: what it keeps, and a version that changes with any of it. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { langs, languageOf } from '../languages';

/** Left to the network: packed twins, frames of other pages, pictures nobody needs to read, files for a disk, the page for what is not there. */
const EXCLUDED =
	/(\.(br|gz|map)$)|^(sw\.js|_headers|robots\.txt|sitemap\.xml|404\.(html|css))$|^(stills|figures|offline|oembed|og|data)\/|^assets\/embed/;
/** A folder in every language. */
const inLangs = (folder: string) => langs.map((lang) => languageOf(lang).path + folder);
const FRAMES = inLangs('embed/');
const CHAPTERS = inLangs('c/');

/**
 * @param out the built site
 * @param source text of src/build/service-worker.js
 * @returns the number of files it keeps
 */
export async function writeServiceWorker(out: string, source: string): Promise<number> {
	const files = (await readdir(out, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.filter(
			(file) =>
				!EXCLUDED.test(file) &&
				![...FRAMES, ...CHAPTERS].some((folder) => file.startsWith(folder)) &&
				!/\.(pdf|js\.map)$/.test(file) &&
				!/^embed(-[\d.]+)?\.js$/.test(file)
		)
		.sort();
	const hash = createHash('sha256').update(source);
	for (const file of files) hash.update(file).update(await readFile(path.join(out, file)));
	const version = hash.digest('hex').slice(0, 12);
	const filled = source
		.replace('/*version*/', () => version)
		.replace('/*files*/ []', () => JSON.stringify(files))
		.replace('/*frames*/ []', () => JSON.stringify(FRAMES));
	await writeFile(path.join(out, 'sw.js'), filled);
	return files.length;
}
