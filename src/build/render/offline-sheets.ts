/** Renders the lesson and its sheets for the offline file, in which each is a part that the address names as `?view`. */
import { forEachLang, type Lang } from '../../languages';
import type { PageContent } from '../../text/page-content';
import { plainText } from '../../text/plain';
import { translationsOf } from './page';
import { renderLesson, renderSheet, sheetKinds } from './teach';

export interface OfflineSheet {
	readonly view: string;
	readonly title: string;
	readonly body: string;
}

/** Name of a language's file; all are in one folder. */
export const offlineName = (lang: Lang): string => `${lang}.html`;

/** Address of a part, from the file itself. */
export const viewOf = (view: string): string => `?view=${view}`;

export function offlineSheets(lang: Lang, content: PageContent): OfflineSheet[] {
	const { lesson, words } = content;
	const translations = (view: string) =>
		translationsOf(
			lang,
			forEachLang((other) => offlineName(other) + viewOf(view))
		);
	const to = { teach: viewOf('teach'), present: viewOf('present') };
	return [
		{
			view: 'teach',
			title: plainText(lesson.title, content),
			body: renderLesson(content, translations('teach'), {
				to: {
					story: '?',
					present: to.present,
					handout: viewOf('handout'),
					worksheet: viewOf('worksheet'),
					plans: viewOf('plans'),
					support: viewOf('support'),
					slips: viewOf('slips'),
					csv: null,
					semicolons: null
				},
				share: null
			})
		},
		...sheetKinds.map((kind) => ({
			view: kind,
			title: words[`teach-${kind}`] ?? '',
			body: renderSheet(kind, content, translations(kind), to)
		}))
	];
}
