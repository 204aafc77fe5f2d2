/** Makes videos of chapters without sound: MP4, WebM, and their text as WebVTT. */
import contents from 'virtual:contents';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { firstLang, langs, type Lang } from '../../languages';
import { beats, chapters } from '../../story/chapters';
import { themes, type Theme } from '../../styles/tokens';
import { makeFaces } from '../pictures/faces';
import { formats } from '../pictures/formats';
import type { RenderedSheet } from '../pictures/sheet';
import type { Studio } from '../pictures/write';
import { renderSheet, renderSheetAt } from '../render/sheets';
import { readStillSources } from '../stills';
import { webVtt } from './captions';
import { assertFfmpeg, encode } from './encode';
import { framesOf } from './frames';
import { positions, spans } from './timeline';

/** Formats of the videos' sheets, by name of the shape. */
const shapes = { wide: '16x9', square: '1x1', tall: '9x16' } as const;
/** Default length of a video, seconds for each beat. */
const SECONDS_A_BEAT = 7;

export interface VideoOptions {
	readonly root: string;
	/** Folder of the files `<folder>/<lang>/<theme>/<shape>/<chapter>.mp4`, `.webm` and `.vtt`. */
	readonly folder: string;
	/** Id of a chapter, or `all`. */
	readonly chapter: string;
	readonly shape: string;
	/** The first language when undefined. */
	readonly lang: string | undefined;
	readonly theme: string;
	/** Length of each video; 7 for each beat when undefined. */
	readonly seconds: number | undefined;
	/** Program file of ffmpeg. */
	readonly ffmpeg: string;
	readonly say: (line: string) => void;
	/** Called after every frame. */
	readonly progress: (chapter: string, done: number, of: number) => void;
}

/** @throws {Error} with one line for the user, when an option's value does not exist, or ffmpeg is missing or fails */
export async function makeVideos(options: VideoOptions): Promise<void> {
	const { root, folder, chapter, seconds, ffmpeg, say } = options;
	const shape = oneOf(options.shape, Object.keys(shapes) as (keyof typeof shapes)[], '--shape');
	const lang = oneOf(options.lang ?? firstLang, langs, '--lang');
	const theme = oneOf(options.theme, themes, '--theme');
	const ids = chapters.map(({ id }) => id);
	const wanted = chapter === 'all' ? ids : [oneOf(chapter, ids, 'The chapter')];
	if (seconds !== undefined && !(seconds >= 1 && seconds <= 600))
		throw new Error('--seconds is a number from 1 to 600.');
	assertFfmpeg(ffmpeg);
	const studio = { sources: await readStillSources(root), faces: await makeFaces(root) };
	try {
		for (const id of wanted) {
			const file = path.join(folder, lang, theme, shape, id);
			await mkdir(path.dirname(file), { recursive: true });
			const start = performance.now();
			await makeVideo(file, { id, shape, lang, theme }, studio, options);
			say(
				`${path.relative(root, file)}.mp4, .webm and .vtt in ${((performance.now() - start) / 1000).toFixed(0)} s`
			);
		}
	} finally {
		await studio.faces.remove();
	}
}

interface Video {
	readonly id: string;
	readonly shape: keyof typeof shapes;
	readonly lang: Lang;
	readonly theme: Theme;
}

async function makeVideo(
	file: string,
	{ id, shape, lang, theme }: Video,
	studio: Studio,
	{ seconds, ffmpeg, progress }: VideoOptions
): Promise<void> {
	const content = contents[lang];
	const name = shapes[shape];
	const own = beats.filter(({ chapter }) => chapter === id);
	const length = seconds ?? own.length * SECONDS_A_BEAT;
	const at = positions(own, length);
	const { width, height, pngWidth } = formats[name];
	const size = { width: pngWidth, height: Math.round((height * pngWidth) / width) };
	const sheets = function* (): Generator<RenderedSheet> {
		for (const [k, p] of at.entries()) {
			yield renderSheetAt(content, p, name);
			progress(id, k + 1, at.length);
		}
	};
	await encode(framesOf(sheets(), { name, theme }, studio), file, size, ffmpeg);
	const cues = spans(own, length).map(({ beat, start, end }) => {
		const { title, lead } = renderSheet(content, beat, name);
		return { start, end, lines: [title, lead].filter((line) => line !== '') };
	});
	await writeFile(`${file}.vtt`, webVtt(cues));
}

/** @throws {Error} that lists the known values */
function oneOf<T extends string>(given: string, known: readonly T[], what: string): T {
	const found = known.find((one) => one === given);
	if (found === undefined) throw new Error(`${what} is one of ${known.join(', ')}, not "${given}".`);
	return found;
}
