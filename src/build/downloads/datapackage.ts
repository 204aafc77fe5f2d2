/** Describes all downloads by the Data Package standard, version 2.0. */
import { firstLang, otherLangs } from '../../languages';
import type { Edition } from '../content/edition';
import type { Content } from '../content/load';
import type { Column, Table } from './tables';

export const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';
const TABLE_PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json';
const LICENCES = {
	'CC-BY-4.0': {
		name: 'CC-BY-4.0',
		title: 'Creative Commons Attribution 4.0',
		path: 'https://creativecommons.org/licenses/by/4.0/'
	}
} as const;

/** @throws when LICENCES lacks the licence that the edition names */
export function licenceOf({ licence }: Edition): (typeof LICENCES)['CC-BY-4.0'] {
	if (licence !== 'CC-BY-4.0')
		throw new Error(
			`data/edition.yaml: licence ${licence} is not described in src/build/downloads/datapackage.ts`
		);
	return LICENCES[licence];
}

interface FileSize {
	/** Path from the package. */
	readonly path: string;
	readonly bytes: number;
	/** SHA-256, hexadecimal. */
	readonly hash: string;
}

/**
 * Descriptions are in English, the common language of Data Package tools and their users.
 * @param sizes of every file the package lists, by path
 */
export function dataPackage(
	tables: readonly Table[],
	{ edition, words, sources }: Pick<Content, 'edition' | 'words' | 'sources'>,
	sizes: ReadonlyMap<string, FileSize>
): object {
	const sizeOf = (path: string) => {
		const found = sizes.get(path);
		if (!found) throw new Error(`${path} is not written`);
		return { path, bytes: found.bytes, hash: `sha256:${found.hash}` };
	};
	const release = sources.get(edition.release);
	const say = (key: string, lang = firstLang) => words[lang][key] ?? '';
	const title = say('title');
	const translated = otherLangs(firstLang)
		.map((lang) => `"${say('title', lang)}"`)
		.join(', ');
	return {
		$schema: PROFILE,
		name: edition.dataset.name,
		title,
		description: `Figures, sources, places and dates of "${title}" (${translated}), ${edition.dataset.about}. Numbers keep their hedges and methods: read a value together with its columns hedge, method, population, period and counted_by.`,
		version: edition.version,
		created: `${edition.released}T00:00:00Z`,
		keywords: say('keywords').split(', '),
		licenses: [licenceOf(edition)],
		contributors: [{ title: `The makers of ${title}`, roles: ['creator'] }],
		sources: [
			...(release
				? [
						{
							title: `${release.publisher}, ${release.title}`,
							...(release.url === null ? {} : { path: release.url })
						}
					]
				: []),
			{ title: 'GeoNames (CC BY 4.0), coordinates rounded', path: 'https://www.geonames.org/' },
			{ title: 'Natural Earth (public domain)', path: 'https://www.naturalearthdata.com/' }
		],
		resources: [
			...tables.map((table) => ({
				name: table.name,
				type: 'table',
				title: table.title[firstLang],
				description: table.description,
				...sizeOf(`${table.name}.csv`),
				format: 'csv',
				mediatype: 'text/csv',
				encoding: 'utf-8',
				dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true, header: true },
				schema: {
					$schema: TABLE_PROFILE,
					fields: table.columns.map(fieldOf),
					missingValues: [''],
					primaryKey: table.key,
					...(table.foreign.length === 0
						? {}
						: {
								foreignKeys: table.foreign.map(({ columns, table: other, to }) => ({
									fields: columns,
									reference: { resource: other, fields: to }
								}))
							})
				}
			})),
			...tables.map((table) => ({
				name: `${table.name}-json`,
				title: `${table.title[firstLang]}, as JSON`,
				description: `The rows of ${table.name}.csv by column names; null where a cell is empty.`,
				...sizeOf(`${table.name}.json`),
				format: 'json',
				mediatype: 'application/json',
				encoding: 'utf-8'
			})),
			{
				name: 'region',
				title: 'Map, as TopoJSON',
				description:
					'Outlines of countries and states, lakes and rivers (Natural Earth), towns (GeoNames) and corridors (schematic), WGS 84.',
				...sizeOf('region.topo.json'),
				format: 'topojson',
				mediatype: 'application/json',
				encoding: 'utf-8'
			}
		]
	};
}

const fieldOf = ({ name, type, title, description, required, values }: Column) => ({
	name,
	type,
	title,
	description,
	...(required || values
		? { constraints: { ...(required ? { required: true } : {}), ...(values ? { enum: values } : {}) } }
		: {})
});
