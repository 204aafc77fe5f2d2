/** The checked content of the pages in every language. */
import en from 'virtual:content/en';
import es from 'virtual:content/es';

export const contents = { en, es };
