/** The lesson's sheets as documents for a word processor: handout, worksheet, answers, and the simple text. */
import { TextRun } from 'docx';
import type { Inline } from '../../text/content';
import type { PageContent } from '../../text/page-content';
import { plainText } from '../../text/plain';
import { runsOf, styled, wordDocument, type ListKind, type Part } from './word';

type Text = readonly Inline[];

export const documentNames = ['handout', 'worksheet', 'answers', 'support'] as const;
export type DocumentName = (typeof documentNames)[number];

/** Each sheet's parts, below its title. */
const partsOf: Readonly<Record<DocumentName, (content: PageContent) => readonly Part[]>> = {
	handout(content) {
		const { lesson, words } = content;
		const { lead, steps, close, explained, words: heading } = lesson.handout;
		const { text, plain } = settersOf(content);
		const kinds = ['solid', 'soft', 'ring'] as const;
		return [
			field(words['teach-name']),
			field(words['teach-my-number']),
			text(lead),
			...steps.flatMap((step): Part[] => [
				{ kind: 'heading', level: 2, text: `☐ ${plain(step.title)}` },
				text(step.text),
				{ kind: 'lines', count: 1 }
			]),
			text(close),
			{ kind: 'heading', level: 1, text: words['key-title'] ?? '' },
			...kinds.map((kind, k): Part =>
				bullet([new TextRun(`${'●◍○'.charAt(k)} ${words[`key-${kind}`] ?? ''}`)])
			),
			{ kind: 'heading', level: 1, text: plain(heading) },
			...explained.map(({ word, meaning }): Part => bullet([bold(word), new TextRun(` ${meaning}`)]))
		];
	},
	worksheet(content) {
		const { lesson, words } = content;
		const { text, item } = settersOf(content);
		return [
			field(words['teach-name']),
			text(lesson.worksheet.lead),
			tableOf(content),
			...lesson.worksheet.tasks.flatMap(({ task, lines }): Part[] => [
				item('numbers-1', task),
				{ kind: 'lines', count: lines }
			]),
			// It is cut off and handed in.
			{ kind: 'heading', level: 1, text: words['teach-exit'] ?? '', onNewPage: true },
			...lesson.exit.flatMap(({ task }): Part[] => [item('numbers-2', task), { kind: 'lines', count: 2 }])
		];
	},
	answers(content) {
		const { lesson, words } = content;
		const { text, item, plain } = settersOf(content);
		const { rubric } = lesson.support;
		return [
			...lesson.levels.flatMap(({ title, questions }, k): Part[] => [
				{ kind: 'heading', level: 1, text: plain(title) },
				...questions.flatMap(({ question, answer }) => [item(`numbers-${k}`, question), text(answer)])
			]),
			{ kind: 'heading', level: 1, text: words['teach-worksheet'] ?? '' },
			...lesson.worksheet.tasks.flatMap(({ task, answer }) => [
				item(`numbers-${lesson.levels.length}`, task),
				text(answer)
			]),
			{ kind: 'heading', level: 1, text: words['teach-exit'] ?? '' },
			...lesson.exit.flatMap(({ task, answer }) => [
				item(`numbers-${lesson.levels.length + 1}`, task),
				text(answer)
			]),
			{ kind: 'heading', level: 1, text: words['teach-rubric'] ?? '' },
			text(rubric.lead),
			{
				kind: 'table',
				head: [words['teach-judged'] ?? '', ...rubric.levels.map(plain)],
				rows: rubric.rows.map(({ what, levels }) => [plain(what), ...levels.map(plain)])
			}
		];
	},
	support(content) {
		const { chapters, lesson, words } = content;
		const { text, item, plain } = settersOf(content);
		const { simple, starters, extensions } = lesson.support;
		return [
			{ kind: 'heading', level: 1, text: words['teach-starters'] ?? '' },
			...starters.flatMap(({ title, items }): Part[] => [
				{ kind: 'heading', level: 2, text: plain(title) },
				...items.map((start) => item('bullets', start))
			]),
			{ kind: 'heading', level: 1, text: words['teach-simple'] ?? '' },
			text(simple.lead),
			...simple.chapters.flatMap(({ chapter, text: told }): Part[] => [
				{ kind: 'heading', level: 2, text: chapters.find(({ id }) => id === chapter)?.nav ?? '' },
				text(told)
			]),
			{ kind: 'heading', level: 1, text: words['teach-extensions'] ?? '' },
			...extensions.map(({ title, task }): Part => ({
				kind: 'item',
				list: 'numbers-1',
				runs: [bold(plain(title)), new TextRun(' '), ...runsOf(task, content)]
			}))
		];
	}
};

/** @returns a file of Office Open XML */
export const documentOf = (name: DocumentName, content: PageContent): Promise<Uint8Array> =>
	wordDocument(content, content.words[`teach-${name}`] ?? '', partsOf[name](content));

const bold = (text: string) => styled({ text, bold: true });
const bullet = (runs: readonly TextRun[]): Part => ({ kind: 'item', list: 'bullets', runs });
/** What a pupil fills in. */
const field = (label = ''): Part => ({ kind: 'field', label });

const settersOf = (content: PageContent) => ({
	text: (given: Text): Part => ({ kind: 'text', runs: runsOf(given, content) }),
	item: (list: ListKind, given: Text): Part => ({ kind: 'item', list, runs: runsOf(given, content) }),
	plain: (given: Text) => plainText(given, content)
});

function tableOf({ figures, lesson, words }: PageContent): Part {
	return {
		kind: 'table',
		head: ['column-figure', 'population', 'method', 'counted-by', 'period'].map((key) => words[key] ?? ''),
		rows: lesson.worksheet.figures.flatMap((id) => {
			const figure = figures[id];
			if (!figure) return [];
			return [
				[figure.text, figure.name, words[`method-${figure.method}`] ?? '', figure.countedBy, figure.period]
			];
		})
	};
}
