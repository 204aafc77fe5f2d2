/** Defines every table of the data as typed columns and rows, the source of CSV, JSON and the package's description. */
import { firstLang, forEachLang, langs, languageOf, type Lang } from '../../languages';
import type { Content } from '../content/load';
import type { LayerRow } from '../content/reference-schemas';
import { stopsOf } from '../content/distances';

export type Cell = string | number | boolean | null;

export interface Column {
	readonly name: string;
	/** Types of the Table Schema. */
	readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
	readonly title: string;
	/** Meaning, unit and format of the values. */
	readonly description: string;
	readonly required?: true;
	readonly values?: readonly string[];
}

export interface Table {
	readonly name: string;
	readonly title: Readonly<Record<Lang, string>>;
	readonly description: string;
	readonly columns: readonly Column[];
	readonly key: readonly string[];
	readonly foreign: readonly {
		readonly columns: readonly string[];
		readonly table: string;
		readonly to: readonly string[];
	}[];
	readonly rows: readonly (readonly Cell[])[];
}

const LIST = 'Several are separated by a space.';
const text = (name: string, title: string, description: string, more: Partial<Column> = {}): Column => ({
	name,
	type: 'string',
	title,
	description,
	...more
});
/** One column for each language. */
const inLangs = (name: string, title: string, description: string, required = true): Column[] =>
	langs.map((lang) =>
		text(
			`${name}_${lang}`,
			`${title} (${languageOf(lang).englishName})`,
			description,
			required ? { required: true } : {}
		)
	);
/** Cells of such columns. */
const cells = (value: Readonly<Record<Lang, string>> | undefined): (string | null)[] =>
	langs.map((lang) => value?.[lang] ?? null);
const id = (description: string): Column => text('id', 'Identifier', description, { required: true });

/** The method page's words hold the table's title. */
type UntitledTable = Omit<Table, 'title'>;

export function tablesOf(content: Content): readonly Table[] {
	const tables = [
		figures(content),
		disputes(content),
		sources(content),
		places(content),
		corridors(content),
		stops(content),
		countries(content),
		states(content),
		timeline(content),
		known(content)
	];
	return tables.map((table) => ({
		...table,
		title: forEachLang((lang) => content.words[lang][`method-table-${table.name}`] ?? table.name)
	}));
}

