/** The form of the data files that explore, method and downloads stand on. */
import * as v from 'valibot';
import { isDate } from './dates';
import { translated } from './each-language';

const filled = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));
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
	name: translated
});
export const knownSchema = v.strictObject({ id, on: things, says: translated, sources: ids });
export const whereSchema = v.strictObject({ figure: id, on: things });

export const counters = ['iom', 'commission', 'government', 'organisation'] as const;
export const comparisonSchema = v.strictObject({
	id,
	name: translated,
	note: translated,
	counts: v.pipe(
		v.array(
			v.strictObject({ figure: id, by: v.picklist(counters, `must be one of ${counters.join(', ')}`) })
		),
		v.minLength(2, 'must hold at least two counts')
	)
});
export const releaseCheckSchema = v.strictObject({
	id,
	chapter: id,
	says: filled,
	record: translated,
	done: translated,
	sources: ids
});
export const editionSchema = v.strictObject({
	version: v.pipe(v.string('must be a text'), v.regex(/^\d+\.\d+\.\d+$/, 'must be a version: 1.0.0')),
	released: date,
	gathered: date,
	reviewed: v.strictObject({ timeline: date, figures: date }),
	/** SPDX id of the licence of the data. */
	licence: filled,
	log: v.array(
		v.strictObject({ date, kind: v.picklist(['edition', 'correction'] as const), what: translated })
	)
});

export type StateRow = v.InferOutput<typeof stateSchema>;
export type KnownRow = v.InferOutput<typeof knownSchema>;
export type WhereRow = v.InferOutput<typeof whereSchema>;
export type ComparisonRow = v.InferOutput<typeof comparisonSchema>;
export type ReleaseCheckRow = v.InferOutput<typeof releaseCheckSchema>;
export type Edition = v.InferOutput<typeof editionSchema>;
export type Counter = (typeof counters)[number];
