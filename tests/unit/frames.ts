/** Frames of the reading page at the sizes of all drawing tests, and names in both languages. */
import en from 'virtual:content/en';
import es from 'virtual:content/es';
import { frameForNarrow, frameForWide } from '../../src/modes/read/frames';
import type { Frame } from '../../src/view/frame';

const STAGE_SHARE = 0.54;

export const sizes: readonly (readonly [width: number, height: number])[] = [
	[320, 568],
	[390, 844],
	[844, 390],
	[768, 1024],
	[1024, 768],
	[1440, 900],
	[2560, 1080]
];

/** The reading page's frame on a screen of this size. */
export function readFrame([width, height]: readonly [number, number]): Frame {
	return width < 720 || width <= height
		? frameForNarrow(width, Math.round(height * STAGE_SHARE))
		: frameForWide(width, height);
}

export const frames = sizes.map((size) => ({ name: size.join('x'), frame: readFrame(size) }));
export const languages = [
	{ lang: 'en', names: en.stage.names },
	{ lang: 'es', names: es.stage.names }
] as const;
