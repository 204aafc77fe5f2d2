/** Renders the lesson, its handout and its worksheet. */
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import Handout from '../../pages/Handout.svelte';
import Plans from '../../pages/Plans.svelte';
import Slips from '../../pages/Slips.svelte';
import Support from '../../pages/Support.svelte';
import Teach from '../../pages/Teach.svelte';
import Worksheet from '../../pages/Worksheet.svelte';
import type { Lang } from '../../text/content';
import type { PageContent } from '../../text/page-content';
import { plainText } from '../../text/plain';
import type { Translation } from '../../text/translation';
import { jsonLd } from '../json-ld';
import type { DocumentName } from '../documents/sheets';
import { siteFromEnvironment } from '../seo/site';
import { atlasSheet } from './geometry';
import { addressIn, placeOf, type RenderPages, type RenderedPage } from './page';

/** Address of the site, for links that must be absolute; null without SITE_URL, and then the page's script completes them. */
const SITE = siteFromEnvironment();

export const sheetKinds = ['handout', 'worksheet', 'plans', 'support', 'slips'] as const;
export type SheetKind = (typeof sheetKinds)[number];
const sheets = { handout: Handout, worksheet: Worksheet, plans: Plans, support: Support, slips: Slips };

export const teachPages: RenderPages = (lang, content) => [
	lessonPage(lang, content),
	...sheetKinds.map((kind) => sheet(lang, content, kind))
];

function lessonPage(lang: Lang, content: PageContent): RenderedPage {
	const place = placeOf(lang, 'teach/');
	const at = (address: string) => place.root + addressIn(lang, address) || './';
	const { lesson, words } = content;
	const title = plainText(lesson.title, content);
	const description = plainText(lesson.lead, content);
	const own = SITE === null ? null : SITE + addressIn(lang, 'teach/');
	const frame = (SITE ?? place.root) + addressIn(lang, 'embed/');
	const body = renderLesson(content, place.translations, {
		to: {
			story: at(''),
			present: at('present/'),
			handout: at('teach/handout/'),
			worksheet: at('teach/worksheet/'),
			plans: at('teach/plans/'),
			support: at('teach/support/'),
			slips: at('teach/slips/'),
			csv: at(lessonFiles.csv),
			semicolons: at(lessonFiles.semicolons)
		},
		share: {
			classroom:
				own === null
					? null
					: `https://classroom.google.com/share?url=${encodeURIComponent(own)}&title=${encodeURIComponent(title)}`,
			snippet: `<iframe src="${frame}" title="${words['title'] ?? ''}" width="100%" height="720" loading="lazy" allow="fullscreen" allowfullscreen></iframe>`
		}
	});
	return {
		...place,
		...{ lang, kind: 'print', entry: 'teach', title: `${title} · ${words['title'] ?? ''}`, description },
		head: [
			jsonLd({
				'@context': 'https://schema.org',
				'@type': 'LearningResource',
				name: title,
				description,
				inLanguage: lang,
				learningResourceType: ['lesson plan', 'presentation', 'worksheet', 'handout'],
				educationalUse: ['group work', 'discussion'],
				educationalLevel: words['teach-level'] ?? '',
				typicalAgeRange: words['teach-age-range'] ?? '',
				timeRequired: `PT${String(lesson.plan.reduce((sum, { minutes }) => sum + minutes, 0))}M`,
				teaches: lesson.aims.map((aim) => plainText(aim, content)),
				isAccessibleForFree: true,
				license: 'https://creativecommons.org/licenses/by/4.0/',
				...(own === null ? {} : { url: own }),
				isPartOf: { '@type': 'CreativeWork', name: words['title'] ?? '' }
			})
		],
		body,
		data: {}
	};
}

export const renderLesson = (
	content: PageContent,
	translations: readonly Translation[],
	rest: Pick<ComponentProps<typeof Teach>, 'to' | 'share'>
): string => render(Teach, { props: { content, translations, ...rest } }).body;

/** @param to addresses of the lesson and the classroom from the sheet */
export const renderSheet = (
	kind: SheetKind,
	content: PageContent,
	translations: readonly Translation[],
	to: { readonly teach: string; readonly present: string }
): string => render(sheets[kind], { props: { content, translations, ...to } }).body;

function sheet(lang: Lang, content: PageContent, kind: SheetKind): RenderedPage {
	const place = placeOf(lang, `teach/${kind}/`);
	const body = renderSheet(kind, content, place.translations, {
		teach: place.root + addressIn(lang, 'teach/'),
		present: place.root + addressIn(lang, 'present/')
	});
	const { words, lesson } = content;
	const leads = {
		handout: lesson.handout.lead,
		worksheet: lesson.worksheet.lead,
		plans: lesson.support.rubric.lead,
		support: lesson.support.simple.lead,
		slips: lesson.support.warmUp.lead
	};
	return {
		...place,
		...{ lang, kind: 'print', entry: 'teach', head: [], data: {} },
		title: `${words[`teach-${kind}`] ?? ''} · ${plainText(lesson.title, content)}`,
		description: plainText(leads[kind], content),
		body: kind === 'handout' ? body + atlasSheet : body
	};
}

/** Addresses of the files that go with the lesson, relative to the language's folder. */
export const lessonFiles = {
	csv: 'teach/worksheet.csv',
	semicolons: 'teach/worksheet-semicolons.csv',
	gift: 'teach/quiz.gift.txt',
	qti: 'teach/quiz-qti.zip'
} as const;
/** Address of a sheet for a word processor, relative to the language's folder. */
export const documentFile = (name: DocumentName) => `teach/${name}.docx`;
