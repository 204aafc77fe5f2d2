/** How files of the lesson are read: by a schema, and in one form in every language. */
import * as v from 'valibot';
import { firstLang, forEachLang, langs, type Lang } from '../../languages';
import type { Inline } from '../../text/content';
import { readForm, type Form } from './form-file';
import { checkLessonNumbers, differingPath } from './lesson-translations';
import type { Problems } from './problem';
import { proseOf } from './prose';

export const text = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));
export const texts = v.pipe(v.array(text), v.minLength(2, 'needs at least two entries'));

export const count = v.pipe(v.number(), v.integer(), v.minValue(1));

export type Forms<Value> = Readonly<Record<Lang, Form<Value>>>;

/**
 * Reads a file of the lesson in every language.
 * @param root the project's folder
 * @param fileOf the file of a language, as a path from there
 * @returns null after a problem that leaves a language without its file
 */
export function readForms<Schema extends v.GenericSchema>(
	root: string,
	fileOf: (lang: Lang) => string,
	schema: Schema,
	problems: Problems
): Forms<v.InferOutput<Schema>> | null {
	const read = forEachLang((lang) => readForm(root, fileOf(lang), schema, problems));
	const whole = (given: typeof read): given is Forms<v.InferOutput<Schema>> =>
		langs.every((lang) => given[lang] !== null);
	if (!whole(read)) return null;
	for (const lang of langs) {
		const other = differingPath(read[lang].value, read[firstLang].value);
		if (other)
			problems.add(
				fileOf(lang),
				read[lang].lineOf(...other),
				`${other.join(' › ')} has another form than in ${fileOf(firstLang)}`,
				'give both the same lists, with the same minutes, beats and lines'
			);
	}
	checkLessonNumbers(read, fileOf, problems);
	return read;
}

/**
 * @param form the file that holds the texts
 * @param file its path
 * @param figures ids of the figures that a text may name
 * @param told how a problem of a text is worded
 * @returns sets a text of the file as prose; its problems are recorded at its line
 */
export function proseReader(
	{ lineOfText }: Form<unknown>,
	file: string,
	figures: ReadonlySet<string>,
	problems: Problems,
	told = (what: string, given: string) => `${what} in “${given.slice(0, 40)}…”`
): (given: string) => Inline[] {
	return (given) =>
		proseOf(given.replace(/\s*\n\s*/g, ' '), figures, (what, mend) => {
			problems.add(file, lineOfText(given), told(what, given), mend);
		});
}
