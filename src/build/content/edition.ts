/** Reads data/edition.yaml: the release that the piece is about, dates of editing and review, description of the data. */
import * as v from 'valibot';
import { translated } from './each-language';
import type { Problems } from './problem';
import { date, filled, id } from './reference-schemas';
import { readText } from './text-file';
import { yamlValue } from './yaml-text';

const FILE = 'data/edition.yaml';
const degrees = v.pipe(v.number('must be a number'), v.minValue(-180), v.maxValue(180));

const schema = v.strictObject({
	version: v.pipe(v.string('must be a text'), v.regex(/^\d+\.\d+\.\d+$/, 'must be a version: 1.0.0')),
	/** Id of the source that the piece is about. */
	release: id,
	released: date,
	gathered: date,
	reviewed: v.strictObject({ timeline: date, figures: date }),
	/** Web or mail address for questions and corrections. */
	contact: v.optional(filled),
	/** SPDX id of the licence of the data. */
	licence: filled,
	/** Author, editor, and address for corrections. The publisher of a copy fills them in. */
	byline: v.optional(translated),
	editor: v.optional(filled),
	corrections: v.optional(
		v.union(
			[v.pipe(v.string(), v.email()), v.pipe(v.string(), v.url(), v.startsWith('https://'))],
			'must be a mail address or an https address'
		)
	),
	dataset: v.strictObject({
		/** Name of the data package. */
		name: id,
		/** Description of the piece in English, placed after its title. */
		about: filled,
		/** First and last year that the data cover. */
		years: v.tuple([v.number(), v.number()], 'must be [first year, last year]'),
		/** Degrees. */
		box: v.tuple([degrees, degrees, degrees, degrees], 'must be [south, west, north, east]')
	}),
	log: v.array(
		v.strictObject({ date, kind: v.picklist(['edition', 'correction'] as const), what: translated })
	)
});

export type Edition = v.InferOutput<typeof schema>;

/** Replaces an edition that could not be read, until the recorded problems stop the build. */
const none: Edition = {
	version: '',
	release: '',
	released: '1970-01-01',
	gathered: '1970-01-01',
	reviewed: { timeline: '1970-01-01', figures: '1970-01-01' },
	licence: '',
	dataset: { name: '', about: '', years: [0, 0], box: [0, 0, 0, 0] },
	log: []
};

/**
 * @param root the project's folder
 * @param sources ids of data/sources.yaml
 */
export function readEdition(root: string, sources: ReadonlySet<string>, problems: Problems): Edition {
	const text = readText(root, FILE, problems);
	const given = text === null ? undefined : yamlValue(text, FILE, problems);
	if (given === undefined) return none;
	const result = v.safeParse(schema, given);
	if (!result.success) {
		for (const issue of result.issues)
			problems.add(
				FILE,
				0,
				`${v.getDotPath(issue) ?? ''} ${issue.message}`,
				'look at the file as it was committed'
			);
		return none;
	}
	const { output } = result;
	if (!sources.has(output.release))
		problems.add(
			FILE,
			0,
			`release: source ${output.release} is not in data/sources.yaml`,
			'add the source there or correct its id'
		);
	return output;
}
