/** Renders the press kit: description, pictures to download, embed, video, licence, contact, corrections. */
import { render } from 'svelte/server';
import { chapters } from '../../story/chapters';
import { languageOf, langs } from '../../languages';
import Press from '../../pages/Press.svelte';
import { cardFile } from '../seo/share';
import { addressIn, placeOf, type RenderPages } from './page';
import { coverAlt } from './sheets';

const CLIENT_WORDS = /^(display$|theme|motion-still$|method-cop)/;

export const pressPages: RenderPages = (lang, content) => {
	const place = placeOf(lang, 'press/');
	const { words } = content;
	const at = (address: string) => place.root + addressIn(lang, address);
	const { body } = render(Press, {
		props: {
			content,
			translations: place.translations,
			story: at('') || './',
			method: at('method/'),
			maker: at('embed/new/'),
			languages: langs.map((code) => languageOf(code).name),
			pictures: content.chapters.map(({ id, nav, beats }) => ({
				chapter: id,
				name: nav,
				alt: coverAlt(id, content),
				card: place.root + cardFile(lang, id),
				stills: beats.map((beat) => `${place.root}stills/${lang}/${beat.id}.svg`)
			})),
			example: chapters[0]?.id ?? ''
		}
	});
	return [
		{
			...place,
			...{ lang, kind: 'read', entry: 'method', head: [], body },
			title: `${words['press-title'] ?? ''} – ${words['title'] ?? ''}`,
			description: words['press-summary'] ?? '',
			data: {
				'method-words': Object.fromEntries(Object.entries(words).filter(([key]) => CLIENT_WORDS.test(key))),
				'site-root': place.root
			}
		}
	];
};