function figures({ figures, where }: Content): UntitledTable {
	const on = new Map(where.map((row) => [row.figure, row.on.join(' ')]));
	return {
		name: 'figures',
		description:
			'Every figure the piece states, with what it counts, when, who counted, how it is known and where it is printed.',
		columns: [
			id('Name of the figure in addresses: method/#figure-<id>.'),
			...inLangs('name', 'Name', 'What the figure is, as a noun phrase.'),
			{
				name: 'value',
				type: 'number',
				title: 'Value',
				description:
					'The number; empty for a range and for words without a number. Computed for figures of our arithmetic.'
			},
			{ name: 'low', type: 'number', title: 'Lower end', description: 'Of a range; empty otherwise.' },
			{ name: 'high', type: 'number', title: 'Upper end', description: 'Of a range; empty otherwise.' },
			text(
				'unit',
				'Unit',
				'What the value counts in: people, cases, days, months, minutes, usd (US dollars of the time), percent, km, year, years, countries, events, ordinal.',
				{ required: true }
			),
			text(
				'hedge',
				'Hedge',
				'How the number is qualified: exact, some, about, more-than, between, much-higher, mainly, at-least, up-to.',
				{ required: true }
			),
			...inLangs('hedge', 'Hedge as worded', 'Words before the number; empty for an exact one.', false),
			...inLangs('population', 'Population', 'Who or what was counted.'),
			...inLangs('period', 'Period', 'When, in words.'),
			text('from', 'First day', 'Of the period, where days are known: YYYY-MM-DD.'),
			text('to', 'Last day', 'Of the period, where days are known: YYYY-MM-DD.'),
			...inLangs('counted_by', 'Counted by', 'Who counted.'),
			text(
				'method',
				'Method',
				'How it is known: counted, testimony, estimate (no method published), derived (our arithmetic).',
				{
					required: true,
					values: ['counted', 'testimony', 'estimate', 'derived']
				}
			),
			text('formula', 'Formula', 'For derived figures; ids of other figures stand in brackets.'),
			text('source', 'Source', 'Id in the table sources.', { required: true }),
			{
				name: 'paragraph',
				type: 'integer',
				title: 'Paragraph',
				description: 'Of the release, where the source is the release.'
			},
			...inLangs('locator', 'Place in the source', 'Where it is printed, for other sources.', false),
			text('also', 'Further sources', `Ids in the table sources. ${LIST}`),
			text('fragment', 'Words of the release', 'At most twelve words, in English, as printed.'),
			...inLangs('note', 'Note', 'What a reader should know besides.', false),
			text('on', 'On the map', `Ids of places, corridors, countries or states the figure speaks of. ${LIST}`)
		],
		key: ['id'],
		foreign: [{ columns: ['source'], table: 'sources', to: ['id'] }],
		rows: [...figures.values()].map((f) => [
			...[f.id, ...cells(f.name), f.computed, f.low, f.high, f.unit, f.hedge.kind, ...cells(f.hedge)],
			...[...cells(f.population), ...cells(f.period), f.from ?? null, f.to ?? null, ...cells(f.countedBy)],
			...[f.method, f.formula ?? null, f.source.id, f.source.paragraph ?? null, ...cells(f.source.place)],
			...[f.also.join(' '), f.fragment ?? null, ...cells(f.note), on.get(f.id) ?? null]
		])
	};
}

function disputes({ figures }: Content): UntitledTable {
	return {
		name: 'disputes',
		description: 'What is disputed about a figure, and by whom; one row for each dispute.',
		columns: [
			text('figure', 'Figure', 'Id in the table figures.', { required: true }),
			{
				name: 'n',
				type: 'integer',
				title: 'Number',
				description: 'Of the dispute among those of its figure, from 1.',
				required: true
			},
			...inLangs('dispute', 'Dispute', 'In words.'),
			text('sources', 'Sources', `Ids in the table sources. ${LIST}`, { required: true })
		],
		key: ['figure', 'n'],
		foreign: [{ columns: ['figure'], table: 'figures', to: ['id'] }],
		rows: [...figures.values()].flatMap(({ id, disputes }) =>
			disputes.map((dispute, k) => [id, k + 1, ...cells(dispute), dispute.sources.join(' ')])
		)
	};
}

function sources({ sources }: Content): UntitledTable {
	const spoken = [...new Set([...sources.values()].map(({ language }) => language))].sort();
	return {
		name: 'sources',
		description: 'Every source a figure, a corridor, a date or a statement rests on.',
		columns: [
			id('Name of the source in the other tables.'),
			text('publisher', 'Publisher', 'Who published it.', { required: true }),
			text('title', 'Title', 'Its title, or what it is about, in English.', { required: true }),
			{
				name: 'year',
				type: 'integer',
				title: 'Year',
				description: 'Of publication; empty where it is not known.'
			},
			text('url', 'Address', 'At which it was read; addresses change and some may be gone.'),
			{
				name: 'accessed',
				type: 'date',
				title: 'Read on',
				description: 'Day on which the text was last read there or in a stored copy.',
				required: true
			},
			text('archived', 'Copy', 'Address of a kept copy, where one is known.'),
			text('kind', 'Kind', 'What kind of source it is.', {
				required: true,
				values: ['primary', 'press', 'ngo', 'government', 'academic', 'blog']
			}),
			text('language', 'Language', `Of the source: ${spoken.join(' or ')}.`, {
				required: true,
				values: spoken
			})
		],
		key: ['id'],
		foreign: [],
		rows: [...sources.values()].map((s) => [
			s.id,
			s.publisher,
			s.title,
			s.year,
			s.url,
			s.accessed,
			s.archived ?? null,
			s.kind,
			s.language
		])
	};
}

