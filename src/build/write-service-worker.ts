/** Writes dist/sw.js after all other files: the files that may be cached, each with its hash and size, and the editions of the pages. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { minify } from 'terser';
import { langs, languageOf } from '../languages';
import { compressFile } from './compress.js';
import { editionOf } from './page-edition';

/** Files that are not cached: compressed copies, frames, pictures for download, offline files, downloads, the plugin, the 404 page. */
const EXCLUDED =
	/(\.(br|gz|map|pdf|docx|pptx|zip)$)|^embed(-[\d.]+)?\.js$|^(sw\.js|files\.json|_headers|robots\.txt|sitemap\.xml|404\.(html|css))$|^(stills|figures|offline|oembed|og|data|wordpress)\/|^assets\/embed/;
/** Paths of a folder in every language. */
const inLangs = (folder: string) => langs.map((lang) => languageOf(lang).path + folder);
const FRAMES = inLangs('embed/');
const CHAPTERS = inLangs('c/');

/** Characters of a hash in base64: 72 bits, against accidents; the connection keeps out attackers. */
const HASH_LENGTH = 12;

/**
 * @param out folder of the built site, compressed
 * @param source text of src/build/service-worker.js
 * @returns number of files in the list
 */
export async function writeServiceWorker(out: string, source: string): Promise<number> {
	const names = (await readdir(out, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.filter(
			(file) => !EXCLUDED.test(file) && ![...FRAMES, ...CHAPTERS].some((folder) => file.startsWith(folder))
		)
		.sort();
	const files: Record<string, readonly [hash: string, bytes: number]> = {};
	const editions: Record<string, string> = {};
	for (const name of names) {
		const content = await readFile(path.join(out, name));
		const hash = createHash('sha256').update(content).digest('base64').slice(0, HASH_LENGTH);
		files[name] = [hash, await sentBytes(path.join(out, name))];
		const edition = name.endsWith('.html') ? editionOf(content.toString()) : null;
		if (edition !== null) editions[name] = edition;
	}
	const list = JSON.stringify(files);
	const version = createHash('sha256').update(source).update(list).digest('hex').slice(0, 12);
	const filled = source
		.replace('/*version*/', () => version)
		.replace('/*files*/ {}', () => list)
		.replace('/*editions*/ {}', () => JSON.stringify(editions))
		.replace('/*frames*/ []', () => JSON.stringify(FRAMES));
	// Every reader fetches it.
	const { code = filled } = await minify(filled, { ecma: 2020, toplevel: true });
	await writeFile(path.join(out, 'sw.js'), code);
	await compressFile(path.join(out, 'sw.js'), false);
	return names.length;
}

/** Size in bytes of what a server sends for a file: its brotli form where there is one. */
async function sentBytes(file: string): Promise<number> {
	const { size } = await stat(`${file}.br`).catch(() => stat(file));
	return size;
}
