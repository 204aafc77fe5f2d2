/** Describes the data as a schema.org Dataset, for dataset search engines. */
import { langs, languageOf, type Lang } from '../../languages';
import { fill } from '../../text/fill';
import type { EditionView } from '../../text/reference-content';

interface Options {
	readonly lang: Lang;
	readonly words: Readonly<Record<string, string>>;
	readonly title: string;
	readonly description: string;
	readonly edition: EditionView;
	/** Names of the tables' files, and their titles. */
	readonly tables: readonly { readonly name: string; readonly title: string }[];
	/** The site's address when it is known at build time, else the relative path from the page to the site's root. */
	readonly site: string;
}

export function datasetLd({ lang, words, title, description, edition, tables, site }: Options): object {
	const download = (name: string, encodingFormat: string, contentUrl: string) => ({
		'@type': 'DataDownload',
		name,
		encodingFormat,
		contentUrl
	});
	const { years, box } = edition.dataset;
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: title,
		description,
		inLanguage: langs,
		version: edition.version,
		datePublished: edition.releasedIso,
		isAccessibleForFree: true,
		license: 'https://creativecommons.org/licenses/by/4.0/',
		creator: { '@type': 'Organization', name: fill(languageOf(lang).citation.author, { title }) },
		temporalCoverage: years.join('/'),
		spatialCoverage: {
			'@type': 'Place',
			name: words['method-dataset-place'] ?? '',
			geo: { '@type': 'GeoShape', box: box.join(' ') }
		},
		measurementTechnique: words['method-dataset-technique'] ?? '',
		keywords: (words['keywords'] ?? '').split(', '),
		distribution: [
			...tables.flatMap((table) => [
				download(table.title, 'text/csv', `${site}data/${table.name}.csv`),
				download(table.title, 'application/json', `${site}data/${table.name}.json`)
			]),
			download('TopoJSON', 'application/json', `${site}data/region.topo.json`),
			download('Data Package', 'application/json', `${site}data/datapackage.json`)
		]
	};
}
