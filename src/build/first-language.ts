/** Defines the code of the language at the site's root, so that the loader for host pages does not contain the list of languages. */
import type { Plugin } from 'vite';
import { firstLang } from '../languages';

/** Defines FIRST_LANG. */
export const firstLanguage = (): Plugin => ({
	name: 'first-language',
	config: () => ({ define: { FIRST_LANG: JSON.stringify(firstLang) } })
});
