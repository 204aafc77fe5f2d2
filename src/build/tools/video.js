/**
 * `npm run video -- <chapter|all>`: draws chapters as videos without sound into `.videos/`: MP4, WebM, and their words as WebVTT.
 *
 *   --shape wide|square|tall   1920x1080, 1080x1080 or 1080x1920; tall unless said
 *   --lang …   the first unless said        --theme paper|obsidian|contrast        --seconds 20
 *
 * Needs ffmpeg; FFMPEG_PATH names its program file where it is not on the path.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const USAGE =
	'npm run video -- <chapter|all> [--shape wide|square|tall] [--lang …] [--theme paper] [--seconds 20]';

/** On a terminal one line that counts; elsewhere a line for every tenth. */
const terminal = process.stdout.isTTY;

/**
 * @param {string} chapter
 * @param {number} done
 * @param {number} of frames
 */
function progress(chapter, done, of) {
	const share = `${chapter}: ${Math.floor((done / of) * 100)} %`;
	if (terminal) process.stdout.write(`\r${share} (frame ${done} of ${of})${done === of ? '\n' : ''}`);
	else if (Math.floor((done / of) * 10) > Math.floor(((done - 1) / of) * 10)) console.log(share);
}

/** @returns {Promise<void>} */
async function main() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			shape: { type: 'string', default: 'tall' },
			lang: { type: 'string' },
			theme: { type: 'string', default: 'paper' },
			seconds: { type: 'string' }
		}
	});
	const [chapter] = positionals;
	if (chapter === undefined) throw new Error(USAGE);
	/** Runs the project's own TypeScript and Svelte, as the dev server would. */
	const server = await createServer({
		root,
		appType: 'custom',
		logLevel: 'error',
		server: { middlewareMode: true, hmr: false, ws: false }
	});
	try {
		const { makeVideos } = await server.ssrLoadModule('/src/build/video/make-videos.ts');
		await makeVideos({
			root,
			folder: path.join(root, '.videos'),
			chapter,
			...{ shape: values.shape, lang: values.lang, theme: values.theme },
			seconds: values.seconds === undefined ? undefined : Number(values.seconds),
			ffmpeg: process.env.FFMPEG_PATH ?? 'ffmpeg',
			say: console.log,
			progress
		});
	} finally {
		await server.close();
	}
}

main().catch((error) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
