/** Schemas of the data files that explore, method and downloads use. */
import * as v from 'valibot';
import { isDate } from './dates';
import { translated } from './each-language';

export const filled = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));
export const id = v.pipe(v.string('must be a text'), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id'));
/** Ids of places, corridors, countries or states. */
const mapIds = v.pipe(v.array(filled), v.minLength(1, 'must name something of the map'));
const ids = v.pipe(v.array(id), v.minLength(1, 'must name a source'));
export const date = v.pipe(
	v.union([v.string(), v.date()]),
	v.transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)),
	v.check((text) => text.length === 10 && isDate(text), 'must be a date: 2026-11-25')
);

const lonLat = v.tuple(
	[
		v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
		v.pipe(v.number(), v.minValue(-90), v.maxValue(90))
	],
	'must be [longitude, latitude] in degrees'
);

export const stateSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'must be an ISO 3166-2 code')),
	name: translated,
	/** Position of the name on the stage, degrees; for states that scenes show. */
	label: v.optional(lonLat),
	/** Offset of the name from the middle of the state on the reader's map, plane units. */
	shift: v.optional(v.tuple([v.number(), v.number()], 'must be [right, down]'))
});
export const seaSchema = v.strictObject({
	id,
	name: translated,
	/** Possible positions of its name, best first. */
	anchors: v.pipe(v.array(lonLat), v.minLength(1, 'must hold at least one point'))
});
export const layerSchema = v.strictObject({
	id,
	name: translated,
	kind: v.picklist(['places', 'countries'] as const, 'must be places or countries'),
	on: mapIds,
	/** Whether the layer is on at the start. */
	start: v.optional(v.literal(true)),
	/** Text of a card about a feature's position in the layer's order. */
	order: v.optional(
		v.pipe(
			translated,
			v.check((text) => Object.values(text).every((said) => said.includes('{order}')), 'must hold {order}')
		)
	)
});
export const knownSchema = v.strictObject({ id, on: mapIds, says: translated, sources: ids });
export const whereSchema = v.strictObject({ figure: id, on: mapIds });

/** An organisation that counted. */
export const counterSchema = v.strictObject({ id, name: translated });
export const comparisonSchema = v.strictObject({
	id,
	name: translated,
	note: translated,
	counts: v.pipe(
		v.array(
			v.strictObject({
				figure: id,
				/** Id of a counter. */
				by: id
			})
		),
		v.minLength(2, 'must hold at least two counts')
	)
});
/** A statement of the release, the beats that tell it, and the record's statement where the two differ. */
export const releaseCheckSchema = v.pipe(
	v.strictObject({
		id,
		/** Paragraph of data/release.txt, from 1; 0 is the title. */
		paragraph: v.pipe(v.number('must be a number'), v.integer(), v.minValue(0)),
		says: v.pipe(
			filled,
			v.check((text) => text.split(/\s+/).length <= 12, 'has more than twelve words')
		),
		/** Beats that tell it. */
		told: v.optional(v.pipe(v.array(id), v.minLength(1, 'must name a beat'))),
		/** Why no beat tells it. */
		untold: v.optional(translated),
		record: v.optional(translated),
		done: v.optional(translated),
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

export type SeaRow = v.InferOutput<typeof seaSchema>;
export type LayerRow = v.InferOutput<typeof layerSchema>;
export type StateRow = v.InferOutput<typeof stateSchema>;
export type KnownRow = v.InferOutput<typeof knownSchema>;
export type WhereRow = v.InferOutput<typeof whereSchema>;
export type ComparisonRow = v.InferOutput<typeof comparisonSchema>;
export type ReleaseCheckRow = v.InferOutput<typeof releaseCheckSchema>;
export type CounterRow = v.InferOutput<typeof counterSchema>;
