/** Draws the frames of a video as picture sheets of the story. */
import { availableParallelism } from 'node:os';
import { rgba } from '../pictures/png';
import { formats, type FormatName } from '../pictures/formats';
import { sheetSvg, type RenderedSheet } from '../pictures/sheet';
import type { Studio } from '../pictures/write';
import type { Theme } from '../../styles/tokens';

export interface FrameStyle {
	readonly name: FormatName;
	readonly theme: Theme;
}

/** Renders one position as an SVG document; at a beat it equals the beat's still. */
export const frameSvg = (sheet: RenderedSheet, { name, theme }: FrameStyle, { sources, faces }: Studio) =>
	sheetSvg(sheet, { theme, format: formats[name], fonts: 'at-hand', sources, measure: faces.measure });

/**
 * Draws sheets in order, as many at a time as there are processors. A sheet equal to the previous one is not drawn again.
 * @returns RGBA, row by row, one buffer a sheet
 */
export async function* framesOf(
	sheets: Iterable<RenderedSheet>,
	style: FrameStyle,
	studio: Studio
): AsyncGenerator<Uint8Array> {
	const ahead: Promise<Uint8Array>[] = [];
	let last = '';
	for (const sheet of sheets) {
		const svg = await frameSvg(sheet, style, studio);
		const same = svg === last ? ahead.at(-1) : undefined;
		ahead.push(same ?? rgba(svg, formats[style.name].pngWidth, studio.faces));
		last = svg;
		if (ahead.length > availableParallelism()) yield (await ahead.shift()) ?? new Uint8Array();
	}
	for (const drawn of ahead) yield await drawn;
}
