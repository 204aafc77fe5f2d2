/** Renders the page where newsrooms configure a frame, and the sample article of its preview. */
import contents from 'virtual:contents';
import { render } from 'svelte/server';
import { forEachLang, langs, languageOf } from '../../languages';
import published from '../loader/published.json';
import EmbedArticle from '../../pages/EmbedArticle.svelte';
import EmbedNew from '../../pages/EmbedNew.svelte';
import type { Chapter } from '../../text/content';
import type { PageContent } from '../../text/page-content';
import { plainText } from '../../text/plain';
import { coverAlt } from './sheets';
import { addressIn, placeOf, type RenderPages } from './page';

/** Name and hash of the newest loader. */
const [version = '', integrity = ''] = Object.entries(published).at(-1) ?? [];

export const embedNewPages: RenderPages = (lang, content) => {
	const place = placeOf(lang, 'embed/new/');
	const article = placeOf(lang, 'embed/new/article/');
	const { words } = content;
	const maker = render(EmbedNew, {
		props: {
			content,
			translations: place.translations,
			story: place.root + addressIn(lang, ''),
			version
		}
	});
	const title = `${words['embed-new-title'] ?? ''} – ${words['title'] ?? ''}`;
	const description = words['embed-new-lead'] ?? '';
	const common = { lang, kind: 'read', head: [] } as const;
	return [
		{
			...common,
			...place,
			entry: 'embed-new',
			title,
			description,
			body: maker.body,
			data: {
				'maker-data': {
					lang,
					root: place.root,
					loader: { version, integrity },
					chapters: content.chapters.map(({ id }) => id),
					languages: langs.map((code) => {
						const { path, name } = languageOf(code);
						return { code, path, name };
					}),
					pieces: forEachLang((code) => pieces(contents[code])),
					words: Object.fromEntries(
						Object.entries(words).filter(([key]) => /^(embed-new-|theme|display|motion-)/.test(key))
					)
				}
			}
		},
		{
			...common,
			...article,
			entry: 'embed-article',
			title: words['embed-new-article'] ?? '',
			description,
			share: { indexed: false },
			body: render(EmbedArticle, { props: { words, root: article.root } }).body,
			data: {}
		}
	];
};

/** Title, summary, cover and beats of each chapter for the snippets, by chapter id; the whole story has the key `''`. */
function pieces(content: PageContent) {
	const title = content.words['title'] ?? '';
	const credit = content.words['embed-new-credit-line'] ?? '';
	const first = content.chapters[0]?.id ?? '';
	const beatsOf = (chapter: Chapter) =>
		chapter.beats.map((beat) => ({ id: beat.id, title: capitalised(plainText(beat.title, content)) }));
	const whole = {
		title,
		summary: content.words['subtitle'] ?? '',
		cover: first,
		alt: coverAlt(first, content),
		credit,
		beats: content.chapters.flatMap(beatsOf)
	};
	return Object.fromEntries([
		['', whole],
		...content.chapters.map((chapter) => [
			chapter.id,
			{
				title: `${chapter.nav} – ${title}`,
				summary: plainText(chapter.summary, content),
				cover: chapter.id,
				alt: coverAlt(chapter.id, content),
				credit,
				beats: beatsOf(chapter)
			}
		])
	]) as Readonly<Record<string, typeof whole>>;
}

/** Capitalises a title, because one that begins with a hedge begins with a small letter. */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
