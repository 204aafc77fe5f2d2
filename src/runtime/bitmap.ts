/** Pictures decoded beside the page's own work, not within it, and once for whoever draws them. */

const decoded = new Map<string, Promise<ImageBitmap>>();

/**
 * @param address of a picture, a `data:` address too
 * @throws when it does not come, or is of a kind this browser cannot decode
 */
export function bitmapOf(address: string): Promise<ImageBitmap> {
	const known = decoded.get(address);
	if (known) return known;
	const coming = load(address);
	decoded.set(address, coming);
	return coming;
}

async function load(address: string): Promise<ImageBitmap> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
	return createImageBitmap(await answer.blob());
}
