/** Tables of what is known: figures, disputes, sources, dates and statements. */
import { langs } from '../../languages';
import type { Content } from '../content/load';
import { hedges, methods, sourceKinds, timelineKinds, UNDATED, units } from '../content/schemas';
import { cells, id, inLangs, LIST, text, type UntitledTable } from './columns';

export function figures({ figures, where }: Content): UntitledTable {
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
			text('unit', 'Unit', 'What the value counts in; usd: US dollars of the time.', {
				required: true,
				values: units
			}),
			text('hedge', 'Hedge', 'How the number is qualified.', { required: true, values: hedges }),
			...inLangs('hedge', 'Hedge as worded', 'Words before the number; empty for an exact one.', false),
			...inLangs('population', 'Population', 'Who or what was counted.'),
			...inLangs('period', 'Period', 'When, in words.'),
			{
				name: 'first_day',
				type: 'date',
				title: 'First day',
				description: 'Of the period; empty where days are not known.'
			},
			{
				name: 'last_day',
				type: 'date',
				title: 'Last day',
				description: 'Of the period; empty where days are not known.'
			},
			...inLangs('counted_by', 'Counted by', 'Who counted.'),
			text(
				'method',
				'Method',
				'How it is known: counted, testimony, estimate (no method published), derived (our arithmetic).',
				{
					required: true,
					values: methods
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
			text(
				'on_map',
				'On the map',
				`Ids of places, corridors, countries or states the figure speaks of. ${LIST}`
			)
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

export function disputes({ figures }: Content): UntitledTable {
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

export function sources({ sources }: Content): UntitledTable {
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
				description: 'Of publication; empty where the source bears no date.'
			},
			{
				name: 'undated',
				type: 'boolean',
				title: 'Undated',
				description: 'true where the source bears no date.',
				required: true
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
				values: sourceKinds
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
			s.year === UNDATED ? null : s.year,
			s.year === UNDATED,
			s.url,
			s.accessed,
			s.archived ?? null,
			s.kind,
			s.language
		])
	};
}

export function timeline({ timeline, proseIn }: Content): UntitledTable {
	return {
		name: 'timeline',
		description: 'What happened after the release, each row dated and sourced.',
		columns: [
			id('Name of the row.'),
			{
				name: 'happened_in',
				type: 'yearmonth',
				title: 'Month',
				description: 'In which it happened: YYYY-MM.',
				required: true
			},
			{
				name: 'happened_on',
				type: 'date',
				title: 'Day',
				description: 'On which it happened; empty where no day is meant.'
			},
			text(
				'kind',
				'Kind',
				'found: what was counted or discovered; enacted: laws and bodies; judged: courts.',
				{ required: true, values: timelineKinds }
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
			t.date.slice(0, 7),
			t.date.length > 7 ? t.date : null,
			t.kind,
			t.answer ?? false,
			...langs.map((lang) => proseIn(lang, t.title)),
			t.sources.join(' ')
		])
	};
}

export function known({ known, proseIn }: Content): UntitledTable {
	return {
		name: 'known',
		description:
			'What sources say of towns, states and countries of the map; nothing finer than a municipality.',
		columns: [
			id('Name of the statement.'),
			text('on_map', 'Where', `Ids of places, states or countries. ${LIST}`, { required: true }),
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
