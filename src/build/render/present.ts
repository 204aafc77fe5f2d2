/** The classroom: the deck and its speaker's window are one page, told apart by ?view=speaker. */
import { render } from 'svelte/server';
import Present from '../../pages/Present.svelte';
import { atlasSheet } from './geometry';
import { addressIn, placeOf, type PagePlace, type RenderPages } from './page';
import type { Lang } from '../../text/content';
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
			other: place.alternates[lang === 'en' ? 'es' : 'en']
		}
	});
	const { words } = content;
	return [
		{
			...place,
			lang,
			shell: 'present',
			entry: 'present',
			title: `${words['present-kicker'] ?? ''} · ${words['title'] ?? ''}`,
			description: words['present-intro'] ?? '',
			head: [],
			body: body + atlasSheet,
			data: { 'stage-words': content.stage, deck: deckData(lang, content, place.alternates) }
		}
	];
};

/** What the deck's script reads, see src/modes/present/deck-data.ts. */
export const deckData = (
	lang: Lang,
	{ words, stage, lesson }: PageContent,
	alternates: PagePlace['alternates']
) => ({
	text: Object.fromEntries(
		Object.entries(words).filter(([key]) => key.startsWith('present-') || key in stage.words)
	),
	moves: lesson.plan.map(({ minutes, from, to }) => ({ minutes, from, to })),
	other: alternates[lang === 'en' ? 'es' : 'en'],
	own: alternates[lang]
});