function places({ places }: Content): UntitledTable {
	return {
		name: 'places',
		description:
			'Towns the corridors join or the record names; none is finer than a town. Coordinates from GeoNames (CC BY 4.0), rounded to four decimals.',
		columns: [
			id('Name of the town in the other tables.'),
			...inLangs('name', 'Name', 'As readers know it.'),
			text('country', 'Country', 'ISO 3166-1 alpha-2.', { required: true }),
			text('state', 'State or department', 'ISO 3166-2.', { required: true }),
			{
				name: 'lon',
				type: 'number',
				title: 'Longitude',
				description: 'Degrees east, WGS 84, of the town.',
				required: true
			},
			{
				name: 'lat',
				type: 'number',
				title: 'Latitude',
				description: 'Degrees north, WGS 84, of the town.',
				required: true
			},
			{
				name: 'geonames',
				type: 'integer',
				title: 'GeoNames id',
				description: 'Empty where GeoNames does not hold the town.'
			},
			{
				name: 'approximate',
				type: 'boolean',
				title: 'Approximate',
				description: 'true where the position is general knowledge, within 5 km.',
				required: true
			}
		],
		key: ['id'],
		foreign: [{ columns: ['country'], table: 'countries', to: ['id'] }],
		rows: [...places.values()].map((p) => [
			p.id,
			...cells(p.name),
			p.country,
			p.state,
			p.lon,
			p.lat,
			p.geonames,
			p.approx ?? false
		])
	};
}

function corridors({ corridors, places }: Content): UntitledTable {
	return {
		name: 'corridors',
		description: 'Ways that sources name. Lines between towns are schematic.',
		columns: [
			id('Name of the corridor in the table stops.'),
			...inLangs('name', 'Name', 'In words.'),
			text(
				'mode',
				'Mode',
				'rail: freight railway; road: road; foot: on foot or by minibus; boat: by river.',
				{
					required: true,
					values: ['rail', 'road', 'foot', 'boat']
				}
			),
			{
				name: 'km',
				type: 'number',
				title: 'Length',
				description: 'Sum of straight ways from town to town, km; the line goes further.',
				required: true
			},
			text('evidence', 'Evidence', 'contemporary: sources of 2005 to 2012; later: from after 2012.', {
				required: true,
				values: ['contemporary', 'later']
			}),
			...inLangs('since', 'Changes', 'What had changed on it.', false),
			...inLangs('sure', 'How sure', 'What the row rests on.'),
			text('sources', 'Sources', `Ids in the table sources. ${LIST}`, { required: true })
		],
		key: ['id'],
		foreign: [],
		rows: corridors.map((c) => [
			...[c.id, ...cells(c.name), c.mode, tenth(stopsOf(c, places).at(-1)?.km ?? 0), c.evidence],
			...[...cells(c.since), ...cells(c.sure), c.sources.join(' ')]
		])
	};
}

function stops({ corridors, places }: Content): UntitledTable {
	return {
		name: 'stops',
		description: 'The towns of each corridor in the direction of travel, with straight ways between them.',
		columns: [
			text('corridor', 'Corridor', 'Id in the table corridors.', { required: true }),
			{
				name: 'n',
				type: 'integer',
				title: 'Number',
				description: 'Of the town on its corridor, from 1.',
				required: true
			},
			text('place', 'Town', 'Id in the table places.', { required: true }),
			{
				name: 'km_before',
				type: 'number',
				title: 'From the town before',
				description: 'Great-circle distance, km.',
				required: true
			},
			{
				name: 'km',
				type: 'number',
				title: 'From the first town',
				description: 'Sum of the ways before, km.',
				required: true
			}
		],
		key: ['corridor', 'n'],
		foreign: [
			{ columns: ['corridor'], table: 'corridors', to: ['id'] },
			{ columns: ['place'], table: 'places', to: ['id'] }
		],
		rows: corridors.flatMap((c) =>
			stopsOf(c, places).map(({ place, leg, km }, k) => [c.id, k + 1, place, tenth(leg), tenth(km)])
		)
	};
}

