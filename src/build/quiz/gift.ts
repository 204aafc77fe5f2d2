/** The quiz as GIFT, the text format that Moodle imports: https://docs.moodle.org/en/GIFT_format. */
import type { PageContent } from '../../text/page-content';
import { plainText } from '../../text/plain';
import type { Question } from '../../text/quiz';

/** Characters that GIFT reads as its own are written with a backslash. */
const escapeGift = (text: string): string =>
	text
		.replace(/[\\~=#{}:]/g, '\\$&')
		.replace(/\s+/g, ' ')
		.trim();

/** @returns the questions in the order of the data, each with the feedback on its answers */
export function giftQuiz(content: PageContent): string {
	const { lesson, words } = content;
	const set = (inlines: Parameters<typeof plainText>[0]) => escapeGift(plainText(inlines, content));
	const answers = (asked: Question): string[] => {
		if (asked.kind === 'choice')
			return asked.choices.map(({ text, right, why }) => `${right ? '=' : '~'}${set(text)}#${set(why)}`);
		if (asked.kind === 'number')
			return ['#', `=${content.figures[asked.figure]?.value ?? ''}:0#${set(asked.why)}`];
		return [`####${set(asked.why)}`];
	};
	const questions = lesson.quiz.map((asked) =>
		[`::${asked.id}::${set(asked.question)} {`, ...answers(asked).map((line) => `\t${line}`), '}'].join('\n')
	);
	const category = (words['title'] ?? '').replace(/[/$]/g, ' ');
	return `${[`$CATEGORY: ${category}`, ...questions].join('\n\n')}\n`;
}
