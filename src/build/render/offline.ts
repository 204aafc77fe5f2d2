/** Renders the offline file of one language: story, classroom and the lesson's sheets, with inline drawings in place of linked pictures. */
import { forEachLang, type Lang } from '../../languages';
import { escapeHtml } from '../escape';
import { bareSvg } from '../markers';
import { render } from 'svelte/server';
import Present from '../../pages/Present.svelte';
import Read from '../../pages/Read.svelte';
import type { PageContent } from '../../text/page-content';
import { plainText } from '../../text/plain';
import { exploreData } from './explore';
import { atlasSheet } from './geometry';
import { offlineName, offlineSheets, viewOf } from './offline-sheets';
import { translationsOf } from './page';
import { deckData } from './present';
import { renderStills } from './stills';

export interface OfflinePage {
	readonly lang: Lang;
	readonly title: string;
	readonly description: string;
	readonly body: string;
	/** Data for the script, by element id. */
	readonly data: Readonly<Record<string, unknown>>;
}

export function renderOffline(lang: Lang, content: PageContent): OfflinePage {
	const translations = translationsOf(lang, forEachLang(offlineName));
	const story = render(Read, {
		props: {
			content,
			translations,
			stills: 'stills/',
			classroom: { present: viewOf('present'), teach: viewOf('teach') },
			method: null,
			press: null,
			map: null,
			outlines: null
		}
	}).body;
	const deck = render(Present, {
		props: {
			content,
			stills: null,
			story: '?',
			teach: viewOf('teach'),
			translations: [],
			anchors: false
		}
	}).body;
	const sheets = offlineSheets(lang, content).map(
		({ view, title, body }) =>
			`<div hidden data-offline-part="${view}" data-title="${escapeHtml(title)}">${body}</div>`
	);
	const drawings = new Map(renderStills(content).map(({ beat, svg }) => [beat, svg]));
	const drawn = story
		.replace(
			/<img class="(still[a-z -]*)" src="stills\/([a-z0-9-]+)\.svg"[^>]*>/g,
			(_, classes: string, beat: string) =>
				`<div class="${classes}">${bareSvg(drawings.get(beat) ?? '')}</div>`
		)
		// The picture of the reader's map is omitted, because it equals the drawing of the last beat beside it.
		.replace(/<img class="explore-picture"[^>]*>/, '');
	if (drawn.includes('stills/'))
		throw new Error('the file for a disk asks for a picture that is not inside it');
	return {
		lang,
		title: content.words['title'] ?? '',
		description: plainText(content.chapters[0]?.summary ?? [], content),
		// The stage and all drawings share one atlas.
		body: markWebLinks(
			[
				`<div data-offline-part="story">${drawn}</div>`,
				`<div hidden data-offline-part="present">${deck}</div>`,
				...sheets,
				atlasSheet
			].join(''),
			content.words['offline-link'] ?? ''
		),
		data: {
			'stage-words': content.stage,
			'explore-data': exploreData(content, null, null),
			deck: deckData(content, { translations, root: './' }, '')
		}
	};
}

/** Says of every link to the web that it needs a network; ../offline/links.css draws it. */
const markWebLinks = (body: string, says: string): string =>
	body.replace(/<a(?=[^>]* href="https?:)(?![^>]* title=)/g, `<a title="${escapeHtml(says)}"`);
