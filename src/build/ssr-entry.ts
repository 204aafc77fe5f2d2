/** The server side of the build, which renders every page as HTML from the browser's components and content. */
import contents from 'virtual:contents';
import { firstLang, langs, languageOf, type Lang } from '../languages';
import published from './loader/published.json';
import type { FormatName } from './pictures/formats';
import type { RenderedSheet } from './pictures/sheet';
import { accessPages } from './render/access';
import { chapterPages } from './render/chapter';
import { embedPages } from './render/embed';
import { embedNewPages } from './render/embed-new';
import { explorePages } from './render/explore';
import { renderFigurePictures } from './render/figure-pictures';
import { methodPages } from './render/method';
import { manifestFile } from './manifest';
import { notFoundFiles } from './render/not-found';
import { renderOffline, type OfflinePage } from './render/offline';
import { addressIn, type Page, type StyledPage } from './render/page';
import { presentPages } from './render/present';
import { pressPages } from './render/press';
import { pastedFiles } from './render/pasted';
import { readPages } from './render/read';
import { coverOf, renderSheet, renderSheets } from './render/sheets';
import type { DeckWords } from './documents/slides';
import { renderSlides, type RenderedSlide } from './render/slides';
import { slideDecks } from '../pages/present/slides';
import { renderStills } from './render/stills';
import { slidesFile, takeAlong, type TakeAlong } from './render/take-along';
import { headersFile } from './headers';
import { oembed } from './seo/oembed';
import { cardFile, oembedFile, shareOf } from './seo/share';
import { LOCAL } from './seo/site';
import { robots, sitemap } from './seo/sitemap';
import { giftQuiz } from './quiz/gift';
import { qtiFiles } from './quiz/qti';
import { documentNames, documentOf } from './documents/sheets';
import { zipOf } from './documents/zip';
import { documentFile, lessonFiles, teachPages } from './render/teach';
import { worksheetCsv } from './render/worksheet-csv';
import { themes } from '../styles/tokens';
import { wordpressPlugin } from './wordpress/plugin';
import { pluginData } from './wordpress/plugin-data';
import type { RenderedStill } from './stills';

const loaders = Object.keys(published).map((version) => `embed-${version}.js`);

/** Renderers of all kinds of pages. */
const kinds = [
	readPages,
	explorePages,
	methodPages,
	accessPages,
	embedPages,
	embedNewPages,
	chapterPages,
	presentPages,
	pressPages,
	teachPages
];

export function renderPages(): Page[] {
	return langs.flatMap((lang) =>
		kinds.flatMap((render) =>
			render(lang, contents[lang]).map((page) => ({ ...page, share: shareOf(contents[lang], page.share) }))
		)
	);
}

export function stillsIn(lang: Lang): RenderedStill[] {
	return renderStills(contents[lang]);
}

/** A shareable picture of every figure; `beat` is the figure's id. */
export function figurePicturesIn(lang: Lang): RenderedStill[] {
	return renderFigurePictures(contents[lang]);
}

/** Link pictures: path in the site, and sheet. */
export function cardsIn(lang: Lang): { readonly file: string; readonly sheet: RenderedSheet }[] {
	const content = contents[lang];
	return content.chapters.map(({ id }) => ({
		file: cardFile(lang, id),
		sheet: renderSheet(content, coverOf(id), 'card')
	}));
}

/** Every beat as a sheet of one format, for print and social media. */
export function sheetsIn(lang: Lang, format: FormatName): RenderedSheet[] {
	return renderSheets(contents[lang], format);
}

/** Files other than pages: path in the site, and text or bytes. @param site address of the site; null when it is not known */
export function renderFiles(
	pages: readonly StyledPage[],
	site: string | null
): { readonly file: string; readonly text: string | Uint8Array }[] {
	const answers = langs.flatMap((lang) =>
		[undefined, ...contents[lang].chapters.map(({ id }) => id)].flatMap((chapter) =>
			[undefined, ...themes].map((theme) => ({
				file: oembedFile(lang, chapter, theme),
				text: `${JSON.stringify(oembed(contents[lang], site ?? LOCAL, chapter, theme), null, '\t')}\n`
			}))
		)
	);
	return [
		...answers,
		...langs.flatMap((lang) => [
			...pastedFiles(contents[lang], site),
			...teachFiles(lang),
			manifestFile(contents[lang])
		]),
		{ file: '_headers', text: headersFile(pages, site, loaders) },
		...notFoundFiles(
			langs.map((lang) => contents[lang]),
			site
		),
		{ file: 'robots.txt', text: robots(site) },
		...(site === null ? [] : [{ file: 'sitemap.xml', text: sitemap(pages, site) }])
	];
}

/**
 * The plugin for WordPress, as a zip.
 * @param source text of its PHP file
 * @param site address of the site; null when it is not known
 */
export function pluginZip(source: string, site: string | null): Uint8Array {
	const { words, more } = contents[firstLang];
	const [version = '', integrity = ''] = Object.entries(published).at(-1) ?? [];
	return wordpressPlugin(
		source,
		{
			name: words['title'] ?? '',
			description: words['embed-new-lead'] ?? '',
			version: more.edition.version
		},
		pluginData(contents, site ?? LOCAL, { file: `embed-${version}.js`, integrity })
	);
}

/** What teachers take along besides the pages. */
function teachFiles(lang: Lang): { readonly file: string; readonly text: string | Uint8Array }[] {
	const content = contents[lang];
	const at = (name: keyof typeof lessonFiles) => addressIn(lang, lessonFiles[name]);
	return [
		{ file: at('csv'), text: worksheetCsv(content) },
		{ file: at('semicolons'), text: worksheetCsv(content, true) },
		{ file: at('gift'), text: giftQuiz(content) },
		{ file: at('qti'), text: zipOf(qtiFiles(content)) }
	];
}

/** The lesson's sheets for a word processor: path in the site, and bytes. */
export const renderDocuments = (): Promise<{ readonly file: string; readonly bytes: Uint8Array }[]> =>
	Promise.all(
		langs.flatMap((lang) =>
			documentNames.map(async (name) => ({
				file: addressIn(lang, documentFile(name)),
				bytes: await documentOf(name, contents[lang])
			}))
		)
	);

export const offlinePages = (): OfflinePage[] => langs.map((lang) => renderOffline(lang, contents[lang]));

/** The slides of the presentation files, which of them each file holds, and what it says beside them. */
export function slidesIn(lang: Lang): {
	readonly slides: readonly RenderedSlide[];
	readonly files: readonly { readonly file: string; readonly passed: readonly string[] }[];
	readonly words: DeckWords;
} {
	const { words, lesson } = contents[lang];
	return {
		slides: renderSlides(contents[lang]),
		files: slideDecks.map((passed) => ({ file: addressIn(lang, slidesFile(passed)), passed })),
		words: {
			title: words['title'] ?? '',
			locale: languageOf(lang).locale.replace('_', '-'),
			licence: words['teach-licence'] ?? '',
			optional: words['teach-optional'] ?? '',
			groups: lesson.support.groups.names
		}
	};
}

/** What a class takes along, in every language. @param site address of the site; null when it is not known */
export const takeAlongIn = (site: string | null): TakeAlong[] =>
	langs.map((lang) => takeAlong(lang, contents[lang], site));
