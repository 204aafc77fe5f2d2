/** Formats of the pictures for links, print and social media, in px of the drawing. */
import type { Rect } from '../../view/frame';

export interface Format {
	readonly width: number;
	readonly height: number;
	/** Rectangle of the stage; the rest is paper with text. */
	readonly picture: Rect;
	/** Left edge, first baseline and width of the text. */
	readonly words: { readonly x: number; readonly y: number; readonly width: number };
	/** Height of the footer. */
	readonly foot: number;
	readonly sources: boolean;
	readonly titlePx: number;
	/** Factor on the stage's type sizes. */
	readonly type: number;
	/** Width of the PNG. */
	readonly pngWidth: number;
}

/** Height of the footer: one line of name and credit; pictures for print and social media have a line of sources above it. */
const FOOT = 46;
const FOOT_WITH_SOURCES = 70;

/** A format with the text above the picture. */
const above = (width: number, height: number, head: number, titlePx: number, pngWidth: number): Format => ({
	width,
	height,
	picture: { x: 0, y: head, width, height: height - head - FOOT_WITH_SOURCES },
	foot: FOOT_WITH_SOURCES,
	sources: true,
	words: { x: 40, y: 62, width: width - 80 },
	titlePx,
	type: 1.25,
	pngWidth
});

/** A format with the text beside the picture. */
const beside = (
	width: number,
	height: number,
	column: number,
	titlePx: number,
	pngWidth: number,
	sources: boolean
): Format => {
	const foot = sources ? FOOT_WITH_SOURCES : FOOT;
	return {
		width,
		height,
		picture: { x: column, y: 0, width: width - column, height: height - foot },
		foot,
		sources,
		words: { x: 44, y: 78, width: column - 80 },
		titlePx,
		type: 1.05,
		pngWidth
	};
};

export const formats = {
	/** Link picture, for Open Graph. */
	card: beside(1200, 630, 440, 58, 1200, false),
	'1x1': above(900, 900, 250, 52, 1080),
	'16x9': beside(1280, 720, 460, 60, 1920, true),
	'9x16': above(720, 1280, 370, 60, 1080)
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
/** Names of the formats for print and social media. */
export const pressFormats = ['1x1', '16x9', '9x16'] as const;
