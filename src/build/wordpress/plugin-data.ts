/** What the WordPress plugin knows of the piece: addresses, loader, and per language the words, chapters and beats. */
import { languageOf, langs, type Lang } from '../../languages';
import { themes } from '../../styles/tokens';
import type { PageContent } from '../../text/page-content';
import { piecesOf } from '../render/pieces';
import { cardFile } from '../seo/share';

/** Keys of the words that the block of the plugin shows, by its own names for them. */
const WORDS = {
	what: 'embed-new-what',
	whole: 'embed-new-whole',
	first: 'embed-new-first',
	language: 'embed-new-language',
	theme: 'theme',
	system: 'embed-new-theme-system',
	form: 'embed-new-form',
	scroll: 'embed-new-form-scroll',
	stepper: 'embed-new-form-stepper',
	...Object.fromEntries(themes.map((theme) => [theme, `theme-${theme}`]))
} as const;

export interface PluginData {
	readonly site: string;
	readonly loader: { readonly file: string; readonly integrity: string };
	readonly themes: readonly string[];
	readonly languages: Readonly<Record<string, unknown>>;
}

/** @param site address of the site */
export function pluginData(
	contents: Readonly<Record<Lang, PageContent>>,
	site: string,
	loader: PluginData['loader']
): PluginData {
	return {
		site,
		loader,
		themes,
		languages: Object.fromEntries(langs.map((lang) => [lang, of(contents[lang])]))
	};
}

function of(content: PageContent) {
	const { lang, words } = content;
	const { path, name } = languageOf(lang);
	const word = (key: string) => words[key] ?? '';
	return {
		path,
		name,
		title: word('title'),
		privacy: word('embed-new-privacy'),
		words: Object.fromEntries(Object.entries(WORDS).map(([own, key]) => [own, word(key)])),
		pieces: Object.fromEntries(
			Object.entries(piecesOf(content)).map(([id, { title, alt, cover, beats }]) => [
				id,
				{
					name: content.chapters.find((chapter) => chapter.id === id)?.nav ?? title,
					title,
					alt,
					picture: cardFile(lang, cover),
					beats: beats.map((beat) => [beat.id, beat.title])
				}
			])
		)
	};
}
