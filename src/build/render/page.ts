/** What every kind of prerendered page is made of, and where a page lies in the site in each language. */
import { forEachLang, languageOf, otherLangs, type Lang } from '../../languages';
import type { PageContent } from '../../text/page-content';
import type { Translation } from '../../text/translation';
import type { Share } from '../seo/share';

export interface RenderedPage {
	/** Where the page lies in the site: `index.html`, `es/embed/road/index.html`. */
	readonly file: string;
	readonly lang: Lang;
	/** Which rules of the style sheets hold: `:root[data-page]`. */
	readonly kind: 'read' | 'embed' | 'present' | 'print';
	/** Name of the script of src/pages that brings the page to life; null for a page that needs none. */
	readonly entry: string | null;
	/** Path from the page to the site's root: '' or '../'. */
	readonly root: string;
	readonly title: string;
	readonly description: string;
	/** Addresses of the same page in every language, relative to the page. */
	readonly alternates: Readonly<Record<Lang, string>>;
	/** How the page is shown where it is linked; what it leaves out is the whole story's. */
	readonly share?: Partial<Share> | undefined;
	/** Lines of markup of the page's own head, after title and description. */
	readonly head: readonly string[];
	readonly body: string;
	/** Data for the script, by element id. */
	readonly data: Readonly<Record<string, unknown>>;
}

/** A page with all that is said of it where it is linked. */
export interface Page extends RenderedPage {
	readonly share: Share;
}

/** A page with what it is styled by. */
export interface StyledPage extends Page {
	/** The sheet that stands in the page's head; empty while the dev server brings the styles. */
	readonly style: string;
	/** The sheet that stands after its `main`, for what follows it; empty where nothing does. */
	readonly afterStyle: string;
	/** The script that stands in the page's head; empty on a page without scripts. */
	readonly inlineScript: string;
}

/** Renders all pages of one kind in one language. */
export type RenderPages = (lang: Lang, content: PageContent) => readonly RenderedPage[];

export interface PagePlace {
	readonly file: string;
	readonly root: string;
	readonly alternates: Readonly<Record<Lang, string>>;
	readonly translations: readonly Translation[];
}

/**
 * Where the page of an address lies.
 * @param address of the page in the first language, without a slash in front: '' or 'embed/road/'
 */
export function placeOf(lang: Lang, address: string): PagePlace {
	const own = addressIn(lang, address);
	const root = '../'.repeat(own.split('/').length - 1);
	const alternates = forEachLang((other) => root + addressIn(other, address) || './');
	return { file: `${own}index.html`, root, alternates, translations: translationsOf(lang, alternates) };
}

/** The address of a page in a language, from the site's root. */
export const addressIn = (lang: Lang, address: string): string => languageOf(lang).path + address;

/** What leads from a page to the same one in the other languages. */
export const translationsOf = (lang: Lang, alternates: PagePlace['alternates']): readonly Translation[] =>
	otherLangs(lang).map((other) => ({ lang: other, name: languageOf(other).name, href: alternates[other] }));
