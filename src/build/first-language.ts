/** Gives the loader for host pages the code of the language at the site's root, without the whole list of languages. */
import type { Plugin } from 'vite';
import { firstLang } from '../languages';

/** Defines FIRST_LANG. */
export const firstLanguage = (): Plugin => ({
	name: 'first-language',
	config: () => ({ define: { FIRST_LANG: JSON.stringify(firstLang) } })
});
