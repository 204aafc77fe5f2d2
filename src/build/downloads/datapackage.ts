/** The description of all downloads by the Data Package standard, version 2.0. */
import { firstLang, otherLangs, type Lang } from '../../languages';
import type { Edition } from '../content/reference-schemas';
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

/** @throws when the edition names a licence this does not know */
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
 * Descriptions are in English, which tools for such packages and their users share.
 * @param titles of the piece
 * @param sizes of every file the package lists, by path
 */
export function dataPackage(
	tables: readonly Table[],
	edition: Edition,
	titles: Readonly<Record<Lang, string>>,
	sizes: ReadonlyMap<string, FileSize>
): object {
	const sizeOf = (path: string) => {
		const found = sizes.get(path);
		if (!found) throw new Error(`${path} is not written`);
		return { path, bytes: found.bytes, hash: `sha256:${found.hash}` };
	};
	const title = titles[firstLang];
	const translated = otherLangs(firstLang)
		.map((lang) => `"${titles[lang]}"`)
		.join(', ');
	return {
		$schema: PROFILE,
		name: 'the-price-of-the-road-north',
		title,
		description: `Figures, sources, places and dates of "${title}" (${translated}), a piece about one news release of September 2010 on kidnapping and trafficking of migrants in Mexico. Numbers keep their hedges and methods: read a value together with its columns hedge, method, population, period and counted_by.`,
		version: edition.version,
		created: `${edition.released}T00:00:00Z`,
		keywords: ['migration', 'kidnapping', 'trafficking in persons', 'Mexico', 'Central America', '2010'],
		licenses: [licenceOf(edition)],
		contributors: [{ title: `The makers of ${title}`, roles: ['creator'] }],
		sources: [
			{
				title: 'International Organization for Migration, news release of September 2010',
				path: 'https://www.iom.int/news/iom-and-mexicos-national-human-rights-commission-sign-cooperation-agreement-fight-human-trafficking-and-kidnapping-migrants-mexico'
			},
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
					'Outlines of countries and of the states of Mexico, lakes and rivers (Natural Earth), towns (GeoNames) and corridors (schematic), WGS 84.',
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
