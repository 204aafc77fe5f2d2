/** Tells the reader in one line, which the page carries hidden, that a part of the picture did not come. */

export function tellMissing(): void {
	const line = document.getElementById('something-missing');
	if (line) line.hidden = false;
}

/** @returns whether a picture loads; the browser keeps it for whoever draws it */
export async function pictureLoads(address: string): Promise<boolean> {
	const picture = new Image();
	// As whoever draws it asks for it: one request serves both.
	picture.crossOrigin = 'anonymous';
	picture.src = address;
	try {
		await picture.decode();
		return true;
	} catch {
		return false;
	}
}
