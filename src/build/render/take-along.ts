/** Lists what a teacher takes along from the site: the pages that are printed, and the files under which rows the lesson links them. */
import { languageOf, type Lang } from '../../languages';
import { slideDecks } from '../../pages/present/slides';
import type { PageContent } from '../../text/page-content';
import { documentNames } from '../documents/sheets';
import { papers, WHOLE, type Paper } from '../take-along/papers';
import { addressIn, placeOf } from './page';
import { documentFile, lessonFiles, sheetKinds } from './teach';

export interface PrintedPage {
	/** Address of the page in the site. */
	readonly address: string;
	/** Path of the PDF in the site, by paper. */
	readonly files: Readonly<Record<Paper, string>>;
}

export interface DownloadRow {
	readonly label: string;
	readonly files: readonly { readonly name: string; readonly file: string }[];
}

export interface TakeAlong {
	readonly lang: Lang;
	/** Path of the lesson's page in the site, and from it to the site's root. */
	readonly page: string;
	readonly root: string;
	readonly printed: readonly PrintedPage[];
	/** What stands at the foot of every printed page beside its title. */
	readonly foot: string;
	readonly rows: readonly DownloadRow[];
}

/** Address of a presentation file, relative to the language's folder. @param passed ids of the chapters it leaves out */
export const slidesFile = (passed: readonly string[]): string =>
	`teach/slides${passed.length === 0 ? '' : `-without-${passed.join('-')}`}.pptx`;
/** Path in the site of a language's file for a disk. */
export const offlineFile = (lang: Lang): string => `offline/${lang}.html`;

/** @param site address of the site; null when it is not known, and then it does not stand on paper */
export function takeAlong(lang: Lang, content: PageContent, site: string | null): TakeAlong {
	const { words, more } = content;
	const t = (key: string) => words[`teach-${key}`] ?? '';
	const place = placeOf(lang, 'teach/');
	const pdf = (name: string): PrintedPage['files'] => ({
		a4: `teach/pdf/${lang}-${name}-a4.pdf`,
		letter: `teach/pdf/${lang}-${name}-letter.pdf`
	});
	const documents = (name: string) =>
		documentNames
			.filter((document) => document === name)
			.map((document) => ({ name: 'DOCX', file: addressIn(lang, documentFile(document)) }));
	const row = (name: string, label: string): DownloadRow => ({
		label,
		files: [
			...papers.map((paper) => ({ name: `PDF ${t(`paper-${paper}`)}`, file: pdf(name)[paper] })),
			...documents(name)
		]
	});
	const namesOf = (passed: readonly string[]) =>
		content.chapters.flatMap(({ id, nav }) => (passed.includes(id) ? [nav] : [])).join(', ');
	const file = (key: keyof typeof lessonFiles) => addressIn(lang, lessonFiles[key]);
	return {
		lang,
		page: place.file,
		root: place.root,
		printed: [
			{ address: addressIn(lang, ''), files: pdf('story') },
			{ address: addressIn(lang, 'teach/'), files: pdf('lesson') },
			...sheetKinds.map((kind) => ({ address: addressIn(lang, `teach/${kind}/`), files: pdf(kind) }))
		],
		foot: [
			languageOf(lang).citation.version.replace('{number}', more.edition.version),
			...(site === null ? [] : [site + addressIn(lang, '')])
		].join(' · '),
		rows: [
			{ label: t('all'), files: [{ name: 'ZIP', file: WHOLE }] },
			{ label: t('one-file'), files: [{ name: 'HTML', file: offlineFile(lang) }] },
			{
				label: t('slides'),
				files: slideDecks.map((passed) => ({
					name: passed.length === 0 ? 'PPTX' : `PPTX, ${t('pass-by').replace('{chapter}', namesOf(passed))}`,
					file: addressIn(lang, slidesFile(passed))
				}))
			},
			row('lesson', t('lesson-printed')),
			...sheetKinds.map((kind) => row(kind, t(kind))),
			{ label: t('answers'), files: documents('answers') },
			row('story', t('story-printed')),
			{
				label: t('data'),
				files: [
					{ name: 'CSV ,', file: file('csv') },
					{ name: 'CSV ;', file: file('semicolons') }
				]
			},
			{
				label: t('quiz'),
				files: [
					{ name: 'GIFT (Moodle)', file: file('gift') },
					{ name: 'QTI 2.1 (Canvas)', file: file('qti') }
				]
			}
		]
	};
}
