/** From the attributes of `<road-north>` to the address of its frame, and from that to the page a reader is led to. */

/** Address of the loader's folder, the site's root; empty when a bundler has run it. Only known while it runs first. */
const site = (document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, '') ?? '';

/**
 * `src` is the whole address; else it is made of `chapter` and `lang`. `theme` and `first-beat` (a number, or the id of a beat) are added
 * to it. Any may be missing, and what cannot be one is left out.
 * @returns null when there is none for a frame
 */
export function frameAddress(place: Element): URL | null {
	const given = (name: string, form: RegExp) => form.exec(place.getAttribute(name) ?? '') ?? [];
	const [lang = ''] = given('lang', /^[a-z]+/);
	const [chapter = ''] = given('chapter', /^[a-z-]+$/);
	const own = `${site}${lang === FIRST_LANG || !lang ? '' : `${lang}/`}embed/${chapter && `${chapter}/`}`;
	try {
		const address = new URL(place.getAttribute('src') ?? own, location.href);
		if (!/^https?:$/.test(address.protocol)) return null;
		const [theme] = given('theme', /^[a-z]+$/);
		const [, first, beat] = given('first-beat', /^(?:([a-z-]+)-)?(\d{1,2})$/);
		for (const [name, value] of Object.entries({ theme, chapter: first, beat })) {
			if (value) address.searchParams.set(name, value);
		}
		return address;
	} catch {
		return null;
	}
}

/** The whole story, or a chapter's own page. */
export const pageAddress = ({ href }: URL): string =>
	href
		.replace(/[?#].*/, '')
		.replace(/embed\/([a-z-]+\/)?$/, (_, chapter?: string) => (chapter ? `c/${chapter}` : ''));
