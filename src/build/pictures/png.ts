/** Draws an SVG as PNG or as pixels, without a browser. */
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { Faces } from './faces';

/** @param width of the picture, px; its height follows */
export async function png(svg: string, width: number, faces: Faces): Promise<Buffer> {
	return (await draw(svg, width, faces)).asPng();
}

/** Draws an opaque SVG as PNG with at most 256 colours: drawings of few colours take a third of the bytes that full colours would. */
export async function smallPng(svg: string, width: number, faces: Faces): Promise<Buffer> {
	const { pixels, height } = await draw(svg, width, faces);
	return sharp(pixels, { raw: { width, height, channels: 4 } })
		.removeAlpha()
		.png({ palette: true, dither: 0, effort: 4 })
		.toBuffer();
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
