/**
 * The languages of the site: the one place that lists them. A language is one entry here, and its texts: src/chapters/<id>/<code>.md,
 * src/chapters/<code>.yaml, src/text/words/<code>/, data/lesson/<code>.yaml, data/lesson/{support,quiz}/<code>.yaml, data/method/<code>.md
 * and its key in data/*.yaml.
 * The first one lies at the site's root and is offered where a reader's own language is not known.
 */

export interface Language {
	/** Folder of its pages in the site, with a slash at its end; empty for the first language. */
	readonly path: string;
	/** As its readers call it: the text of links that lead to it. */
	readonly name: string;
	/** In English, in which the downloads are described. */
	readonly englishName: string;
	/** Language and country, as Open Graph names them. */
	readonly locale: string;
	/** Words that are said in a minute when a text is read aloud without haste. */
	readonly wordsAMinute: number;
	readonly numbers: {
		/** What follows a number of millions: exactly one, and any other. */
		readonly million: { readonly one: string; readonly other: string };
		/** What stands between millions and a unit, with the space before it: "25 millones de dólares". */
		readonly ofMillions: string;
		/** Between the ends of a range. */
		readonly and: string;
		/** From the first on. */
		readonly ordinals: readonly string[];
		/** Nouns in small letters that take a number as their name, such as a highway's. */
		readonly named: readonly string[];
		/** Units that are said, by unit of data/figures.yaml, each with the space before it. The name of a figure says the others. */
		readonly units: Readonly<Record<string, string>>;
	};
	readonly dates: {
		readonly months: readonly string[];
		/** {day}, {month} and {year} are put in. */
		readonly day: string;
		readonly month: string;
	};
	/** How the piece is cited. Forms may hold {author}, {title}, {version}, {kind}, {day}, {month}, {year} and {address}. */
	readonly citation: {
		/** Authors of the piece; {title} is put in. */
		readonly author: string;
		/** The edition; {number} is put in. */
		readonly version: string;
		readonly kind: string;
		readonly apa: string;
		readonly chicago: string;
	};
}

/** By BCP 47 tag, which browsers sort and pronounce by. */
export const languages = {
	en: {
		path: '',
		name: 'English',
		englishName: 'English',
		locale: 'en_US',
		wordsAMinute: 150,
		numbers: {
			million: { one: 'million', other: 'million' },
			ofMillions: '',
			and: 'and',
			ordinals: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'],
			named: ['highway'],
			units: { usd: ' US dollars', percent: ' per cent', km: ' km' }
		},
		dates: {
			months: [
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
			day: '{day} {month} {year}',
			month: '{month} {year}'
		},
		citation: {
			author: 'The makers of {title}',
			version: 'Version {number}',
			kind: 'Interactive story and data set',
			apa: '{author}. ({year}, {month} {day}). {title} ({version}) [{kind}]. {address}',
			chicago: '{author}. “{title}.” {version}. {month} {day}, {year}. {address}.'
		}
	},
	es: {
		path: 'es/',
		name: 'Español',
		englishName: 'Spanish',
		locale: 'es_MX',
		wordsAMinute: 140,
		numbers: {
			million: { one: 'millón', other: 'millones' },
			ofMillions: ' de',
			and: 'y',
			ordinals: ['primero', 'segundo', 'tercero', 'cuarto', 'quinto', 'sexto', 'séptimo', 'octavo'],
			named: ['carretera'],
			units: { usd: ' dólares estadounidenses', percent: ' por ciento', km: ' km' }
		},
		dates: {
			months: [
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
			],
			day: '{day} de {month} de {year}',
			month: '{month} de {year}'
		},
		citation: {
			author: 'Quienes hacen {title}',
			version: 'Versión {number}',
			kind: 'Historia interactiva y conjunto de datos',
			apa: '{author}. ({year}, {day} de {month}). {title} ({version}) [{kind}]. {address}',
			chicago: '{author}. «{title}». {version}. {day} de {month} de {year}. {address}.'
		}
	}
} as const satisfies Readonly<Record<string, Language>>;

export type Lang = keyof typeof languages;

/** In the order in which they are listed. */
export const langs = Object.keys(languages) as readonly Lang[];

/** The language of the site's root. */
export const firstLang = langs[0] as Lang;

/** What an entry says, with types that hold for every language. */
export const languageOf = (lang: Lang): Language => languages[lang];

/** The other languages, beginning with the one listed next. */
export function otherLangs(lang: Lang): readonly Lang[] {
	const at = langs.indexOf(lang);
	return [...langs.slice(at + 1), ...langs.slice(0, at)];
}

/** Makes something for every language. */
export const forEachLang = <Value>(make: (lang: Lang) => Value): Readonly<Record<Lang, Value>> =>
	Object.fromEntries(langs.map((lang) => [lang, make(lang)])) as Record<Lang, Value>;
