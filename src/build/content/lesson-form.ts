/** How files of the lesson are read: by a schema, and in one form in every language. */
import * as v from 'valibot';
import { firstLang, langs, type Lang } from '../../languages';
import type { Problems } from './problem';
import { readText } from './text-file';
import { yamlValue } from './yaml-text';

export const text = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));
export const texts = v.pipe(v.array(text), v.minLength(2, 'needs at least two entries'));

/** @returns the file's value; null after a problem, which has been recorded */
export function readForm<Schema extends v.GenericSchema>(
	root: string,
	file: string,
	form: Schema,
	problems: Problems
): v.InferOutput<Schema> | null {
	const given = readText(root, file, problems);
	const value = given === null ? undefined : yamlValue(given, file, problems);
	if (value === undefined) return null;
	const read = v.safeParse(form, value);
	if (read.success) return read.output;
	for (const issue of read.issues) {
		const place = issue.path?.map(({ key }) => String(key)).join(' › ') ?? 'the lesson';
		problems.add(file, 0, `${place} ${issue.message}`, 'see src/build/content/lesson*.ts for the form');
	}
	return null;
}

/** @param fileOf the file of a language */
export function checkSameForm(
	raws: Readonly<Record<Lang, unknown>>,
	fileOf: (lang: Lang) => string,
	problems: Problems
): void {
	for (const lang of langs) {
		if (formOf(raws[lang]) !== formOf(raws[firstLang]))
			problems.add(
				fileOf(lang),
				0,
				`the lesson has another form than ${fileOf(firstLang)}`,
				'give both the same lists, with the same minutes, beats and lines'
			);
	}
}

/** Values of these keys name things, and are the same in every language. */
const NAMES = new Set(['from', 'to', 'id', 'kind', 'figure']);

/** Everything but the words, as text. */
const formOf = (raw: unknown): string =>
	JSON.stringify(raw, (key, value: unknown) => (typeof value === 'string' && !NAMES.has(key) ? '' : value));
