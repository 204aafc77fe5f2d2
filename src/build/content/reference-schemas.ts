/** The form of the data files that explore, method and downloads stand on. */
import * as v from 'valibot';
import { isDate } from './dates';

const filled = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));
export const both = v.strictObject(
	{ en: filled, es: filled },
	'must hold a text in both languages: { en: …, es: … }'
);
export const id = v.pipe(v.string('must be a text'), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id'));
/** Ids of places, corridors, countries (MX) or states (MX-VER). */
const things = v.pipe(v.array(filled), v.minLength(1, 'must name something of the map'));
const ids = v.pipe(v.array(id), v.minLength(1, 'must name a source'));
const date = v.pipe(
	v.union([v.string(), v.date()]),
	v.transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)),
	v.check((text) => text.length === 10 && isDate(text), 'must be a date: 2026-11-25')
);

export const stateSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^MX-[A-Z]{3}$/, 'must be a code such as MX-VER')),
	name: both
});
export const knownSchema = v.strictObject({ id, on: things, says: both, sources: ids });
export const whereSchema = v.strictObject({ figure: id, on: things });

export const counters = ['iom', 'commission', 'government', 'organisation'] as const;
export const comparisonSchema = v.strictObject({
	id,
	name: both,
	note: both,
	counts: v.pipe(
		v.array(
			v.strictObject({ figure: id, by: v.picklist(counters, `must be one of ${counters.join(', ')}`) })
		),
		v.minLength(2, 'must hold at least two counts')
	)
});
/** A statement of the release: where the story tells it, and what the record says beside it when the two differ. */
export const releaseCheckSchema = v.pipe(
	v.strictObject({
		id,
		/** Of data/release.txt, from 1; 0 is the title. */
		paragraph: v.pipe(v.number('must be a number'), v.integer(), v.minValue(0)),
		says: v.pipe(
			filled,
			v.check((text) => text.split(/\s+/).length <= 12, 'has more than twelve words')
		),
		/** Beats that tell it. */
		told: v.optional(v.pipe(v.array(id), v.minLength(1, 'must name a beat'))),
		/** Why no beat tells it. */
		untold: v.optional(both),
		record: v.optional(both),
		done: v.optional(both),
		sources: v.optional(ids)
	}),
	v.check(
		({ told, untold }) => (told === undefined) !== (untold === undefined),
		'must hold either told, the beats that tell it, or untold, the reason why none does'
	),
	v.check(
		({ record, done, sources }) =>
			(record === undefined) === (done === undefined) && (record === undefined) === (sources === undefined),
		'record, done and sources belong together'
	)
);
export const editionSchema = v.strictObject({
	version: v.pipe(v.string('must be a text'), v.regex(/^\d+\.\d+\.\d+$/, 'must be a version: 1.0.0')),
	released: date,
	gathered: date,
	reviewed: v.strictObject({ timeline: date, figures: date }),
	/** SPDX id of the licence of the data. */
	licence: filled,
	/** Who wrote the piece, who edited it, and where to write when it is wrong. Whoever publishes a copy fills them in. */
	byline: v.optional(both),
	editor: v.optional(filled),
	corrections: v.optional(
		v.union(
			[v.pipe(v.string(), v.email()), v.pipe(v.string(), v.url(), v.startsWith('https://'))],
			'must be a mail address or an https address'
		)
	),
	log: v.array(v.strictObject({ date, kind: v.picklist(['edition', 'correction'] as const), what: both }))
});

export type StateRow = v.InferOutput<typeof stateSchema>;
export type KnownRow = v.InferOutput<typeof knownSchema>;
export type WhereRow = v.InferOutput<typeof whereSchema>;
export type ComparisonRow = v.InferOutput<typeof comparisonSchema>;
export type ReleaseCheckRow = v.InferOutput<typeof releaseCheckSchema>;
export type Edition = v.InferOutput<typeof editionSchema>;
export type Counter = (typeof counters)[number];
