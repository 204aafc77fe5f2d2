/** Draws an SVG of this site as PNG in the browser. The SVG holds its own fonts, so no other file is needed. */

/**
 * @param address of an SVG of this site with a width and a height
 * @param scale px of the PNG for each px of the drawing
 * @throws {Error} when the picture cannot be fetched or drawn
 */
export async function pngOf(address: string, scale = 2): Promise<Blob> {
	const image = new Image();
	image.src = address;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.naturalWidth * scale;
	canvas.height = image.naturalHeight * scale;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob) resolve(blob);
			else reject(new Error(`${address} could not be drawn`));
		}, 'image/png');
	});
}

/** Starts a download of a file. */
export function save(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// The download has started when the click handler returns; the address is no longer needed.
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, 10_000);
}
