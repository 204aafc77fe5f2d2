/** The loader, which does not know the list of languages, finds their folders by their codes. */
import { expect, it } from 'vitest';
import { firstLang, langs, languageOf } from '../../../src/languages';

it.each(langs)('%s lies where the loader looks for it', (lang) => {
	expect(languageOf(lang).path).toBe(lang === firstLang ? '' : `${lang}/`);
});
