/** Reads data/edition.yaml: the release that the piece is about, dates of editing and review, description of the data. */
import * as v from 'valibot';
import { translated } from './each-language';
import { readForm, type Form } from './form-file';
import type { Problems } from './problem';
import { date, filled, id } from './reference-schemas';
import { checkTranslations } from './translations';

const FILE = 'data/edition.yaml';
const degrees = v.pipe(v.number('must be a number'), v.minValue(-180), v.maxValue(180));

const schema = v.strictObject({
	version: v.pipe(v.string('must be a text'), v.regex(/^\d+\.\d+\.\d+$/, 'must be a version: 1.0.0')),
	/** Id of the source that the piece is about. */
	release: id,
	released: date,
	gathered: date,
	reviewed: v.strictObject({ timeline: date, figures: date }),
	/** First year that a date of the data may have; 2000 where it is not given. */
	earliest: v.optional(v.pipe(v.number('must be a year'), v.integer())),
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
		years: v.strictTuple([v.number(), v.number()], 'must be [first year, last year]'),
		/** Degrees. */
		box: v.strictTuple([degrees, degrees, degrees, degrees], 'must be [south, west, north, east]')
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
	const form = readForm(root, FILE, schema, problems);
	if (!form) return none;
	const { value: output, lineOf } = form;
	if (!sources.has(output.release))
		problems.add(
			FILE,
			lineOf('release'),
			`release: source ${output.release} is not in data/sources.yaml`,
			'add the source there or correct its id'
		);
	checkOrder(output, lineOf, problems);
	checkTranslations(output, (keys, what, mend) => {
		problems.add(FILE, lineOf(...keys), what, mend);
	});
	return output;
}

/** Facts are gathered, then reviewed, then released; the log goes on in time and ends with this edition. */
function checkOrder(
	{ gathered, reviewed, released, log }: Edition,
	lineOf: Form<Edition>['lineOf'],
	problems: Problems
): void {
	const complain = (line: number, what: string) => {
		problems.add(FILE, line, what, 'correct one of the two dates');
	};
	for (const [name, date] of Object.entries(reviewed)) {
		if (date < gathered)
			complain(
				lineOf('reviewed', name),
				`${name} was reviewed on ${date}, before ${gathered}, when it was gathered`
			);
		if (date > released)
			complain(lineOf('reviewed', name), `${name} was reviewed on ${date}, after the release of ${released}`);
	}
	if (gathered > released) complain(lineOf('gathered'), `gathered ${gathered} is after released ${released}`);
	for (const [k, { date }] of log.entries()) {
		const before = log[k - 1]?.date ?? date;
		if (date < before) complain(lineOf('log', k, 'date'), `the log's ${date} comes after ${before}`);
		if (date > released)
			complain(lineOf('log', k, 'date'), `the log's ${date} is after released ${released}`);
	}
}
