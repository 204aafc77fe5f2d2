/**
 * `npm run video -- <chapter|all>`: draws chapters as videos without sound into `.videos/`: MP4, WebM, and their words as WebVTT.
 *
 *   --shape wide|square|tall   1920x1080, 1080x1080 or 1080x1920; default tall
 *   --lang …   default: the first language  --theme paper|obsidian|contrast        --seconds 20
 *
 * Needs ffmpeg; FFMPEG_PATH is its program file when it is not on the path.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, withModule } from './project-server.js';

const USAGE =
	'npm run video -- <chapter|all> [--shape wide|square|tall] [--lang …] [--theme paper] [--seconds 20]';

/** Shows progress: on a terminal in one line, elsewhere in a new line for every tenth of the frames. */
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
	await withModule('/src/build/video/make-videos.ts', ({ makeVideos }) =>
		makeVideos({
			root,
			folder: path.join(root, '.videos'),
			chapter,
			...{ shape: values.shape, lang: values.lang, theme: values.theme },
			seconds: values.seconds === undefined ? undefined : Number(values.seconds),
			ffmpeg: process.env.FFMPEG_PATH ?? 'ffmpeg',
			say: console.log,
			progress
		})
	);
}

main().catch((error) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
