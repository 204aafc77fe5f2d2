/** The loader, which does not contain the list of languages, finds their folders by code. */
import { expect, it } from 'vitest';
import { firstLang, langs, languageOf } from '../../../src/languages';

it.each(langs)('%s has the folder that the loader computes', (lang) => {
	expect(languageOf(lang).path).toBe(lang === firstLang ? '' : `${lang}/`);
});
