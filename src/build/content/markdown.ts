/** Converts Markdown to typed text: paragraphs, lists, links and figures. Any other syntax is a problem with its line. */
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { directive } from 'micromark-extension-directive';
import type { Block, Inline } from '../../text/content';
import { proseOf, type Complain } from './prose';

export const readMarkdown = (body: string): Root =>
	fromMarkdown(body, { extensions: [directive()], mdastExtensions: [directiveFromMarkdown()] });

/** The YAML between two lines of ---, the text after it, and the line it begins on. */
export function splitHead(text: string): { head: string; body: string; bodyLine: number } {
	const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
	if (!match) return { head: '', body: text, bodyLine: 0 };
	return {
		head: match[1] ?? '',
		body: text.slice(match[0].length),
		bodyLine: match[0].split('\n').length - 1
	};
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
					else if (!/^(#|source:|https?:\/\/)/.test(node.url))
						say(
							`the link ${node.url} leads nowhere`,
							'link to a part of the page (#part), to a source (source:id) or to https://…'
						);
					return [{ kind: 'link', href: addressOf(node.url, say), children: inlinesOf(node.children) }];
				case 'textDirective':
					// The parser reads the colon of "2:30" as the start of a directive.
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
