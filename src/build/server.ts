/** The server side of the build: every page as HTML, rendered from the same components and content as the browser's. */
import en from 'virtual:content/en';
import es from 'virtual:content/es';
import type { RenderedPage } from './render/page';
import { explorePages } from './render/explore';
import { methodPages } from './render/method';
import { readPages } from './render/read';
import { renderFigurePictures } from './render/figure-pictures';
import { renderStills } from './render/stills';
import type { RenderedStill } from './stills';

const contents = { en, es };
const langs = ['en', 'es'] as const;

/** Each kind of page the site has. */
const kinds = [readPages, explorePages, methodPages];

export function renderPages(): RenderedPage[] {
	return langs.flatMap((lang) => kinds.flatMap((render) => render(lang, contents[lang])));
}

export function stillsIn(lang: 'en' | 'es'): RenderedStill[] {
	return renderStills(contents[lang]);
}

/** A picture of every figure, to be shared: `beat` is the figure's id. */
export function figurePicturesIn(lang: 'en' | 'es'): RenderedStill[] {
	return renderFigurePictures(contents[lang]);
}
