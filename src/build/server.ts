/** The server side of the build: every page as HTML, rendered from the same components and content as the browser's. */
import { render } from 'svelte/server';
import overview from '../../data/map/overview.topo.json';
import en from 'virtual:content/en';
import es from 'virtual:content/es';
import type { Topology } from 'topojson-specification';
import Read from '../pages/Read.svelte';
import Atlas from '../stage/Atlas.svelte';
import { outlines } from '../stage/outlines';
import type { Lang } from '../text/content';
import { plainText } from '../text/plain';

const contents = { en, es };
const sheet = render(Atlas, { props: { shapes: outlines(overview as unknown as Topology, 1) } }).body;

export interface RenderedPage {
	/** Where the page lies in the site: `index.html`, `es/index.html`. */
	readonly file: string;
	readonly lang: Lang;
	readonly shell: 'read';
	readonly entry: 'read';
	readonly root: string;
	readonly title: string;
	readonly description: string;
	readonly alternates: Readonly<Record<Lang, string>>;
	readonly body: string;
	readonly data: Readonly<Record<string, unknown>>;
}

export function renderPages(): RenderedPage[] {
	return (['en', 'es'] as const).map((lang) => {
		const content = contents[lang];
		const root = lang === 'en' ? '' : '../';
		const other = lang === 'en' ? 'es/' : '../';
		const { body } = render(Read, { props: { content, other, stills: `${root}stills/${lang}/` } });
		return {
			file: lang === 'en' ? 'index.html' : 'es/index.html',
			lang,
			shell: 'read',
			entry: 'read',
			root,
			title: content.words['title'] ?? '',
			description: plainText(content.chapters[0]?.summary ?? [], content),
			alternates: { en: `${root}./`.replace(/^\.\.\/\.\/$/, '../'), es: lang === 'en' ? 'es/' : './' },
			body: body + sheet,
			data: { 'stage-words': content.stage }
		};
	});
}
