/** How the piece is cited, in four forms. The site's address is put in where the page stands. */
import type { Lang } from './content';
import type { EditionView } from './reference-content';

export const styles = ['apa', 'chicago', 'bibtex', 'ris'] as const;
export type CitationStyle = (typeof styles)[number];
export const styleNames: Readonly<Record<CitationStyle, string>> = {
	apa: 'APA',
	chicago: 'Chicago',
	bibtex: 'BibTeX',
	ris: 'RIS'
};

/** Stands in a citation for the site's address. */
export const ADDRESS = '{address}';

const MONTHS = {
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December'
	],
	es: [
		'enero',
		'febrero',
		'marzo',
		'abril',
		'mayo',
		'junio',
		'julio',
		'agosto',
		'septiembre',
		'octubre',
		'noviembre',
		'diciembre'
	]
};
const phrases = {
	en: { makers: 'The makers of', version: 'Version', kind: 'Interactive story and data set' },
	es: { makers: 'Quienes hacen', version: 'Versión', kind: 'Historia interactiva y conjunto de datos' }
};

/**
 * @param title of the piece in the language
 * @returns text with {@link ADDRESS} where the site's address belongs
 */
export function citation(style: CitationStyle, title: string, edition: EditionView, lang: Lang): string {
	const [year = '', month = '01', day = '01'] = edition.releasedIso.split('-');
	const { makers, version, kind } = phrases[lang];
	const author = edition.byline ?? `${makers} ${title}`;
	const monthName = MONTHS[lang][Number(month) - 1] ?? '';
	const dayText = String(Number(day));
	switch (style) {
		case 'apa':
			return lang === 'en'
				? `${author}. (${year}, ${monthName} ${dayText}). ${title} (${version} ${edition.version}) [${kind}]. ${ADDRESS}`
				: `${author}. (${year}, ${dayText} de ${monthName}). ${title} (${version} ${edition.version}) [${kind}]. ${ADDRESS}`;
		case 'chicago':
			return lang === 'en'
				? `${author}. “${title}.” ${version} ${edition.version}. ${monthName} ${dayText}, ${year}. ${ADDRESS}.`
				: `${author}. «${title}». ${version} ${edition.version}. ${dayText} de ${monthName} de ${year}. ${ADDRESS}.`;
		case 'bibtex':
			return [
				`@misc{road-north-${year},`,
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
