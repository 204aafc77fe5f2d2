/** Videos of chapters: frames equal the story's pictures, rests equal the stills, and cues follow the positions. */
import { fileURLToPath } from 'node:url';
import contents from 'virtual:contents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFaces, type Faces } from '../../../src/build/pictures/faces';
import { formats } from '../../../src/build/pictures/formats';
import { rgba } from '../../../src/build/pictures/png';
import { sheetSvg } from '../../../src/build/pictures/sheet';
import { renderSheet, renderSheetAt } from '../../../src/build/render/sheets';
import { readStillSources, type StillSources } from '../../../src/build/stills';
import { webVtt } from '../../../src/build/video/captions';
import { assertFfmpeg } from '../../../src/build/video/encode';
import { frameSvg, framesOf } from '../../../src/build/video/frames';
import { FPS, positions, spans } from '../../../src/build/video/timeline';
import { beats, chapters } from '../../../src/story/chapters';
import { scene } from '../../../src/story/scene';
import { makeFrame } from '../../../src/view/frame';
import { view } from '../../../src/view/view';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const beatsOf = (id: string) => beats.filter(({ chapter }) => chapter === id);
const style = { name: '9x16', theme: 'paper' } as const;

describe('the positions of a video', () => {
	it.each(chapters)('of $id rest on every beat and never go back', ({ id }) => {
		const own = beatsOf(id);
		const at = positions(own, 20);
		expect(at).toHaveLength(20 * FPS);
		expect(at.every((p, k) => k === 0 || p >= (at[k - 1] ?? 0))).toBe(true);
		for (const { index } of own) expect(at.filter((p) => p === index).length).toBeGreaterThan(2 * FPS);
		expect(at.at(-1)).toBe(own.at(-1)?.index);
	});

	it('are within the cue of the nearest beat', () => {
		for (const { id } of chapters) {
			const own = beatsOf(id);
			const cues = spans(own, 20);
			positions(own, 20).forEach((p, k) => {
				const cue = cues.find(({ end }) => k / FPS < end);
				expect(Math.abs((cue?.beat.index ?? NaN) - p)).toBeLessThanOrEqual(0.501);
			});
			expect(cues[0]?.start).toBe(0);
			expect(cues.at(-1)?.end).toBe(20);
		}
	});
});

it('the video of San Fernando moves no mark and no map', () => {
	const frame = makeFrame(720, 864);
	const [first, ...rest] = positions(beatsOf('san-fernando'), 6).map((p) => view(scene(p), frame, null));
	for (const { marks, camera } of rest) {
		expect(camera.affine).toEqual(first?.camera.affine);
		for (const layout of [marks.from, marks.to]) {
			expect(layout.x).toEqual(first?.marks.from.x);
			expect(layout.y).toEqual(first?.marks.from.y);
		}
	}
});

describe('a frame', () => {
	let faces: Faces;
	let sources: StillSources;
	beforeAll(async () => {
		faces = await makeFaces(root);
		sources = await readStillSources(root);
	});
	afterAll(() => faces.remove());

	it('equals the still of its beat in every pixel where the video rests', async () => {
		const format = formats[style.name];
		for (const beat of [beats[0], beats.at(-1)].flatMap((one) => one ?? [])) {
			const { id } = beat;
			const sheets = [renderSheetAt(contents.en, beat.index, style.name)];
			const frames = framesOf(sheets, style, { faces, sources });
			const { value: frame } = (await frames.next()) as IteratorResult<Uint8Array, undefined>;
			const still = renderSheet(contents.en, beat, style.name);
			const svg = await sheetSvg(still, {
				...{ theme: style.theme, format, fonts: 'at-hand', sources, measure: faces.measure }
			});
			const expected = await rgba(svg, format.pngWidth, faces);
			expect(expected, id).toHaveLength(1080 * 1920 * 4);
			expect(Buffer.compare(frame ?? new Uint8Array(), expected), id).toBe(0);
		}
	});

	it('between two beats shows the text of the nearer one with reduced opacity', async () => {
		const near = renderSheetAt(contents.en, 0.45, style.name);
		expect(near.title).toBe(renderSheetAt(contents.en, 0, style.name).title);
		expect(near.wordsOpacity).toBeGreaterThan(0);
		expect(near.wordsOpacity).toBeLessThan(1);
		expect(await frameSvg(near, style, { faces, sources })).toContain('<g opacity="0.250">');
	});

	it('names the sources of its beat’s figures', () => {
		for (const content of Object.values(contents)) {
			const sheets = beats.map((beat) => renderSheet(content, beat, style.name));
			const telling = sheets.filter(({ sources }) => sources !== '');
			expect(telling.length).toBeGreaterThan(beats.length / 2);
			for (const { sources: line } of telling) expect(line).toMatch(/^\p{L}+: \S/u);
		}
	});
});

describe('making a video', () => {
	it('writes captions as WebVTT', () => {
		const cues = [
			{ start: 0, end: 9.5, lines: ['One & two', 'a <b>'] },
			{ start: 3599.9996, end: 3700, lines: ['Three'] }
		];
		expect(webVtt(cues)).toBe(
			'WEBVTT\n\n00:00:00.000 --> 00:00:09.500\nOne &amp; two\na &lt;b&gt;\n\n01:00:00.000 --> 01:01:40.000\nThree\n'
		);
	});

	it('fails with one line when ffmpeg is missing', () => {
		expect(() => {
			assertFfmpeg('/nowhere/ffmpeg');
		}).toThrow(/^Videos need ffmpeg, and "\/nowhere\/ffmpeg" does not start: .*apt-get install ffmpeg.*\.$/);
	});
});
