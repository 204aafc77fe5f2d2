/** Draws an SVG as PNG, without a browser. */
import { renderAsync } from '@resvg/resvg-js';
import type { Faces } from './faces';

/** @param width of the picture, px; its height follows */
export async function png(svg: string, width: number, faces: Faces): Promise<Buffer> {
	const image = await renderAsync(svg, {
		fitTo: { mode: 'width', value: width },
		font: { fontFiles: [...faces.files], loadSystemFonts: false, defaultFontFamily: 'Archivo SemiBold' }
	});
	return image.asPng();
}
