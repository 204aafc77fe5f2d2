/** Draws an SVG as PNG or as pixels, without a browser. */
import { renderAsync } from '@resvg/resvg-js';
import type { Faces } from './faces';
import { palettePng } from './palette';

/** @param width of the picture, px; its height follows */
export async function png(svg: string, width: number, faces: Faces): Promise<Buffer> {
	return (await draw(svg, width, faces)).asPng();
}

/** Draws an opaque SVG as PNG with at most 256 colours. */
export async function smallPng(svg: string, width: number, faces: Faces): Promise<Uint8Array> {
	const { pixels, height } = await draw(svg, width, faces);
	return palettePng({ data: pixels, width, height });
}

/** Draws an SVG as raw pixels: RGBA, row by row. */
export async function rgba(svg: string, width: number, faces: Faces): Promise<Uint8Array> {
	return (await draw(svg, width, faces)).pixels;
}

const draw = (svg: string, width: number, faces: Faces) =>
	renderAsync(svg, {
		fitTo: { mode: 'width', value: width },
		font: { fontFiles: [...faces.files], loadSystemFonts: false, defaultFontFamily: 'Archivo SemiBold' }
	});
