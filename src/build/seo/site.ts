/**
 * Where the site will stand. Only whoever hosts it knows: SITE_URL at build time, such as `https://example.org/road-north/`. Without
 * it pages carry relative addresses, which browsers and most previews resolve, and nothing that would be untrue; oEmbed
 * answers, which cannot be relative, name the address of `npm start`.
 */

/** The address `npm start` serves by default. */
export const LOCAL = 'http://127.0.0.1:4173/';

/**
 * @param given the variable's value; unset, empty or blank means no address
 * @returns with a slash at the end; null for no address
 * @throws {Error} with a sentence that names SITE_URL, when it is no http(s) address
 */
export function siteUrl(given: string | undefined): string | null {
	const address = given?.trim() ?? '';
	if (address === '') return null;
	let url: URL;
	try {
		url = new URL(address);
	} catch {
		throw new Error(
			`SITE_URL should be the site's full address, such as https://example.org/road/, not "${address}"`
		);
	}
	if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
		throw new Error(`SITE_URL should be an http(s) address without ? and #, not "${address}"`);
	}
	return url.href.replace(/\/*$/, '/');
}

/** The address given by the environment's SITE_URL, read nowhere else: an empty SITE_URL is everywhere the same as none. */
export const siteFromEnvironment = (): string | null => siteUrl(process.env['SITE_URL']);
