/** No words on the stage, in labels, charts and key, overlap each other, a mark or an empty box, and all are inside the stage. */
import contents from 'virtual:contents';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Picture from '../../src/stage/Picture.svelte';
import { beatAt, beats } from '../../src/story/chapters';
import { cameraFor, toStage } from '../../src/view/camera';
import { overlaps, type Frame, type Rect } from '../../src/view/frame';
import type { PageContent } from '../../src/text/page-content';
import { crowdFor } from '../../src/view/arrangement';
import { deckFrame } from '../../src/modes/present/frames';
import { frameFor, stageHeightFor } from '../../src/modes/embed/embed-size';
import { frames as readFrames } from './frames';
import { wordsOf } from './words-of';

/** Allowed overlap of two lines, px: the measures omit kerning, and boxes are taller than their letters. */
const TOLERANCE = 1.5;

const frames = [
	...readFrames,
	...[280, 340, 560, 600, 900].map((width) => ({
		name: `${String(width)} px in a newsroom's page`,
		frame: frameFor(width, stageHeightFor(width))
	})),
	...(
		[
			[1920, 1080],
			[1024, 768],
			[1280, 800],
			[390, 844]
		] as const
	).map(([width, height]) => ({
		name: `${String(width)}x${String(height)} in class`,
		frame: deckFrame(width, height)
	}))
];

describe.each(Object.values(contents))('in $lang', (content) => {
	it.each(frames)('no words overlap at $name', ({ frame }) => {
		expect(beats.flatMap(({ index }) => faultsAt(content, index, frame))).toEqual([]);
	});
});

function faultsAt(content: PageContent, beat: number, frame: Frame): string[] {
	const where = beats[beat]?.id ?? '';
	// The marks are known from their arrangement.
	const { body: svg } = render(Picture, {
		props: { beat, frame, words: content.stage, uid: where, draft: true }
	});
	const words = wordsOf(svg);
	const leaders = leadersOf(svg);
	const empty = emptyBoxesOf(svg);
	const marks = marksAt(beat, frame);
	return words.flatMap(({ text, box }, k) => {
		const inner = shrunk(box);
		const holds = ([x, y]: readonly [number, number]) => overlaps(inner, { x, y, width: 0.01, height: 0.01 });
		return [
			...(box.x < -TOLERANCE ||
			box.y < -TOLERANCE ||
			box.x + box.width > frame.width + TOLERANCE ||
			box.y + box.height > frame.height + TOLERANCE
				? [`${where}: "${text}" leaves the stage`]
				: []),
			...words
				.slice(k + 1)
				.filter((other) => overlaps(inner, shrunk(other.box)))
				.map((other) => `${where}: "${text}" and "${other.text}" lie on each other`),
			...(marks.some(holds) ? [`${where}: "${text}" lies on a mark`] : []),
			...(empty.some((hole) => overlaps(inner, hole)) ? [`${where}: "${text}" lies in the empty box`] : []),
			...(leaders.some(holds) ? [`${where}: a line to another name crosses "${text}"`] : [])
		];
	});
}

/** Centres of the visible marks at a beat, px. */
function marksAt(beat: number, frame: Frame): (readonly [number, number])[] {
	const { scene } = beatAt(beat);
	const { layout } = crowdFor(scene.marks, frame);
	const camera = cameraFor(scene.camera, frame);
	return Array.from({ length: layout.length }, (_, i) => i)
		.filter((i) => (layout.alpha[i] ?? 0) > 0)
		.map((i) => {
			const at = [layout.x[i] ?? 0, layout.y[i] ?? 0] as const;
			return layout.space === 'map' ? toStage(camera, at) : at;
		});
}

/** Insides of the ruled boxes that stand for missing data: closed ones, and ones whose rules thin out at the right. */
const emptyBoxesOf = (svg: string): Rect[] =>
	[...svg.matchAll(/class="empty-box" d="([^"]*)"/g)].map(([, path = '']) => {
		const closed = /^M(\S+) (\S+)h([\d.]+)v([\d.]+)/.exec(path);
		if (closed) {
			const [x = 0, y = 0, width = 0, height = 0] = closed.slice(1).map(Number);
			return { x, y, width, height };
		}
		const [x = 0, y = 0, foot = 0] = (/M([\d.]+) ([\d.]+)V([\d.]+)$/.exec(path) ?? []).slice(1).map(Number);
		const right = Math.max(...[...path.matchAll(/H([\d.]+)/g)].map(([, end]) => Number(end)));
		return { x, y, width: right - x, height: foot - y };
	});

/** Points along the leader lines between features of the map and their names. */
const leadersOf = (svg: string): (readonly [number, number])[] =>
	[...svg.matchAll(/<line class="leader" x1="(.*?)" y1="(.*?)" x2="(.*?)" y2="(.*?)"/g)].flatMap((found) => {
		const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = found.slice(1).map(Number);
		return Array.from({ length: 50 }, (_, k) => k / 49).map(
			(t) => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t] as const
		);
	});

const shrunk = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
	x: x + TOLERANCE / 2,
	y: y + TOLERANCE / 2,
	width: width - TOLERANCE,
	height: height - TOLERANCE
});
