/** The server side of the build: every page as HTML, rendered from the same components and content as the browser's. */
import en from 'virtual:content/en';
import es from 'virtual:content/es';
import { embedPages } from './render/embed';
import type { RenderedPage } from './render/page';
import { readPages } from './render/read';
import { renderStills } from './render/stills';
import type { RenderedStill } from './stills';

const contents = { en, es };
const langs = ['en', 'es'] as const;

/** Each kind of page the site has. */
const kinds = [readPages, embedPages];

export function renderPages(): RenderedPage[] {
	return langs.flatMap((lang) => kinds.flatMap((render) => render(lang, contents[lang])));
}

export function stillsIn(lang: 'en' | 'es'): RenderedStill[] {
	return renderStills(contents[lang]);
}
