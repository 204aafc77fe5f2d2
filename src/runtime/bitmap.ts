/** Pictures fetched once for whoever draws them, and decoded beside the page's own work. */

const fetched = new Map<string, Promise<Blob>>();

/**
 * @param address of a picture, a `data:` address too
 * @returns a bitmap of the caller's own
 * @throws when it does not come, or is of a kind this browser cannot decode
 */
export async function bitmapOf(address: string): Promise<ImageBitmap> {
	let coming = fetched.get(address);
	if (!coming) fetched.set(address, (coming = load(address)));
	return createImageBitmap(await coming);
}

async function load(address: string): Promise<Blob> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
	return answer.blob();
}
