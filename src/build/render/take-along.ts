/** Lists what a teacher takes along from the site: the pages that are printed, and the files under which rows the lesson links them. */
import { languageOf, type Lang } from '../../languages';
import { addressWithout, slideDecks as choices } from '../../pages/present/slides';
import type { PageContent } from '../../text/page-content';
import { documentNames } from '../documents/sheets';
import { papers, WHOLE, type Paper } from '../take-along/papers';
import { addressIn, placeOf } from './page';
import { documentFile, lessonFiles, sheetKinds } from './teach';

export interface PrintedPage {
	/** Address of the page in the site. */
	readonly address: string;
	/** Ids of the chapters that are left out of it. */
	readonly passed: readonly string[];
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
	/** Address of the site; null when it is not known. */
	readonly site: string | null;
	readonly rows: readonly DownloadRow[];
}

/** Address of a presentation file, relative to the language's folder. @param passed ids of the chapters it leaves out */
export const slidesFile = (passed: readonly string[]): string =>
	`teach/${['slides', ...partsWithout(passed)].join('-')}.pptx`;
const partsWithout = (passed: readonly string[]): readonly string[] =>
	passed.length === 0 ? [] : ['without', ...passed];
/** Path in the site of a language's file for a disk. */
export const offlineFile = (lang: Lang): string => `offline/${lang}.html`;

/** Sheets that hold something of the chapters that can be passed by. */
const namesChapters = (name: string): boolean => ['lesson', 'plans', 'support', 'slips'].includes(name);

/** @param site address of the site; null when it is not known, and then it does not stand on paper */
export function takeAlong(lang: Lang, content: PageContent, site: string | null): TakeAlong {
	const { words, more } = content;
	const t = (key: string) => words[`teach-${key}`] ?? '';
	const place = placeOf(lang, 'teach/');
	const pdf = (name: string, passed: readonly string[] = []): PrintedPage['files'] => {
		const start = `teach/pdf/${lang}-${[name, ...partsWithout(passed)].join('-')}`;
		return { a4: `${start}-a4.pdf`, letter: `${start}-letter.pdf` };
	};
	const passable = (name: string) => (namesChapters(name) ? choices : [[]]);
	const documents = (name: string) =>
		documentNames
			.filter((document) => document === name)
			.map((document) => ({ name: 'DOCX', file: addressIn(lang, documentFile(document)) }));
	const row = (name: string, label: string): DownloadRow => ({
		label,
		files: [
			...passable(name).flatMap((passed) =>
				papers.map((paper) => ({
					name: named(`PDF ${t(`paper-${paper}`)}`, passed),
					file: pdf(name, passed)[paper]
				}))
			),
			...documents(name)
		]
	});
	/** Kind of a file, and what it leaves out. */
	const named = (kind: string, passed: readonly string[]) => {
		const names = content.chapters.flatMap(({ id, nav }) => (passed.includes(id) ? [nav] : []));
		return names.length === 0 ? kind : `${kind}, ${t('pass-by').replace('{chapter}', names.join(', '))}`;
	};
	const print = (name: string, address: string): PrintedPage[] =>
		passable(name).map((passed) => ({
			address: addressWithout(addressIn(lang, address), passed),
			passed,
			files: pdf(name, passed)
		}));
	const file = (key: keyof typeof lessonFiles) => addressIn(lang, lessonFiles[key]);
	return {
		lang,
		page: place.file,
		root: place.root,
		printed: [
			...print('story', ''),
			...print('lesson', 'teach/'),
			...sheetKinds.flatMap((kind) => print(kind, `teach/${kind}/`))
		],
		site,
		foot: [
			languageOf(lang).citation.version.replace('{number}', more.edition.version),
			...(site === null ? [] : [site + addressIn(lang, '')])
		].join(' · '),
		rows: [
			{ label: t('all'), files: [{ name: 'ZIP', file: WHOLE }] },
			{ label: t('one-file'), files: [{ name: 'HTML', file: offlineFile(lang) }] },
			{
				label: t('slides'),
				files: choices.map((passed) => ({
					name: named('PPTX', passed),
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
