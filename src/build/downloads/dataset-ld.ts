/** The data as a schema.org Dataset, for search engines of data. */
import type { EditionView } from '../../text/reference-content';
import type { Lang } from '../../text/content';
import type { Table } from './tables';

interface Options {
	readonly lang: Lang;
	readonly title: string;
	readonly description: string;
	readonly edition: EditionView;
	readonly tables: readonly Pick<Table, 'name' | 'title'>[];
	/** The site's address where it is known at build, else the way from the page to its root. */
	readonly site: string;
}

/** Degrees: south, west, north, east of the region. */
const BOX = '7.2 -118.4 32.8 -77.1';

export function datasetLd({ lang, title, description, edition, tables, site }: Options): object {
	const download = (name: string, encodingFormat: string, contentUrl: string) => ({
		'@type': 'DataDownload',
		name,
		encodingFormat,
		contentUrl
	});
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: title,
		description,
		inLanguage: ['en', 'es'],
		version: edition.version,
		datePublished: edition.releasedIso,
		isAccessibleForFree: true,
		license: 'https://creativecommons.org/licenses/by/4.0/',
		creator: { '@type': 'Organization', name: `The makers of ${title}` },
		temporalCoverage: '2005/2025',
		spatialCoverage: {
			'@type': 'Place',
			name: lang === 'en' ? 'Mexico and Central America' : 'México y Centroamérica',
			geo: { '@type': 'GeoShape', box: BOX }
		},
		measurementTechnique:
			lang === 'en'
				? 'Compilation of published figures with their methods'
				: 'Recopilación de cifras publicadas con sus métodos',
		keywords: ['migration', 'kidnapping', 'trafficking in persons', 'Mexico', 'Central America'],
		distribution: [
			...tables.flatMap((table) => [
				download(table.title[lang], 'text/csv', `${site}data/${table.name}.csv`),
				download(table.title[lang], 'application/json', `${site}data/${table.name}.json`)
			]),
			download('TopoJSON', 'application/json', `${site}data/region.topo.json`),
			download('Data Package', 'application/json', `${site}data/datapackage.json`)
		]
	};
}
