/** How much ink lies where on a picture: coarse enough that letters and edges drawn by another engine make no difference. */
import type { Page } from './driver';

const COLUMNS = 8;
const ROWS = 5;

/** @returns mean darkness, 0 … 255, of each of 40 regions of the picture, row by row */
export async function inkByRegion(page: Page, png: Buffer): Promise<number[]> {
	return page.evaluate(
		async ([base64, columns, rows]) => {
			const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
			const canvas = document.createElement('canvas');
			[canvas.width, canvas.height] = [bitmap.width, bitmap.height];
			const context = canvas.getContext('2d', { willReadFrequently: true });
			if (!context) throw new Error('no canvas');
			context.drawImage(bitmap, 0, 0);
			const [width, height] = [Math.floor(bitmap.width / columns), Math.floor(bitmap.height / rows)];
			return Array.from({ length: columns * rows }, (_, k) => {
				const { data } = context.getImageData(
					(k % columns) * width,
					Math.floor(k / columns) * height,
					width,
					height
				);
				let dark = 0;
				for (let at = 0; at < data.length; at += 4) {
					dark += 255 - ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
				}
				return dark / (data.length / 4);
			});
		},
		[png.toString('base64'), COLUMNS, ROWS] as const
	);
}
