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
	'mainly',
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

export const figureSchema = v.pipe(
	v.strictObject({
		id,
		name: translated,
		population: translated,
		period: translated,
		from: v.optional(date),
		to: v.optional(date),
		value: v.optional(number),
		range: v.optional(v.tuple([number, number], 'must be [low, high]')),
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
			{ id, paragraph: v.optional(v.pipe(v.number(), v.integer())), place: v.optional(translated) },
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
	v.check(
		(figure) => figure.range === undefined || figure.range[0] < figure.range[1],
		'range must run from low to high'
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

export const sourceSchema = v.strictObject({
	id,
	key: filled,
	publisher: filled,
	title: filled,
	year: v.nullable(v.pipe(v.number(), v.integer())),
	url: v.nullable(v.pipe(v.string(), v.url('must be an address'))),
	/** Day on which the text was last read at `url` or in a stored copy of it. */
	accessed: date,
	/** Address of a stored copy of the page, where one is known. */
	archived: v.optional(v.pipe(v.string(), v.url('must be an address'))),
	kind: v.picklist(['primary', 'press', 'ngo', 'government', 'academic', 'blog'] as const),
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

export const modes = ['rail', 'road', 'foot', 'boat'] as const;
export const corridorSchema = v.strictObject({
	id,
	name: translated,
	mode: v.picklist(modes, `must be one of ${modes.join(', ')}`),
	places: v.pipe(ids, v.minLength(2, 'must name at least two places')),
	sources: v.pipe(ids, v.minLength(1, 'must name a source')),
	evidence: v.picklist(['contemporary', 'later'] as const),
	/** Bends of the schematic line after a town, where a straight line would cross the sea. */
	via: v.optional(v.array(v.strictObject({ after: id, lon: number, lat: number }))),
	since: v.optional(translated),
	sure: translated
});

export const countrySchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
	iso3: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
	name: translated,
	label: v.tuple([number, number])
});

export const timelineSchema = v.strictObject({
	id,
	date,
	kind: v.picklist(['found', 'enacted', 'judged'] as const, 'must be found, enacted or judged'),
	/** Whether the row is about accountability for the crimes. */
	answer: v.optional(v.literal(true)),
	/** false leaves the row out of the drawn line, which has room for eight; the table shows it. */
	drawn: v.optional(v.literal(false)),
	title: translated,
	/** Label of the row on the drawn line, where the title is too long for it. */
	short: v.optional(translated),
	sources: v.pipe(ids, v.minLength(1))
});

export const checkSchema = v.strictObject({ total: id, parts: v.pipe(ids, v.minLength(2)) });

export type FigureRow = v.InferOutput<typeof figureSchema>;
export type SourceRow = v.InferOutput<typeof sourceSchema>;
export type PlaceRow = v.InferOutput<typeof placeSchema>;
export type CorridorRow = v.InferOutput<typeof corridorSchema>;
export type CountryRow = v.InferOutput<typeof countrySchema>;
export type TimelineRowData = v.InferOutput<typeof timelineSchema>;
export type CheckRow = v.InferOutput<typeof checkSchema>;
