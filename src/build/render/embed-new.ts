/** Renders the page where newsrooms configure a frame, and the sample article of its preview. */
import contents from 'virtual:contents';
import { render } from 'svelte/server';
import { forEachLang, langs, languageOf } from '../../languages';
import published from '../loader/published.json';
import { PLUGIN_FILE } from '../wordpress/plugin';
import EmbedArticle from '../../pages/EmbedArticle.svelte';
import EmbedNew from '../../pages/EmbedNew.svelte';
import { addressIn, placeOf, type RenderPages } from './page';
import { piecesOf } from './pieces';

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
			version,
			plugin: place.root + PLUGIN_FILE
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
					chapters: content.chapters.map(({ id, nav }) => ({ id, name: nav })),
					languages: langs.map((code) => {
						const { path, name } = languageOf(code);
						return { code, path, name };
					}),
					pieces: forEachLang((code) => piecesOf(contents[code])),
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
