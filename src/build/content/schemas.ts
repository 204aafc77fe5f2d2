/** Schemas of the story's data files. */
import * as v from 'valibot';
import { langs } from '../../languages';
import { isDate } from './dates';
import { translated, eachLang } from './each-language';

const id = v.pipe(
	v.string('must be a text'),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be in small letters joined by hyphens')
);
const words = v.pipe(v.string('must be a text'), v.trim());
const filled = v.pipe(words, v.minLength(1, 'must not be empty'));
const date = v.pipe(
	v.union([v.string(), v.date()]),
	v.transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)),
	v.check(isDate, 'must be a date: 2010-09-01')
);
const number = v.pipe(v.number('must be a number'), v.finite('must be a number'));
const ids = v.array(id, 'must be a list of ids');

export const methods = ['counted', 'testimony', 'estimate', 'derived'] as const;
export const hedges = [
	'exact',
	'some',
	'about',
	'more-than',
	'between',
	'much-higher',
	'at-least',
	'up-to'
] as const;
export const units = [
	'people',
	'cases',
	'days',
	'months',
	'minutes',
	'usd',
	'percent',
	'km',
	'year',
	'years',
	'countries',
	'events',
	'ordinal'
] as const;

/** Units that nothing has a part of. */
const WHOLE: ReadonlySet<string> = new Set([
	...['people', 'cases', 'days', 'months', 'year', 'years', 'countries', 'events', 'ordinal']
]);

export const figureSchema = v.pipe(
	v.strictObject({
		id,
		name: translated,
		population: translated,
		period: translated,
		from: v.optional(date),
		to: v.optional(date),
		value: v.optional(number),
		range: v.optional(v.strictTuple([number, number], 'must be two numbers: [low, high]')),
		/** Whether it may lie below zero. */
		signed: v.optional(v.literal(true)),
		open: v.optional(v.literal(true)),
		formula: v.optional(filled),
		round: v.optional(v.pipe(number, v.gtValue(0))),
		unit: v.picklist(units, `must be one of ${units.join(', ')}`),
		hedge: v.strictObject({
			kind: v.picklist(hedges, `must be one of ${hedges.join(', ')}`),
			...eachLang(words)
		}),
		method: v.picklist(methods, `must be one of ${methods.join(', ')}`),
		countedBy: translated,
		source: v.strictObject(
			{
				id,
				paragraph: v.optional(v.pipe(v.number('must be a number'), v.integer(), v.minValue(1))),
				place: v.optional(translated)
			},
			'is missing: a figure without a source does not build'
		),
		also: v.optional(ids, []),
		fragment: v.optional(filled),
		disputes: v.optional(v.array(v.strictObject({ ...eachLang(filled), sources: ids })), []),
		note: v.optional(translated)
	}),
	v.check(
		(figure) =>
			[figure.value, figure.range, figure.open, figure.formula].filter((given) => given !== undefined)
				.length === 1,
		'must hold exactly one of value, range, open, formula'
	),
	v.check(
		(figure) => (figure.formula !== undefined) === (figure.method === 'derived'),
		'method derived and a formula belong together'
	),
	v.check(
		(figure) => figure.source.paragraph !== undefined || figure.source.place !== undefined,
		'source needs a locator: paragraph or place'
	),
	v.forward(
		v.check(
			({ range, value, signed }) => signed === true || !(range ?? [value ?? 0]).some((given) => given < 0),
			'must not be below zero; a figure that may be is marked signed: true'
		),
		['value']
	),
	v.forward(
		v.check(
			({ range, value, unit }) =>
				!WHOLE.has(unit) || (range ?? [value ?? 0]).every((given) => Number.isInteger(given)),
			'must be a whole number: a dot is the point of a decimal'
		),
		['value']
	),
	v.forward(
		v.check(
			(figure) => figure.range === undefined || figure.range[0] < figure.range[1],
			'must run from low to high'
		),
		['range']
	),
	v.forward(
		v.check(
			({ from, to }) => from === undefined || to === undefined || from.slice(0, to.length) <= to,
			'must not come before from'
		),
		['to']
	),
	v.check(
		(figure) => (figure.hedge.kind === 'exact') === langs.every((lang) => figure.hedge[lang] === ''),
		'hedge words are empty for exact, and only for exact'
	),
	v.check(
		(figure) => figure.fragment === undefined || figure.fragment.split(/\s+/).length <= 12,
		'fragment has more than twelve words'
	)
);

