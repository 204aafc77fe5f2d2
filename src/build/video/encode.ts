/** Encodes frames as MP4 and WebM in one run of ffmpeg. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { FPS } from './timeline';

/** Colour metadata of the video, so that browsers show its colours correctly. */
const COLOURS = [
	...['-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p'],
	...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv']
];

/** @throws {Error} with one line for the user when there is no ffmpeg that writes both formats */
export function assertFfmpeg(program = 'ffmpeg'): void {
	const { status, stdout } = spawnSync(program, ['-hide_banner', '-encoders'], { encoding: 'utf8' });
	if (status !== 0)
		throw new Error(
			`Videos need ffmpeg, and "${program}" does not start: install it (on Debian and Ubuntu "apt-get install ffmpeg") or set FFMPEG_PATH.`
		);
	for (const encoder of ['libx264', 'libvpx-vp9'])
		if (!stdout.includes(encoder))
			throw new Error(`"${program}" was built without ${encoder}, which videos need.`);
}

/**
 * Writes `<file>.mp4` and `<file>.webm`, both without sound.
 * @param frames RGBA, row by row, one buffer a frame
 * @throws {Error} when ffmpeg fails
 */
export async function encode(
	frames: AsyncIterable<Uint8Array>,
	file: string,
	{ width, height }: { readonly width: number; readonly height: number },
	program = 'ffmpeg'
): Promise<void> {
	const input = [
		'-f',
		'rawvideo',
		'-pix_fmt',
		'rgba',
		'-s',
		`${String(width)}x${String(height)}`,
		'-r',
		String(FPS)
	];
	const mp4 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18', '-movflags', '+faststart'];
	const webm = [
		'-c:v',
		'libvpx-vp9',
		'-crf',
		'30',
		'-b:v',
		'0',
		'-deadline',
		'good',
		'-cpu-used',
		'5',
		'-row-mt',
		'1'
	];
	const ffmpeg = spawn(
		program,
		[
			...['-hide_banner', '-loglevel', 'error', '-y', ...input, '-i', 'pipe:0'],
			...['-an', ...COLOURS, ...mp4, `${file}.mp4`],
			...['-an', ...COLOURS, ...webm, '-tile-columns', '2', `${file}.webm`]
		],
		{ stdio: ['pipe', 'inherit', 'inherit'] }
	);
	const ended = once(ffmpeg, 'close') as Promise<[number | null]>;
	// An ffmpeg that fails closes the pipe. Its exit status reports the failure, so the pipe's error is ignored.
	ffmpeg.stdin.on('error', () => undefined);
	for await (const frame of frames) {
		if (ffmpeg.exitCode !== null) break;
		if (!ffmpeg.stdin.write(frame)) await Promise.race([once(ffmpeg.stdin, 'drain'), ended]);
	}
	ffmpeg.stdin.end();
	const [status] = await ended;
	if (status !== 0) throw new Error(`ffmpeg could not write ${file}: see above.`);
}
