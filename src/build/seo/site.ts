/**
 * Where the site will stand. Only whoever hosts it knows: SITE_URL at build time, such as `https://example.org/road-north/`. Without
 * it pages carry relative addresses, which browsers and most previews resolve, and nothing that would be untrue; oEmbed
 * answers, which cannot be relative, name the address of `npm start`.
 */

/** The address `npm start` serves by default. */
export const LOCAL = 'http://127.0.0.1:4173/';

/**
 * @returns with a slash at the end; null when unset
 * @throws in words for a person when it is no address
 */
export function siteUrl(given: string | undefined): string | null {
	if (!given) return null;
	let url: URL;
	try {
		url = new URL(given);
	} catch {
		throw new Error(
			`SITE_URL should be the site's full address, such as https://example.org/road/, not "${given}"`
		);
	}
	if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
		throw new Error(`SITE_URL should be an http(s) address without ? and #, not "${given}"`);
	}
	return url.href.replace(/\/*$/, '/');
}
