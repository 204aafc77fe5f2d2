/** What a page is made of, in both languages, as the build checked and wrote it. */
import en from 'virtual:content/en';
import es from 'virtual:content/es';

export const contents = { en, es };
