/** Types of prerendered pages, and the files and addresses of a page in each language. */
import { forEachLang, languageOf, otherLangs, type Lang } from '../../languages';
import type { PageContent } from '../../text/page-content';
import type { Translation } from '../../text/translation';
import type { Share } from '../seo/share';

export interface RenderedPage {
	/** Path of the page in the site: `index.html`, `es/embed/road/index.html`. */
	readonly file: string;
	readonly lang: Lang;
	/** Value of `:root[data-page]`, which selects rules of the style sheets. */
	readonly kind: 'read' | 'embed' | 'present' | 'print';
	/** Name of the page's script in src/pages; null for a page without a script. */
	readonly entry: string | null;
	/** Path from the page to the site's root: '' or '../'. */
	readonly root: string;
	readonly title: string;
	readonly description: string;
	/** Addresses of the same page in every language, relative to the page. */
	readonly alternates: Readonly<Record<Lang, string>>;
	/** Metadata for links to the page; missing fields have the whole story's values. */
	readonly share?: Partial<Share> | undefined;
	/** Additional lines of the page's head, after title and description. */
	readonly head: readonly string[];
	readonly body: string;
	/** Data for the script, by element id. */
	readonly data: Readonly<Record<string, unknown>>;
}

/** A page with complete metadata for links. */
export interface Page extends RenderedPage {
	readonly share: Share;
}

/** A page with its inline styles and scripts. */
export interface StyledPage extends Page {
	/** Inline sheet of the page's head; empty in the dev server, which loads the styles itself. */
	readonly style: string;
	/** Inline sheet after the page's `main`, for the elements that follow; empty when none follow. */
	readonly afterStyle: string;
	/** Inline script of the page's head; empty on a page without scripts. */
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
 * Computes file, root and translations of a page.
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

/** Links from a page to the same page in the other languages. */
export const translationsOf = (lang: Lang, alternates: PagePlace['alternates']): readonly Translation[] =>
	otherLangs(lang).map((other) => ({ lang: other, name: languageOf(other).name, href: alternates[other] }));
