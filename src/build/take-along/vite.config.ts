/** `npm run take-along`: what a class takes along from the built site: files for a disk, PDFs where there is a browser, one zip of all. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressFile } from '../compress.js';
import { zipOf } from '../documents/zip';
import { offlineConfig } from '../offline/vite.config';
import type { TakeAlong } from '../render/take-along';
import { siteFromEnvironment } from '../seo/site';
import type { ServerSide } from '../ssr-build';
import { findBrowser, MEND } from '../tools/find-browser.js';
import { writeFileList } from '../tools/whole-site.js';
import { writeServiceWorker } from '../write-service-worker';
import { writeDecks } from './decks';
import { fillDownloads } from './list';
import { printPapers } from './paper';
import { WHOLE } from './papers';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const out = path.join(root, 'dist');

async function takeAlong(side: ServerSide): Promise<void> {
	const all = side.takeAlongIn(siteFromEnvironment());
	await writeDecks(root, out, side);
	const browser = findBrowser();
	if (browser) console.log(`dist/teach/pdf/  ${String(await printPapers(out, all, browser.path))} PDFs`);
	else console.warn(`No PDFs were made, because there is no browser. ${MEND} Then run npm run take-along.`);
	await writeZip(all);
	await finishSite(all);
}

/** Writes all files of all rows as one zip: those for a disk side by side, since they link each other, the rest in a folder for each language. */
async function writeZip(all: readonly TakeAlong[]): Promise<void> {
	const named = all.flatMap(({ lang, rows }) =>
		rows.flatMap(({ files }) =>
			files.map(({ file }) => {
				const name = path.basename(file);
				return { file, entry: name.endsWith('.html') ? name : `${lang}/${name}` };
			})
		)
	);
	const made = named.filter(({ file }) => file !== WHOLE && existsSync(path.join(out, file)));
	const entries = await Promise.all(
		made.map(async ({ file, entry }) => ({ file: entry, text: await readFile(path.join(out, file)) }))
	);
	const zip = zipOf(entries);
	await writeFile(path.join(out, WHOLE), zip);
	console.log(`dist/${WHOLE}  ${(zip.length / 1e6).toFixed(1)} MB`);
}

/** Links the files from the lesson, and brings up to date what names or counts the lesson's page. */
async function finishSite(all: readonly TakeAlong[]): Promise<void> {
	const pages = await fillDownloads(out, all);
	// The worker says how much is sent for each page: its compressed form.
	for (const page of pages) await compressFile(page, false);
	await writeServiceWorker(out, await readFile(path.join(root, 'src/build/service-worker.js'), 'utf8'));
	await writeFileList(out);
}

export default offlineConfig(takeAlong);
