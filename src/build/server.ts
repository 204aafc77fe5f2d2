/** The server side of the build: every page as HTML, rendered from the same components and content as the browser's. */
import { render } from 'svelte/server';
import overview from '../../data/map/overview.topo.json';
import region from '../../data/map/region.topo.json';
import en from 'virtual:content/en';
import es from 'virtual:content/es';
import type { Topology } from 'topojson-specification';
import Read from '../pages/Read.svelte';
import { beats } from '../story/beats';
import { beatScenes } from '../story/scene';
import Atlas from '../stage/Atlas.svelte';
import { atlasId } from '../stage/atlas-ids';
import { outlines } from '../stage/outlines';
import Picture from '../stage/Picture.svelte';
import type { Lang } from '../text/content';
import { cameraFor } from '../view/camera';
import { makeFrame } from '../view/frame';
import type { RenderedStill } from './stills';
import { plainText } from '../text/plain';

const contents = { en, es };
const coarse = outlines(overview as unknown as Topology, 1);
const fine = outlines(region as unknown as Topology, 1);
const sheet = render(Atlas, { props: { shapes: coarse } }).body;

/** Frame of the stills that stand for the stage on paper and without script. */
const stillFrame = makeFrame(1200, 900, { x: 48, y: 40, width: 1104, height: 796 });
/** Px per plane unit from which a still needs the fine outlines. */
const NEAR = 1.5;

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

/** Every beat's picture, in reading order. */
export function renderStills(lang: Lang): RenderedStill[] {
	return beats.map(({ id, index }) => {
		const spec = beatScenes[index];
		if (!spec) throw new Error(`beat ${id} has no scene`);
		const near = cameraFor(spec.camera, stillFrame).k > NEAR || spec.charts.panes !== undefined;
		const shapes = near ? fine : coarse;
		const { body } = render(Picture, {
			props: { beat: index, frame: stillFrame, words: contents[lang].stage, uid: id }
		});
		return {
			beat: id,
			svg: body,
			shapes: Object.fromEntries(Object.entries(shapes).map(([name, d]) => [atlasId(name), d])),
			dark: spec.ground > 0.5
		};
	});
}
