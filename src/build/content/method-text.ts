/** Reads the method page's Markdown, data/method/<lang>.md: one "## " heading for each part of the page, in order. */
import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { firstLang, forEachLang, otherLangs, type Lang } from '../../languages';
import type { Story } from '../../story/beats';
import { methodParts, type MethodText } from '../../text/method-text';
import { textOfBlocks } from './block-text';
import { headFields } from './head-fields';
import { blockReader, checkHead, readMarkdown, splitHead, type SourceAddresses } from './markdown';
import { Problems } from './problem';
import { proseOf } from './prose';
import { readText } from './text-file';
import { numberFault } from './translations';

export const methodFile = (lang: Lang) => `data/method/${lang}.md`;

export function readMethodText(
	root: string,
	declared: Story,
	figures: ReadonlySet<string>,
	sources: SourceAddresses,
	problems: Problems
): Readonly<Record<Lang, MethodText>> {
	const lines = new Map<string, readonly string[]>();
	const read = (lang: Lang) => {
		const file = methodFile(lang);
		const text = readText(root, file, problems);
		lines.set(lang, (text ?? '').split('\n'));
		// Of a file that could not be read, nothing more is said.
		const said = text === null ? new Problems() : problems;
		return parseMethodText(text ?? '', file, declared, figures, said, sources);
	};
	const texts = forEachLang(read);
	const lineOfHeading = (lang: Lang, title: string) =>
		Math.max(1, (lines.get(lang) ?? []).findIndex((line) => line === `## ${title}`) + 1);
	checkMethodNumbers(texts, lineOfHeading, problems);
	return texts;
}

/** Every part of the page says the same numbers in every language. */
function checkMethodNumbers(
	texts: Readonly<Record<Lang, MethodText>>,
	lineOfHeading: (lang: Lang, title: string) => number,
	problems: Problems
): void {
	for (const lang of otherLangs(firstLang)) {
		const [first, other] = [texts[firstLang], texts[lang]];
		const pairs = [
			[`${first.title} ${first.summary}`, first.lead, `${other.title} ${other.summary}`, other.lead] as const,
			...methodParts.map((part) => {
				const [own, its] = [first.parts[part], other.parts[part]];
				return [own.title, own.blocks, its.title, its.blocks] as const;
			})
		];
		for (const [firstTitle, wanted, title, found] of pairs) {
			const fault = numberFault(`${firstTitle} ${textOfBlocks(wanted)}`, `${title} ${textOfBlocks(found)}`);
			if (fault)
				problems.add(
					methodFile(lang),
					lineOfHeading(lang, title),
					`the part “${title}” ${fault}`,
					`give the same numbers as ${methodFile(firstLang)}`
				);
		}
	}
}

export function parseMethodText(
	text: string,
	file: string,
	declared: Story,
	figures: ReadonlySet<string>,
	problems: Problems,
	sources: SourceAddresses = new Map()
): MethodText {
	checkHead(text, file, problems);
	const { head, body, bodyLine } = splitHead(text);
	const field = headFields(head, file, problems);
	const complainAtLine = (line: number) => (what: string, mend: string) => {
		problems.add(file, line, what, mend);
	};
	const complainAt = (node: Nodes) => complainAtLine((node.position?.start.line ?? 1) + bodyLine);
	const reader = blockReader(
		figures,
		sources,
		complainAt,
		(name) => declared.findBeat(name) !== null || (methodParts as readonly string[]).includes(name)
	);
	const headings: number[] = [];
	const groups: { title: string; nodes: RootContent[] }[] = [{ title: '', nodes: [] }];
	for (const node of readMarkdown(body).children) {
		if (node.type === 'heading' && node.depth === 2) {
			headings.push((node.position?.start.line ?? 1) + bodyLine);
			const heading = toString(node);
			proseOf(heading, figures, complainAt(node));
			groups.push({ title: heading, nodes: [] });
		} else groups.at(-1)?.nodes.push(node);
	}
	const [lead, ...parts] = groups;
	if (parts.length !== methodParts.length)
		problems.add(
			file,
			headings[Math.min(methodParts.length, headings.length - 1)] ?? 1,
			`the page has ${String(parts.length)} parts, src/text/method-text.ts lists ${String(methodParts.length)}`,
			`give each of ${methodParts.join(', ')} one "## " heading, in this order`
		);
	const [title, summary] = [field('title'), field('summary')];
	for (const { text: said, line } of [title, summary]) proseOf(said, figures, complainAtLine(line));
	return {
		title: title.text,
		summary: summary.text,
		lead: reader.blocksOf(lead?.nodes ?? []),
		parts: Object.fromEntries(
			methodParts.map((part, k) => [
				part,
				{ title: parts[k]?.title ?? '', blocks: reader.blocksOf(parts[k]?.nodes ?? []) }
			])
		) as unknown as MethodText['parts']
	};
}