function countries({ countries, layers }: Content): UntitledTable {
	/** Layers whose order has a meaning; each has a column. */
	const ordered = layers.filter(({ kind, order }) => kind === 'countries' && order);
	const placeIn = ({ on }: LayerRow, id: string) => (on.includes(id) ? on.indexOf(id) + 1 : null);
	return {
		name: 'countries',
		description: 'Countries of the map, and their place in each layer that has an order.',
		columns: [
			id('ISO 3166-1 alpha-2.'),
			text('iso3', 'Three letters', 'ISO 3166-1 alpha-3.', { required: true }),
			...inLangs('name', 'Name', 'In words.'),
			...ordered.map(({ id, name, order }) => ({
				name: id,
				type: 'integer' as const,
				title: `${name[firstLang].charAt(0).toUpperCase()}${name[firstLang].slice(1)}`,
				description: `${order?.[firstLang].replace('{order}', 'Place') ?? ''}; empty for the others.`
			}))
		],
		key: ['id'],
		foreign: [],
		rows: countries.map((c) => [
			c.id,
			c.iso3,
			...cells(c.name),
			...ordered.map((layer) => placeIn(layer, c.id))
		])
	};
}

function states({ states }: Content): UntitledTable {
	return {
		name: 'states',
		description: 'The states of the map, by the names they bear today.',
		columns: [id('ISO 3166-2.'), ...inLangs('name', 'Name', 'In words.')],
		key: ['id'],
		foreign: [],
		rows: states.map((s) => [s.id, ...cells(s.name)])
	};
}

function timeline({ timeline, proseIn }: Content): UntitledTable {
	return {
		name: 'timeline',
		description: 'What happened after the release, each row dated and sourced.',
		columns: [
			id('Name of the row.'),
			text('date', 'Date', 'YYYY-MM-DD, or YYYY-MM where the day is not meant.', { required: true }),
			text(
				'kind',
				'Kind',
				'found: what was counted or discovered; enacted: laws and bodies; judged: courts.',
				{ required: true, values: ['found', 'enacted', 'judged'] }
			),
			{
				name: 'answer',
				type: 'boolean',
				title: 'Answer',
				description: 'true for rows about those who answer for what happened.',
				required: true
			},
			...inLangs('title', 'What happened', 'In words.'),
			text('sources', 'Sources', `Ids in the table sources. ${LIST}`, { required: true })
		],
		key: ['id'],
		foreign: [],
		rows: timeline.map((t) => [
			t.id,
			t.date,
			t.kind,
			t.answer ?? false,
			...langs.map((lang) => proseIn(lang, t.title)),
			t.sources.join(' ')
		])
	};
}

function known({ known, proseIn }: Content): UntitledTable {
	return {
		name: 'known',
		description:
			'What sources say of towns, states and countries of the map; nothing finer than a municipality.',
		columns: [
			id('Name of the statement.'),
			text('on', 'Where', `Ids of places, states or countries. ${LIST}`, { required: true }),
			...inLangs('says', 'Statement', 'In words.'),
			text('sources', 'Sources', `Ids in the table sources. ${LIST}`, { required: true })
		],
		key: ['id'],
		foreign: [],
		rows: known.map((k) => [
			k.id,
			k.on.join(' '),
			...langs.map((lang) => proseIn(lang, k.says)),
			k.sources.join(' ')
		])
	};
}

const tenth = (km: number) => Math.round(km * 10) / 10;
