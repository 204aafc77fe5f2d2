/** Renders the classroom: one page for the deck and, with ?view=speaker, for the speaker's window. */
import { render } from 'svelte/server';
import Present from '../../pages/Present.svelte';
import { atlasSheet } from './geometry';
import { addressIn, placeOf, type PagePlace, type RenderPages } from './page';
import type { PageContent } from '../../text/page-content';

export const presentPages: RenderPages = (lang, content) => {
	const place = placeOf(lang, 'present/');
	const at = (address: string) => place.root + addressIn(lang, address);
	const { body } = render(Present, {
		props: {
			content,
			stills: `${place.root}stills/${lang}/`,
			story: at('') || './',
			teach: at('teach/'),
			translations: place.translations
		}
	});
	const { words } = content;
	return [
		{
			...place,
			lang,
			kind: 'present',
			entry: 'present',
			title: `${words['present-kicker'] ?? ''} · ${words['title'] ?? ''}`,
			description: words['present-intro'] ?? '',
			head: [],
			body: body + atlasSheet,
			data: { 'stage-words': content.stage, deck: deckData(content, place, place.alternates[lang]) }
		}
	];
};

/**
 * Data for the deck's script, see src/modes/present/deck-data.ts.
 * @param own relative address of the page to itself
 */
export const deckData = (
	{ words, stage, lesson }: PageContent,
	{ translations, root }: Pick<PagePlace, 'translations' | 'root'>,
	own: string
) => ({
	text: Object.fromEntries(
		Object.entries(words).filter(([key]) => key.startsWith('present-') || key in stage.words)
	),
	moves: lesson.plan.map(({ minutes, from, to }) => ({ minutes, from, to })),
	translations,
	own,
	root
});
