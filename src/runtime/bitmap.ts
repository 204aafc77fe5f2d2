/** Fetches a picture once for all its users, and decodes it off the main thread. */

const fetched = new Map<string, Promise<Blob>>();

/**
 * @param address of a picture, a `data:` address too
 * @returns a bitmap of the caller's own
 * @throws when the request fails, or this browser cannot decode the picture
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
