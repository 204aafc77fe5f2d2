/** The quiz of data/lesson/quiz: read, checked, and of one form in every language. */
import * as v from 'valibot';
import { forEachLang, langs, type Lang } from '../../languages';
import type { Inline } from '../../text/content';
import type { Question } from '../../text/quiz';
import type { Figure } from './figures';
import type { Form } from './form-file';
import { proseReader, readForms, text } from './lesson-form';
import type { Problems } from './problem';

export const quizFile = (lang: Lang) => `data/lesson/quiz/${lang}.yaml`;

/** As files and packages may name a question. */
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens'));
const schema = v.array(
	v.variant('kind', [
		v.strictObject({
			id,
			kind: v.literal('choice'),
			question: text,
			choices: v.pipe(
				v.array(v.strictObject({ text, right: v.boolean(), why: text })),
				v.minLength(2, 'needs at least two entries'),
				v.check((choices) => choices.filter(({ right }) => right).length === 1, 'needs one right choice')
			)
		}),
		v.strictObject({ id, kind: v.literal('number'), figure: text, question: text, why: text }),
		v.strictObject({ id, kind: v.literal('open'), question: text, why: text })
	])
);
type Raw = v.InferOutput<typeof schema>;

/** @returns the quiz in every language; null after a problem, which has been recorded */
export function readQuiz(
	root: string,
	figures: ReadonlyMap<string, Figure>,
	problems: Problems
): Readonly<Record<Lang, readonly Question[]>> | null {
	const forms = readForms(root, quizFile, schema, problems);
	if (!forms) return null;
	for (const lang of langs) check(forms[lang], quizFile(lang), figures, problems);
	const ids = new Set(figures.keys());
	return forEachLang((lang) =>
		forms[lang].value.map((asked) =>
			setQuestion(
				asked,
				proseReader(forms[lang], quizFile(lang), ids, problems, (what) => `${asked.id}: ${what}`)
			)
		)
	);
}

function check(
	{ value, lineOf }: Form<Raw>,
	file: string,
	figures: ReadonlyMap<string, Figure>,
	problems: Problems
): void {
	const seen = new Set<string>();
	for (const [k, asked] of value.entries()) {
		if (seen.has(asked.id))
			problems.add(
				file,
				lineOf(k, 'id'),
				`there are two questions ${asked.id}`,
				'give each an id of its own'
			);
		seen.add(asked.id);
		if (asked.kind === 'number' && (figures.get(asked.figure)?.computed ?? null) === null)
			problems.add(
				file,
				lineOf(k, 'figure'),
				`${asked.id}: ${asked.figure} is no figure with one value`,
				'use the id of a figure of data/figures.yaml that is one number'
			);
	}
}

function setQuestion(asked: Raw[number], set: (given: string) => Inline[]): Question {
	const question = set(asked.question);
	if (asked.kind === 'choice')
		return {
			...asked,
			question,
			choices: asked.choices.map((choice) => ({ ...choice, text: set(choice.text), why: set(choice.why) }))
		};
	return { ...asked, question, why: set(asked.why) };
}
