/** Reads the lesson in data/lesson, and checks that every language has the same structure. */
import { firstLang, forEachLang, langs, otherLangs, type Lang } from '../../languages';
import type { Story } from '../../story/beats';
import type { Lesson } from '../../text/lesson';
import type { Figure } from './figures';
import { readForm, type Form } from './form-file';
import { proseReader, readForms, type Forms } from './lesson-form';
import { readQuiz } from './lesson-quiz';
import { commonSchema, lessonSchema, type Common, type LessonFile } from './lesson-schemas';
import { readSupport } from './lesson-support';
import type { Problems } from './problem';
import type { Words } from './words';

const COMMON = 'data/lesson/common.yaml';
export const lessonFile = (lang: Lang) => `data/lesson/${lang}.yaml`;

/**
 * @param known figures of data/figures.yaml, by id
 * @param words words of the interface and of the drawings, by key
 * @returns the lesson in every language; null after a problem, which has been recorded
 */
export function readLesson(
	root: string,
	declared: Story,
	known: ReadonlyMap<string, Figure>,
	words: Readonly<Record<Lang, Words>>,
	problems: Problems
): Readonly<Record<Lang, Lesson>> | null {
	const figures = new Set(known.keys());
	const common = readForm(root, COMMON, commonSchema, problems);
	const raws = readForms(root, lessonFile, lessonSchema, problems);
	if (!common || !raws) return null;
	checkCommon(common, figures, words[firstLang], problems);
	for (const lang of langs) {
		checkPlan(raws[lang], lang, common.value.minutes, declared, problems);
		checkTasks(raws[lang], lang, problems);
	}
	const support = readSupport(root, declared, figures, problems);
	const quiz = readQuiz(root, known, problems);
	if (!support || !quiz) return null;
	return forEachLang((lang) => ({
		...setLesson({ raws, common: common.value, lang, words: words[lang] }, declared, figures, problems),
		support: support[lang],
		quiz: quiz[lang]
	}));
}

/** Every task of the worksheet has its place: in one move of the plan, or at home. */
function checkTasks({ value, lineOf }: Form<LessonFile>, lang: Lang, problems: Problems): void {
	const { plan, homework, worksheet } = value;
	const placed = [...plan.flatMap(({ tasks }) => tasks), ...homework].sort((a, b) => a - b);
	const all = worksheet.tasks.map((_, k) => k + 1);
	if (placed.join() !== all.join())
		problems.add(
			lessonFile(lang),
			lineOf('homework'),
			`plan: the tasks ${placed.join(', ')} are placed, and the worksheet has ${all.join(', ')}`,
			'name every task once, under "tasks" of a move or under "homework"'
		);
}

function checkCommon(
	{ value: { worksheet, handout }, lineOfText }: Form<Common>,
	figures: ReadonlySet<string>,
	words: Words,
	problems: Problems
): void {
	for (const id of worksheet.filter((asked) => !figures.has(asked)))
		problems.add(
			COMMON,
			lineOfText(id),
			`worksheet: there is no figure ${id}`,
			'use an id of data/figures.yaml'
		);
	const asked = handout.flatMap((word) => [word, meaningOf(word)].map((key) => ({ word, key })));
	for (const { word, key } of asked.filter(({ key: name }) => !(name in words)))
		problems.add(
			COMMON,
			lineOfText(word),
			`handout: there is no word ${key}`,
			'use a key under "stage:" in the head of a chapter\'s text, and put its meaning there under the key with "-is" at its end'
		);
}

/** Key of the text that explains a word. */
const meaningOf = (word: string): string => `${word}-is`;

/** Checks that every move begins at a beat, that the moves follow the story, and that their minutes add up to the lesson's. */
function checkPlan(
	{ value: { plan }, lineOf }: Form<LessonFile>,
	lang: Lang,
	minutes: number,
	{ findBeat }: Story,
	problems: Problems
): void {
	const complain = (line: number, what: string, mend: string) => {
		problems.add(lessonFile(lang), line, `plan: ${what}`, mend);
	};
	let last = -1;
	for (const [k, { from }] of plan.entries()) {
		const line = lineOf('plan', k, 'from');
		const beat = findBeat(from);
		if (!beat) {
			complain(line, `there is no beat ${from}`, 'name a chapter, or a beat as in its address');
			return;
		}
		if (last === -1 ? beat.index !== 0 : beat.index <= last)
			complain(
				line,
				`the move from ${from} does not begin ${last === -1 ? 'at the first beat' : 'after the move before it'}`,
				'the moves follow the story from its first beat'
			);
		last = beat.index;
	}
	const sum = plan.reduce((total, move) => total + move.minutes, 0);
	if (sum !== minutes)
		complain(
			lineOf('plan'),
			`its moves take ${String(sum)} minutes, not ${String(minutes)}`,
			`change the minutes of a move, or those of ${COMMON}`
		);
}

interface Given {
	readonly raws: Forms<LessonFile>;
	readonly common: Common;
	readonly lang: Lang;
	readonly words: Words;
}

function setLesson(
	{ raws, common, lang, words }: Given,
	{ beats, findBeat }: Story,
	figures: ReadonlySet<string>,
	problems: Problems
): Omit<Lesson, 'support' | 'quiz'> {
	const { value: raw } = raws[lang];
	/** Index of the beat at which a move begins; the number of beats when there is no move. */
	const beginOf = (move: { readonly from: string } | undefined): number =>
		(move && findBeat(move.from)?.index) ?? beats.length;
	const set = proseReader(raws[lang], lessonFile(lang), figures, problems);
	return {
		title: set(raw.title),
		lead: set(raw.lead),
		age: set(raw.age),
		subjects: set(raw.subjects),
		aims: raw.aims.map(set),
		prepare: raw.prepare.map(set),
		care: raw.care.map(set),
		agreement: raw.agreement.map(set),
		plan: raw.plan.map((move, k) => ({
			minutes: move.minutes,
			from: beats[beginOf(move)]?.id ?? move.from,
			to: beats[beginOf(raw.plan[k + 1]) - 1]?.id ?? move.from,
			title: set(move.title),
			teacher: set(move.teacher),
			pupils: set(move.pupils),
			tasks: move.tasks
		})),
		homework: raw.homework,
		glossary: raw.glossary.map(({ term, meaning }, k) => ({
			term: set(term),
			others: otherLangs(lang).map((other) => ({
				lang: other,
				term: set(raws[other].value.glossary[k]?.term ?? '')
			})),
			meaning: set(meaning)
		})),
		levels: raw.levels.map(({ title, questions }) => ({
			title: set(title),
			questions: questions.map(({ question, answer, one }) => ({
				question: set(question),
				answer: set(answer),
				one
			}))
		})),
		worksheet: {
			lead: set(raw.worksheet.lead),
			figures: common.worksheet,
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
			map: set(raw.handout.map),
			words: set(raw.handout.words),
			explained: common.handout.map((word) => ({
				word: words[word] ?? word,
				meaning: words[meaningOf(word)] ?? ''
			})),
			close: set(raw.handout.close)
		}
	};
}
