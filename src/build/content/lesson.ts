/** The lesson of data/lesson/<language>.yaml: read, checked, and of one form in every language. */
import * as v from 'valibot';
import { firstLang, forEachLang, langs, otherLangs, type Lang } from '../../languages';
import type { Story } from '../../story/beats';
import type { Inline } from '../../text/content';
import type { Lesson } from '../../text/lesson';
import type { Problems } from './problem';
import { proseOf } from './prose';
import { readText } from './text-file';
import { yamlValue } from './yaml-text';

/** Minutes the plan must fill. */
export const LESSON_MINUTES = 50;

export const lessonFile = (lang: Lang) => `data/lesson/${lang}.yaml`;

const text = v.pipe(v.string('must be a text'), v.trim(), v.minLength(1, 'must not be empty'));
const texts = v.pipe(v.array(text), v.minLength(2, 'needs at least two entries'));
const schema = v.strictObject({
	title: text,
	lead: text,
	age: text,
	subjects: text,
	aims: texts,
	prepare: texts,
	care: texts,
	agreement: texts,
	plan: v.array(
		v.strictObject({
			minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
			title: text,
			from: text,
			to: text,
			teacher: text,
			pupils: text
		})
	),
	glossary: v.array(v.strictObject({ term: text, meaning: text })),
	levels: v.pipe(v.array(v.strictObject({ title: text, questions: texts })), v.length(4)),
	worksheet: v.strictObject({
		lead: text,
		tasks: v.array(
			v.strictObject({ task: text, answer: text, lines: v.pipe(v.number(), v.integer(), v.minValue(1)) })
		)
	}),
	exit: v.array(v.strictObject({ task: text, answer: text })),
	handout: v.strictObject({
		lead: text,
		steps: v.array(v.strictObject({ title: text, text })),
		close: text
	})
});
type Raw = v.InferOutput<typeof schema>;

/** @returns the lesson in every language; null after a problem, which has been recorded */
export function readLesson(
	root: string,
	declared: Story,
	figures: ReadonlySet<string>,
	problems: Problems
): Readonly<Record<Lang, Lesson>> | null {
	const raws = forEachLang((lang) => readRaw(root, lang, problems));
	const whole = (given: typeof raws): given is Readonly<Record<Lang, Raw>> =>
		langs.every((lang) => given[lang] !== null);
	if (!whole(raws)) return null;
	for (const lang of langs) {
		checkPlan(raws[lang], lang, declared, problems);
		if (shapeOf(raws[lang]) !== shapeOf(raws[firstLang]))
			problems.add(
				lessonFile(lang),
				0,
				`the lesson has another form than ${lessonFile(firstLang)}`,
				'give both the same lists, with the same minutes, beats and lines'
			);
	}
	return forEachLang((lang) => setLesson(raws, lang, figures, problems));
}

function readRaw(root: string, lang: Lang, problems: Problems): Raw | null {
	const file = lessonFile(lang);
	const given = readText(root, file, problems);
	const value = given === null ? undefined : yamlValue(given, file, problems);
	if (value === undefined) return null;
	const read = v.safeParse(schema, value);
	if (read.success) return read.output;
	for (const issue of read.issues) {
		const place = issue.path?.map(({ key }) => String(key)).join(' › ') ?? 'the lesson';
		problems.add(file, 0, `${place} ${issue.message}`, 'see src/build/content/lesson.ts for the form');
	}
	return null;
}

/** The plan shows every beat once, in order, and fills the lesson. */
function checkPlan({ plan }: Raw, lang: Lang, { beats, findBeat }: Story, problems: Problems): void {
	const complain = (what: string) => {
		problems.add(
			lessonFile(lang),
			0,
			`plan: ${what}`,
			'the moves follow the story from its first beat to its last'
		);
	};
	let next = 0;
	for (const { from, to } of plan) {
		const [first, last] = [findBeat(from), findBeat(to)];
		if (first?.index !== next || !last || last.index < first.index) {
			complain(`the move from ${from} to ${to} does not begin at ${beats[next]?.id ?? 'the end'}`);
			return;
		}
		next = last.index + 1;
	}
	if (next !== beats.length) complain(`it ends before ${beats[next]?.id ?? ''}`);
	const sum = plan.reduce((total, { minutes }) => total + minutes, 0);
	if (sum !== LESSON_MINUTES)
		complain(`its moves take ${String(sum)} minutes, not ${String(LESSON_MINUTES)}`);
}

/** Everything but the words, as text. */
const shapeOf = (raw: Raw): string =>
	JSON.stringify(raw, (key, value: unknown) =>
		typeof value === 'string' && key !== 'from' && key !== 'to' ? '' : value
	);

function setLesson(
	raws: Readonly<Record<Lang, Raw>>,
	lang: Lang,
	figures: ReadonlySet<string>,
	problems: Problems
): Lesson {
	const raw = raws[lang];
	const file = lessonFile(lang);
	const set = (given: string): Inline[] =>
		proseOf(given.replace(/\s*\n\s*/g, ' '), figures, (what, mend) => {
			problems.add(file, 0, `${what} in “${given.slice(0, 40)}…”`, mend);
		});
	return {
		title: set(raw.title),
		lead: set(raw.lead),
		age: set(raw.age),
		subjects: set(raw.subjects),
		aims: raw.aims.map(set),
		prepare: raw.prepare.map(set),
		care: raw.care.map(set),
		agreement: raw.agreement.map(set),
		plan: raw.plan.map((move) => ({
			...move,
			title: set(move.title),
			teacher: set(move.teacher),
			pupils: set(move.pupils)
		})),
		glossary: raw.glossary.map(({ term, meaning }, k) => ({
			term: set(term),
			others: otherLangs(lang).map((other) => ({
				lang: other,
				term: set(raws[other].glossary[k]?.term ?? '')
			})),
			meaning: set(meaning)
		})),
		levels: raw.levels.map(({ title, questions }) => ({ title: set(title), questions: questions.map(set) })),
		worksheet: {
			lead: set(raw.worksheet.lead),
			tasks: raw.worksheet.tasks.map(({ task, answer, lines }) => ({
				task: set(task),
				answer: set(answer),
				lines
			}))
		},
		exit: raw.exit.map(({ task, answer }) => ({ task: set(task), answer: set(answer) })),
		handout: {
			lead: set(raw.handout.lead),
			steps: raw.handout.steps.map((step) => ({ title: set(step.title), text: set(step.text) })),
			close: set(raw.handout.close)
		}
	};
}
