/** Reads the method page's Markdown, data/method/<lang>.md: one "## " heading for each part of the page, in order. */
import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { forEachLang, type Lang } from '../../languages';
import type { Story } from '../../story/beats';
import { methodParts, type MethodText } from '../../text/method-text';
import { blockReader, readMarkdown, splitHead, type SourceAddresses } from './markdown';
import type { Problems } from './problem';
import { readText } from './text-file';
import { yamlValue } from './yaml-text';

export function readMethodText(
	root: string,
	declared: Story,
	figures: ReadonlySet<string>,
	sources: SourceAddresses,
	problems: Problems
): Readonly<Record<Lang, MethodText>> {
	const read = (lang: Lang) => {
		const file = `data/method/${lang}.md`;
		return parseMethodText(readText(root, file, problems) ?? '', file, declared, figures, problems, sources);
	};
	return forEachLang(read);
}

export function parseMethodText(
	text: string,
	file: string,
	declared: Story,
	figures: ReadonlySet<string>,
	problems: Problems,
	sources: SourceAddresses = new Map()
): MethodText {
	const { head, body, bodyLine } = splitHead(text);
	const fields = (yamlValue(head, file, problems, 1) ?? {}) as Record<string, unknown>;
	const field = (name: string): string => {
		const value = fields[name];
		if (typeof value === 'string' && value.trim() !== '') return value.trim();
		problems.add(
			file,
			1,
			`${name} is missing from the head`,
			`add "${name}: …" between the two lines of ---`
		);
		return '';
	};
	const reader = blockReader(
		figures,
		sources,
		(node) => (what, mend) => {
			problems.add(file, (node.position?.start.line ?? 1) + bodyLine, what, mend);
		},
		(name) => declared.findBeat(name) !== null || (methodParts as readonly string[]).includes(name)
	);
	const groups: { title: string; nodes: RootContent[] }[] = [{ title: '', nodes: [] }];
	for (const node of readMarkdown(body).children) {
		if (node.type === 'heading' && node.depth === 2) groups.push({ title: toString(node), nodes: [] });
		else groups.at(-1)?.nodes.push(node);
	}
	const [lead, ...parts] = groups;
	if (parts.length !== methodParts.length)
		problems.add(
			file,
			0,
			`the page has ${String(parts.length)} parts, src/text/method-text.ts lists ${String(methodParts.length)}`,
			`give each of ${methodParts.join(', ')} one "## " heading, in this order`
		);
	return {
		title: field('title'),
		summary: field('summary'),
		lead: reader.blocksOf(lead?.nodes ?? []),
		parts: Object.fromEntries(
			methodParts.map((part, k) => [
				part,
				{ title: parts[k]?.title ?? '', blocks: reader.blocksOf(parts[k]?.nodes ?? []) }
			])
		) as unknown as MethodText['parts']
	};
}
