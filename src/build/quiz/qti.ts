/**
 * The quiz as a package of QTI 2.1, which Canvas and others import: a manifest, one test, one file a question
 * (https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html).
 */
import type { PageContent } from '../../text/page-content';
import { plainText } from '../../text/plain';
import type { ChoiceQuestion, NumberQuestion, OpenQuestion, Question } from '../../text/quiz';
import { escapeHtml } from '../escape';

const NAMESPACE = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** Gives one point for the declared answer, none for any other. */
const MATCH_CORRECT = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct';
const TEST = 'assessment.xml';

/** @returns the files of the package: path in it, and text */
export function qtiFiles(content: PageContent): { readonly file: string; readonly text: string }[] {
	const { quiz } = content.lesson;
	return [
		{ file: 'imsmanifest.xml', text: manifest(quiz) },
		{ file: TEST, text: test(content) },
		...quiz.map((asked) => ({ file: itemFile(asked), text: item(asked, content) }))
	];
}

const itemFile = ({ id }: Question) => `items/${id}.xml`;
const xml = (lines: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
const located = `xmlns="${NAMESPACE}" xmlns:xsi="${XSI}" xsi:schemaLocation="${NAMESPACE} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"`;

function manifest(quiz: readonly Question[]): string {
	const items = quiz.map(
		(asked) =>
			`\t\t<resource identifier="${asked.id}" type="imsqti_item_xmlv2p1" href="${itemFile(asked)}"><file href="${itemFile(asked)}"/></resource>`
	);
	return xml([
		'<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="manifest">',
		'\t<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>',
		'\t<organizations/>',
		'\t<resources>',
		`\t\t<resource identifier="assessment" type="imsqti_test_xmlv2p1" href="${TEST}">`,
		`\t\t\t<file href="${TEST}"/>`,
		...quiz.map(({ id }) => `\t\t\t<dependency identifierref="${id}"/>`),
		'\t\t</resource>',
		...items,
		'\t</resources>',
		'</manifest>'
	]);
}

function test(content: PageContent): string {
	const title = escapeHtml(plainText(content.lesson.title, content));
	return xml([
		`<assessmentTest ${located} identifier="assessment" title="${title}">`,
		'\t<testPart identifier="part" navigationMode="nonlinear" submissionMode="simultaneous">',
		`\t\t<assessmentSection identifier="section" title="${title}" visible="true">`,
		...content.lesson.quiz.map(
			(asked) => `\t\t\t<assessmentItemRef identifier="${asked.id}" href="${itemFile(asked)}"/>`
		),
		'\t\t</assessmentSection>',
		'\t</testPart>',
		'</assessmentTest>'
	]);
}

function item(asked: Question, content: PageContent): string {
	const question = escapeHtml(plainText(asked.question, content));
	const parts = {
		choice: choiceParts,
		number: numberParts,
		open: openParts
	}[asked.kind] as (asked: Question, question: string, content: PageContent) => readonly string[];
	return xml([
		`<assessmentItem ${located} identifier="${asked.id}" title="${question}" adaptive="false" timeDependent="false" xml:lang="${content.lang}">`,
		...parts(asked, question, content).map((line) => `\t${line}`),
		'</assessmentItem>'
	]);
}

const outcome = [
	'<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>',
	'<outcomeDeclaration identifier="MAXSCORE" cardinality="single" baseType="float"><defaultValue><value>1</value></defaultValue></outcomeDeclaration>'
];
const declared = (baseType: string, correct: string | null) =>
	`<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="${baseType}"${
		correct === null
			? '/>'
			: `><correctResponse><value>${correct}</value></correctResponse></responseDeclaration>`
	}`;
const processed = `<responseProcessing template="${MATCH_CORRECT}"/>`;
const choiceId = (k: number) => `choice-${String(k + 1)}`;

function choiceParts({ choices }: ChoiceQuestion, question: string, content: PageContent): readonly string[] {
	const shown = (inlines: ChoiceQuestion['question']) => escapeHtml(plainText(inlines, content));
	return [
		declared('identifier', choiceId(choices.findIndex(({ right }) => right))),
		...outcome,
		'<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>',
		'<itemBody>',
		'\t<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">',
		`\t\t<prompt>${question}</prompt>`,
		...choices.map(
			({ text }, k) => `\t\t<simpleChoice identifier="${choiceId(k)}">${shown(text)}</simpleChoice>`
		),
		'\t</choiceInteraction>',
		'</itemBody>',
		...scoredWithFeedback,
		...choices.map(
			({ why }, k) =>
				`<modalFeedback outcomeIdentifier="FEEDBACK" identifier="${choiceId(k)}" showHide="show">${shown(why)}</modalFeedback>`
		)
	];
}

/** One point for the declared answer, and the feedback of the answer that was given. */
const scoredWithFeedback = [
	'<responseProcessing>',
	'\t<responseCondition>',
	'\t\t<responseIf>',
	'\t\t\t<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>',
	'\t\t\t<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>',
	'\t\t</responseIf>',
	'\t\t<responseElse>',
	'\t\t\t<setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue>',
	'\t\t</responseElse>',
	'\t</responseCondition>',
	'\t<setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>',
	'</responseProcessing>'
];

const numberParts = (
	{ figure }: NumberQuestion,
	question: string,
	{ figures }: PageContent
): readonly string[] => [
	declared('float', figures[figure]?.value ?? ''),
	...outcome,
	'<itemBody>',
	`\t<p>${question} <textEntryInteraction responseIdentifier="RESPONSE" expectedLength="12"/></p>`,
	'</itemBody>',
	processed
];

const openParts = ({ why }: OpenQuestion, question: string, content: PageContent): readonly string[] => [
	declared('string', null),
	...outcome,
	'<itemBody>',
	`\t<rubricBlock view="scorer"><p>${escapeHtml(plainText(why, content))}</p></rubricBlock>`,
	`\t<extendedTextInteraction responseIdentifier="RESPONSE" expectedLines="5"><prompt>${question}</prompt></extendedTextInteraction>`,
	'</itemBody>'
];