/** Stands for the year of a source that bears no date. */
export const UNDATED = 'undated';
export const sourceKinds = ['primary', 'press', 'ngo', 'government', 'academic', 'blog'] as const;

export const sourceSchema = v.strictObject({
	id,
	key: filled,
	publisher: filled,
	title: filled,
	year: v.union(
		[v.literal(UNDATED), v.pipe(v.number(), v.integer('must be a year, or undated'))],
		'must be a year, or undated'
	),
	url: v.nullable(v.pipe(v.string(), v.url('must be an address'))),
	/** Day on which the text was last read at `url` or in a stored copy of it. */
	accessed: date,
	/** Address of a stored copy of the page, where one is known. */
	archived: v.optional(v.pipe(v.string(), v.url('must be an address'))),
	kind: v.picklist(sourceKinds),
	language: v.pipe(v.string('must be a text'), v.regex(/^[a-z]{2,3}$/, 'must be the code of a language'))
});

export const placeSchema = v.strictObject({
	id,
	name: translated,
	country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'must be a two-letter country code')),
	state: v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be an ISO 3166-2 code')),
	lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
	lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
	geonames: v.nullable(v.pipe(v.number(), v.integer())),
	approx: v.optional(v.literal(true)),
	onLine: v.optional(v.literal(true)),
	/** Whether its name has more weight than others on the reader's map. */
	prominent: v.optional(v.literal(true))
});

export const evidences = ['contemporary', 'later'] as const;
export const modes = ['rail', 'road', 'foot', 'boat'] as const;
export const corridorSchema = v.strictObject({
	id,
	name: translated,
	mode: v.picklist(modes, `must be one of ${modes.join(', ')}`),
	places: v.pipe(ids, v.minLength(2, 'must name at least two places')),
	sources: v.pipe(ids, v.minLength(1, 'must name a source')),
	evidence: v.picklist(evidences),
	/** Bends of the schematic line after a town, where a straight line would cross the sea. */
	via: v.optional(v.array(v.strictObject({ after: id, lon: number, lat: number }))),
	since: v.optional(translated),
	sure: translated
});

export const countrySchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
	iso3: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
	name: translated,
	label: v.strictTuple([number, number], 'must be [longitude, latitude] in degrees'),
	/** Ends of the ISO 3166-2 codes of its states, where the map does not draw them. */
	states: v.optional(v.array(filled))
});

export const timelineKinds = ['found', 'enacted', 'judged'] as const;

export const timelineSchema = v.strictObject({
	id,
	date,
	kind: v.picklist(timelineKinds, 'must be found, enacted or judged'),
	/** Whether the row is about accountability for the crimes. */
	answer: v.optional(v.literal(true)),
	/** false leaves the row out of the drawn line, which has room for eight; the table shows it. */
	drawn: v.optional(v.literal(false)),
	title: translated,
	/** Label of the row on the drawn line, where the title is too long for it. */
	short: v.optional(translated),
	sources: v.pipe(ids, v.minLength(1))
});

/** A sum that must hold, or a number that was read in its source a second time. */
export const checkSchema = v.pipe(
	v.strictObject({
		total: v.optional(id),
		parts: v.optional(v.pipe(ids, v.minLength(2, 'must name at least two figures'))),
		figure: v.optional(id),
		/** The value, or both ends of the range. */
		again: v.optional(v.union([number, v.strictTuple([number, number])], 'must be a number, or [low, high]'))
	}),
	v.check(
		({ total, parts, figure, again }) =>
			(total === undefined) === (parts === undefined) &&
			(figure === undefined) === (again === undefined) &&
			(total === undefined) !== (figure === undefined),
		'must hold total and parts, or figure and again'
	)
);

export type FigureRow = v.InferOutput<typeof figureSchema>;
export type SourceRow = v.InferOutput<typeof sourceSchema>;
export type PlaceRow = v.InferOutput<typeof placeSchema>;
export type CorridorRow = v.InferOutput<typeof corridorSchema>;
export type CountryRow = v.InferOutput<typeof countrySchema>;
export type TimelineRowData = v.InferOutput<typeof timelineSchema>;
export type CheckRow = v.InferOutput<typeof checkSchema>;
