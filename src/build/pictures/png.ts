/** Draws an SVG as PNG or as pixels, without a browser. */
import { renderAsync } from '@resvg/resvg-js';
import type { Faces } from './faces';

/** @param width of the picture, px; its height follows */
export async function png(svg: string, width: number, faces: Faces): Promise<Buffer> {
	return (await draw(svg, width, faces)).asPng();
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
