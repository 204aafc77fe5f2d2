/** Writes sheets to files. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Theme } from '../../styles/tokens';
import type { StillSources } from '../stills';
import type { Faces } from './faces';
import { formats, type FormatName } from './formats';
import { png } from './png';
import { sheetSvg, type RenderedSheet } from './sheet';

export interface Studio {
	readonly sources: StillSources;
	readonly faces: Faces;
}

/** @param file path of the PNG */
export async function writePng(
	sheet: RenderedSheet,
	file: string,
	{ name, theme }: { readonly name: FormatName; readonly theme: Theme },
	{ sources, faces }: Studio
): Promise<void> {
	const format = formats[name];
	const svg = await sheetSvg(sheet, { theme, format, fonts: 'at-hand', sources, measure: faces.measure });
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, await png(svg, format.pngWidth, faces));
}

/** @param file path of the SVG, which contains its fonts */
export async function writeSvg(
	sheet: RenderedSheet,
	file: string,
	{ name, theme }: { readonly name: FormatName; readonly theme: Theme },
	{ sources, faces }: Studio
): Promise<void> {
	const options = { theme, format: formats[name], fonts: 'inside', sources, measure: faces.measure } as const;
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, await sheetSvg(sheet, options));
}
