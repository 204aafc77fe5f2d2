/** Makes and serves what the story is compared with: a page of as many words and nothing else, and other people's pieces. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compressFolder } from '../../src/build/compress.js';
import { serve } from '../../src/build/tools/serve.js';

const WORDS = 'some people walked north along the road and nobody counted how many of them were taken'.split(
	' '
);
const PER_PARAGRAPH = 60;

/**
 * Serves a page of plain text with as many words as another page has.
 * @param {string} url
 * @returns {Promise<{ url: string, words: number, close: () => Promise<void> }>}
 */
export async function serveBlank(url) {
	const html = await (await fetch(url)).text();
	const words = html
		.replace(/<(script|style|svg)\b.*?<\/\1>/gs, ' ')
		.replace(/<[^>]*>/g, ' ')
		.split(/\s+/)
		.filter(Boolean).length;
	const paragraphs = Array.from({ length: Math.ceil(words / PER_PARAGRAPH) }, (_, k) => {
		const text = Array.from({ length: PER_PARAGRAPH }, (_, i) => WORDS[(k * 7 + i) % WORDS.length]);
		return `<p>${text.join(' ')}</p>`;
	});
	const head =
		'<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
	const body = `<title>Blank</title><link rel="icon" href="data:,"><body style="font:20px/1.6 serif">`;
	const served = await serveCompressed((folder) =>
		writeFile(path.join(folder, 'index.html'), head + body + paragraphs.join('\n'))
	);
	return { ...served, words };
}

/**
 * Serves a built site of somebody else's, compressed as ours is.
 * @param {string} given NAME=DIR, where DIR holds its index.html
 * @throws {Error} when it is not of that form
 */
export async function servePeer(given) {
	const [, name, folder] = /^([^=]+)=(.+)$/.exec(given) ?? [];
	if (!name || !folder)
		throw new Error(`--beside wants NAME=DIR, the folder of a built site; it got "${given}".`);
	return { name, ...(await serveCompressed((copy) => cp(folder, copy, { recursive: true }))) };
}

/** @param {(folder: string) => Promise<void>} fill puts the site into an empty folder */
async function serveCompressed(fill) {
	const folder = await mkdtemp(path.join(tmpdir(), 'beside-'));
	await fill(folder);
	await compressFolder(folder);
	const site = await serve({ folder, port: 0, whole: false });
	return {
		url: site.url,
		close: async () => {
			await site.close();
			await rm(folder, { recursive: true });
		}
	};
}
