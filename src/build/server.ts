/** The server side of the build: every page as HTML, rendered from the same components and content as the browser's. */
import en from 'virtual:content/en';
import es from 'virtual:content/es';
import type { RenderedPage } from './render/page';
import { manifestFile } from './manifest';
import { renderOffline, type OfflinePage } from './render/offline';
import { presentPages } from './render/present';
import { readPages } from './render/read';
import { renderStills } from './render/stills';
import { teachPages, WORKSHEET_CSV } from './render/teach';
import { worksheetCsv } from './render/worksheet-csv';
import { addressIn } from './render/page';
import type { RenderedStill } from './stills';

const contents = { en, es };
const langs = ['en', 'es'] as const;

/** Each kind of page the site has. */
const kinds = [readPages, presentPages, teachPages];

export function renderPages(): RenderedPage[] {
	return langs.flatMap((lang) => kinds.flatMap((render) => render(lang, contents[lang])));
}

export function stillsIn(lang: 'en' | 'es'): RenderedStill[] {
	return renderStills(contents[lang]);
}

/** Files beside the pages: path in the site, and text. */
export function renderFiles(): { readonly file: string; readonly text: string }[] {
	return langs.flatMap((lang) => [
		{ file: addressIn(lang, WORKSHEET_CSV), text: worksheetCsv(contents[lang]) },
		manifestFile(contents[lang])
	]);
}

export const offlinePages = (): OfflinePage[] => langs.map((lang) => renderOffline(lang, contents[lang]));
