/** The citation of the piece in four styles, with a placeholder for the site's address. */
import { languageOf, type Lang } from '../languages';
import { fill } from './fill';
import type { EditionView } from './reference-content';

export const styles = ['apa', 'chicago', 'bibtex', 'ris'] as const;
export type CitationStyle = (typeof styles)[number];
export const styleNames: Readonly<Record<CitationStyle, string>> = {
	apa: 'APA',
	chicago: 'Chicago',
	bibtex: 'BibTeX',
	ris: 'RIS'
};

/** Placeholder for the site's address in a citation. */
export const ADDRESS = '{address}';

/**
 * @param title of the piece in the language
 * @returns text with {@link ADDRESS} where the site's address belongs
 */
export function citation(style: CitationStyle, title: string, edition: EditionView, lang: Lang): string {
	const [year = '', month = '01', day = '01'] = edition.releasedIso.split('-');
	const { citation: forms, dates } = languageOf(lang);
	const author = edition.byline ?? fill(forms.author, { title });
	const { kind } = forms;
	const values = {
		author,
		title,
		kind,
		version: fill(forms.version, { number: edition.version }),
		day: String(Number(day)),
		month: dates.months[Number(month) - 1] ?? '',
		year
	};
	switch (style) {
		case 'apa':
		case 'chicago':
			return fill(forms[style], values);
		case 'bibtex':
			return [
				`@misc{${edition.dataset.name}-${year},`,
				`  author = {{${author}}},`,
				`  title = {{${title}}},`,
				`  year = {${year}},`,
				`  month = {${String(Number(month))}},`,
				`  version = {${edition.version}},`,
				`  howpublished = {${kind}},`,
				`  url = {${ADDRESS}}`,
				`}`
			].join('\n');
		case 'ris':
			return [
				'TY  - DATA',
				`AU  - ${author}`,
				`TI  - ${title}`,
				`PY  - ${year}`,
				`DA  - ${year}/${month}/${day}`,
				`ET  - ${edition.version}`,
				`M3  - ${kind}`,
				`LA  - ${lang}`,
				`UR  - ${ADDRESS}`,
				'ER  - '
			].join('\n');
	}
}
