/** A picture of the site as PNG, drawn in the reader's browser: an SVG with its letters inside needs nothing else. */

/**
 * @param address of an SVG of this site that says its own size
 * @param scale px of the PNG for each px of the drawing
 * @throws {Error} when the picture does not come or cannot be drawn
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

/** Hands a file to the reader as a download. */
export function save(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// The browser has taken hold of it once the click is over.
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, 10_000);
}
