/** Writes dist/sw.js after all other files: the list of files to cache, and a version that changes with any of them. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { langs, languageOf } from '../languages';

/** Files that are not cached: compressed copies, frames, pictures for download, offline files, downloads, the 404 page. */
const EXCLUDED =
	/(\.(br|gz|map)$)|^(sw\.js|_headers|robots\.txt|sitemap\.xml|404\.(html|css))$|^(stills|figures|offline|oembed|og|data)\/|^assets\/embed/;
/** Paths of a folder in every language. */
const inLangs = (folder: string) => langs.map((lang) => languageOf(lang).path + folder);
const FRAMES = inLangs('embed/');
const CHAPTERS = inLangs('c/');

/**
 * @param out folder of the built site
 * @param source text of src/build/service-worker.js
 * @returns number of files in the list
 */
export async function writeServiceWorker(out: string, source: string): Promise<number> {
	const files = (await readdir(out, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.filter(
			(file) =>
				!EXCLUDED.test(file) &&
				![...FRAMES, ...CHAPTERS].some((folder) => file.startsWith(folder)) &&
				!/\.(pdf|pptx|js\.map)$/.test(file) &&
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
