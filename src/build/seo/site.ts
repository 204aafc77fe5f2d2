/**
 * Reads the site's address. The host sets it as SITE_URL at build time, such as `https://example.org/road-north/`. Without SITE_URL
 * pages contain relative addresses, which browsers and most previews resolve, and omit those that must be absolute. oEmbed answers
 * need absolute addresses, and then contain the address of `npm start`.
 */

/** Default address of `npm start`. */
export const LOCAL = 'http://127.0.0.1:4173/';

/**
 * @param given the variable's value; unset, empty or blank means no address
 * @returns with a slash at the end; null for no address
 * @throws {Error} whose message names SITE_URL, when `given` is no http(s) address
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

/** Reads SITE_URL. All code reads it here, so that an empty SITE_URL always equals an unset one. */
export const siteFromEnvironment = (): string | null => siteUrl(process.env['SITE_URL']);
