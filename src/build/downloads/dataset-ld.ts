/** Describes the data as a schema.org Dataset, for dataset search engines. */
import { langs, languageOf, type Lang } from '../../languages';
import { fill } from '../../text/fill';
import type { EditionView } from '../../text/reference-content';

interface Options {
	readonly lang: Lang;
	/** Path from the site's root to the page that describes the data. */
	readonly page: string;
	readonly words: Readonly<Record<string, string>>;
	readonly title: string;
	readonly edition: EditionView;
	/** Names of the tables' files, and their titles. */
	readonly tables: readonly { readonly name: string; readonly title: string }[];
	/** The site's address with a slash at its end; null where it is not known. */
	readonly site: string | null;
	/** Relative path from the page to the site's root. */
	readonly root: string;
}

export function datasetLd({ lang, page, words, title, edition, tables, site, root }: Options): object {
	const download = (name: string, encodingFormat: string, file: string) => ({
		'@type': 'DataDownload',
		name,
		encodingFormat,
		contentUrl: `${site ?? root}data/${file}`
	});
	const { years, box } = edition.dataset;
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: title,
		description: words['method-dataset-description'] ?? '',
		// A name and a version tell editions apart where the data have no address.
		identifier: site === null ? `${edition.dataset.name}@${edition.version}` : `${site}data/datapackage.json`,
		...(site === null ? {} : { url: `${site}${page}` }),
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
				download(table.title, 'text/csv', `${table.name}.csv`),
				download(table.title, 'application/json', `${table.name}.json`)
			]),
			download('TopoJSON', 'application/json', 'region.topo.json'),
			download('Data Package', 'application/json', 'datapackage.json')
		]
	};
}
