/** Converts Markdown to typed text: paragraphs, lists, links and figures. Any other syntax is a problem with its line. */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import type { Block, Inline } from '../../text/content';
import type { Problems } from './problem';
import { proseOf, type Complain } from './prose';
import { remember } from './remember';

export const readMarkdown: (body: string) => Root = remember((body) =>
	fromMarkdown(body, { extensions: [directive()], mdastExtensions: [directiveFromMarkdown()] })
);

/** The YAML between two lines of ---, the text after it, and the line it begins on. */
export function splitHead(text: string): { head: string; body: string; bodyLine: number } {
	const match = HEAD.exec(text);
	if (!match) return { head: '', body: text, bodyLine: 0 };
	return {
		head: match[1] ?? '',
		body: text.slice(match[0].length),
		bodyLine: match[0].split('\n').length - 1
	};
}

const HEAD = /^---\n([\s\S]*?)\n---\n/;

/** A head that a line of --- neither begins nor ends would be read as text. @returns whether there is one */
export function checkHead(text: string, file: string, problems: Problems): boolean {
	if (HEAD.test(text)) return true;
	const begun = text.startsWith('---\n');
	problems.add(
		file,
		1,
		begun ? 'the head is not closed' : 'the file does not begin with a head',
		begun
			? 'end the head with a line of ---'
			: 'begin the file with a line of ---, the head, and a second line of ---'
	);
	return false;
}

export interface BlockReader {
	readonly inlinesOf: (nodes: readonly PhrasingContent[]) => Inline[];
	readonly blocksOf: (nodes: readonly RootContent[]) => Block[];
}

/** Addresses of sources by id; null for a source without an address. */
export type SourceAddresses = ReadonlyMap<string, { readonly url: string | null }>;

/**
 * @param sources targets of `[words](source:id)`
 * @param complainAt makes the function that records problems of a node
 * @param knownAnchor whether `#name` is an anchor of the page
 */
export function blockReader(
	figures: ReadonlySet<string>,
	sources: SourceAddresses,
	complainAt: (node: Nodes) => Complain,
	knownAnchor: (name: string) => boolean
): BlockReader {
	/** Resolves a link's address. Links name a source by its id, so that only data/sources.yaml holds its address. */
	const addressOf = (url: string, say: Complain): string => {
		if (!url.startsWith('source:')) return url;
		const id = url.slice('source:'.length);
		const address = sources.get(id)?.url;
		if (typeof address === 'string') return address;
		say(
			sources.has(id) ? `source ${id} has no address` : `source ${id} is not in data/sources.yaml`,
			'name a source with an address: [words](source:id)'
		);
		return '#sources';
	};
	const inlinesOf = (nodes: readonly PhrasingContent[]): Inline[] =>
		nodes.flatMap((node): Inline[] => {
			const say = complainAt(node);
			switch (node.type) {
				case 'text':
					return proseOf(node.value.replace(/\s*\n\s*/g, ' '), figures, say);
				case 'emphasis':
				case 'strong':
					return [{ kind: node.type === 'strong' ? 'strong' : 'em', children: inlinesOf(node.children) }];
				case 'link':
					if (node.url.startsWith('#') && !knownAnchor(node.url.slice(1)))
						say(`the link ${node.url} leads nowhere`, 'link to a chapter (#chapter) or a beat (#chapter-2)');
					else if (!/^(#|source:)/.test(node.url) && !isAddress(node.url))
						say(
							`the link ${node.url} leads nowhere`,
							'link to a part of the page (#part), to a source (source:id) or to https://…'
						);
					if (node.children.length === 0) say(`the link ${node.url} has no words`, 'write [words](address)');
					return [{ kind: 'link', href: addressOf(node.url, say), children: inlinesOf(node.children) }];
				case 'textDirective':
					// The parser reads the colon of "2:30" as the start of a directive.
					if (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0)
						say(`":${node.name}[…]" is not used in the story`, 'put a space after the colon');
					return proseOf(`:${node.name}`, figures, say);
				default:
					say(
						`"${node.type}" is not used in the story`,
						'plain text, *emphasis*, **strong**, [links](#chapter) and {figures} are'
					);
					return [];
			}
		});
	const blocksOf = (nodes: readonly RootContent[]): Block[] =>
		nodes.flatMap((node): Block[] => {
			if (node.type === 'paragraph') return [{ kind: 'paragraph', children: inlinesOf(node.children) }];
			if (node.type === 'list') {
				for (const child of node.children.flatMap((item) => item.children)) {
					if (child.type !== 'paragraph')
						complainAt(child)(
							`"${child.type}" within a list is not used in the story`,
							'one paragraph an item, no list in a list'
						);
				}
				const items = node.children.map((item) =>
					item.children.flatMap((child) => (child.type === 'paragraph' ? inlinesOf(child.children) : []))
				);
				return [{ kind: 'list', items }];
			}
			complainAt(node)(
				`"${node.type}" is not used in the story`,
				'paragraphs, lists and :::record blocks are'
			);
			return [];
		});
	return { inlinesOf, blocksOf };
}

/** Whether an address can be opened by a reader: http or https, a host with a dot, no space. */
function isAddress(text: string): boolean {
	return /^https?:\/\/[^\s/]+\.[^\s/]+/.test(text) && URL.canParse(text);
}
