/** Every table of the data as typed columns and rows: CSV, JSON and the package's description are written from these. */
import type { Content } from '../content/load';
import { stopsOf } from '../content/distances';

export type Cell = string | number | boolean | null;

export interface Column {
	readonly name: string;
	/** Types of the Table Schema. */
	readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
	readonly title: string;
	/** What a value means, its unit, its form. */
	readonly description: string;
	readonly required?: true;
	readonly values?: readonly string[];
}

export interface Table {
	readonly name: string;
	readonly title: { readonly en: string; readonly es: string };
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
const both = (name: string, title: string, description: string, required = true): Column[] => [
	text(`${name}_en`, `${title} (English)`, description, required ? { required: true } : {}),
	text(`${name}_es`, `${title} (Spanish)`, description, required ? { required: true } : {})
];
const id = (description: string): Column => text('id', 'Identifier', description, { required: true });

export function tablesOf(content: Content): readonly Table[] {
	return [
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
}

function figures({ figures, where }: Content): Table {
	const on = new Map(where.map((row) => [row.figure, row.on.join(' ')]));
	return {
		name: 'figures',
		title: { en: 'Figures', es: 'Cifras' },
		description:
			'Every figure the piece states, with what it counts, when, who counted, how it is known and where it is printed.',
		columns: [
			id('Name of the figure in addresses: method/#figure-<id>.'),
			...both('name', 'Name', 'What the figure is, as a noun phrase.'),
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
			...both('hedge', 'Hedge as worded', 'Words before the number; empty for an exact one.', false),
			...both('population', 'Population', 'Who or what was counted.'),
			...both('period', 'Period', 'When, in words.'),
			text('from', 'First day', 'Of the period, where days are known: YYYY-MM-DD.'),
			text('to', 'Last day', 'Of the period, where days are known: YYYY-MM-DD.'),
			...both('counted_by', 'Counted by', 'Who counted.'),
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
			...both('locator', 'Place in the source', 'Where it is printed, for other sources.', false),
			text('also', 'Further sources', `Ids in the table sources. ${LIST}`),
			text('fragment', 'Words of the release', 'At most twelve words, in English, as printed.'),
			...both('note', 'Note', 'What a reader should know besides.', false),
			text('on', 'On the map', `Ids of places, corridors, countries or states the figure speaks of. ${LIST}`)
		],
		key: ['id'],
		foreign: [{ columns: ['source'], table: 'sources', to: ['id'] }],
		rows: [...figures.values()].map((f) => [
			...[
				f.id,
				f.name.en,
				f.name.es,
				f.computed,
				f.low,
				f.high,
				f.unit,
				f.hedge.kind,
				f.hedge.en,
				f.hedge.es
			],
			...[f.population.en, f.population.es, f.period.en, f.period.es, f.from ?? null, f.to ?? null],
			...[
				f.countedBy.en,
				f.countedBy.es,
				f.method,
				f.formula ?? null,
				f.source.id,
				f.source.paragraph ?? null
			],
			...[f.source.place?.en ?? null, f.source.place?.es ?? null, f.also.join(' '), f.fragment ?? null],
			...[f.note?.en ?? null, f.note?.es ?? null, on.get(f.id) ?? null]
		])
	};
}

function disputes({ figures }: Content): Table {
	return {
		name: 'disputes',
		title: { en: 'Disputes', es: 'Disputas' },
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
			...both('dispute', 'Dispute', 'In words.'),
			text('sources', 'Sources', `Ids in the table sources. ${LIST}`, { required: true })
		],
		key: ['figure', 'n'],
		foreign: [{ columns: ['figure'], table: 'figures', to: ['id'] }],
		rows: [...figures.values()].flatMap(({ id, disputes }) =>
			disputes.map(({ en, es, sources }, k) => [id, k + 1, en, es, sources.join(' ')])
		)
	};
}

function sources({ sources }: Content): Table {
	return {
		name: 'sources',
		title: { en: 'Sources', es: 'Fuentes' },
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
			text('language', 'Language', 'Of the source: en or es.', { required: true, values: ['en', 'es'] })
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

function places({ places }: Content): Table {
	return {
		name: 'places',
		title: { en: 'Towns', es: 'Localidades' },
		description:
			'Towns the corridors join or the record names; none is finer than a town. Coordinates from GeoNames (CC BY 4.0), rounded to four decimals.',
		columns: [
			id('Name of the town in the other tables.'),
			...both('name', 'Name', 'As readers know it.'),
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
			p.name.en,
			p.name.es,
			p.country,
			p.state,
			p.lon,
			p.lat,
			p.geonames,
			p.approx ?? false
		])
	};
}

function corridors({ corridors, places }: Content): Table {
	return {
		name: 'corridors',
		title: { en: 'Corridors', es: 'Corredores' },
		description: 'The corridors of about 2009 to 2010. Lines between towns are schematic.',
		columns: [
			id('Name of the corridor in the table stops.'),
			...both('name', 'Name', 'In words.'),
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
			...both('since', 'Changes', 'What changed on it before 2010.', false),
			...both('sure', 'How sure', 'What the row rests on.'),
			text('sources', 'Sources', `Ids in the table sources. ${LIST}`, { required: true })
		],
		key: ['id'],
		foreign: [],
		rows: corridors.map((c) => [
			...[c.id, c.name.en, c.name.es, c.mode, tenth(stopsOf(c, places).at(-1)?.km ?? 0), c.evidence],
			...[c.since?.en ?? null, c.since?.es ?? null, c.sure.en, c.sure.es, c.sources.join(' ')]
		])
	};
}

function stops({ corridors, places }: Content): Table {
	return {
		name: 'stops',
		title: { en: 'Towns of the corridors', es: 'Localidades de los corredores' },
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

function countries({ countries }: Content): Table {
	return {
		name: 'countries',
		title: { en: 'Countries', es: 'Países' },
		description: 'Countries of the map, and their place in the campaign.',
		columns: [
			id('ISO 3166-1 alpha-2.'),
			text('iso3', 'Three letters', 'ISO 3166-1 alpha-3.', { required: true }),
			...both('name', 'Name', 'In words.'),
			{
				name: 'campaign',
				type: 'integer',
				title: 'Campaign',
				description: 'Order in which the release names the campaign countries; empty for the others.'
			}
		],
		key: ['id'],
		foreign: [],
		rows: countries.map((c) => [c.id, c.iso3, c.name.en, c.name.es, c.campaign])
	};
}

function states({ states }: Content): Table {
	return {
		name: 'states',
		title: { en: 'States of Mexico', es: 'Estados de México' },
		description: 'The states of Mexico, by the names they bear today.',
		columns: [id('ISO 3166-2.'), ...both('name', 'Name', 'In words.')],
		key: ['id'],
		foreign: [],
		rows: states.map((s) => [s.id, s.name.en, s.name.es])
	};
}

function timeline({ timeline, proseIn }: Content): Table {
	return {
		name: 'timeline',
		title: { en: 'Since 2010', es: 'Desde 2010' },
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
			...both('title', 'What happened', 'In words.'),
			text('sources', 'Sources', `Ids in the table sources. ${LIST}`, { required: true })
		],
		key: ['id'],
		foreign: [],
		rows: timeline.map((t) => [
			t.id,
			t.date,
			t.kind,
			t.answer ?? false,
			proseIn('en', t.title),
			proseIn('es', t.title),
			t.sources.join(' ')
		])
	};
}

function known({ known, proseIn }: Content): Table {
	return {
		name: 'known',
		title: { en: 'What is known where', es: 'Qué se sabe y dónde' },
		description:
			'What sources say of towns, states and countries of the map; nothing finer than a municipality.',
		columns: [
			id('Name of the statement.'),
			text('on', 'Where', `Ids of places, states or countries. ${LIST}`, { required: true }),
			...both('says', 'Statement', 'In words.'),
			text('sources', 'Sources', `Ids in the table sources. ${LIST}`, { required: true })
		],
		key: ['id'],
		foreign: [],
		rows: known.map((k) => [
			k.id,
			k.on.join(' '),
			proseIn('en', k.says),
			proseIn('es', k.says),
			k.sources.join(' ')
		])
	};
}

const tenth = (km: number) => Math.round(km * 10) / 10;
