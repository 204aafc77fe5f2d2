/** What a page says to a reader in its own language: text, alternatives, labels and descriptions. */
import type { Node } from '../built/markup';

const SAYING = ['alt', 'title', 'aria-label', 'placeholder', 'data-chapter-name'];
/** Code to copy, and citations in forms that software reads. */
const isCode = ({ name, attributes }: Node) =>
	['code', 'script', 'style', 'textarea'].includes(name) ||
	['bibtex', 'ris'].includes(attributes.get('data-cite') ?? '');

/** @returns texts as they stand; lines of one drawing's text are joined, what is marked as another language is left out */
export function saidOn(node: Node, lang: string): string[] {
	const said: string[] = [];
	const visit = (at: Node): void => {
		const { name, attributes, children } = at;
		if (isCode(at) || (attributes.get('lang') ?? lang) !== lang) return;
		for (const key of SAYING) if (attributes.has(key)) said.push(attributes.get(key) ?? '');
		if (name === 'meta' && /^(description|og:(title|description|site_name|image:alt))$/.test(metaOf(at)))
			said.push(attributes.get('content') ?? '');
		if (name === 'text') {
			said.push(linesOf(at).join(' '));
			return;
		}
		for (const child of children)
			if (typeof child === 'string') said.push(child);
			else visit(child);
	};
	visit(node);
	return said.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

const metaOf = ({ attributes }: Node) => attributes.get('name') ?? attributes.get('property') ?? '';

const linesOf = ({ children }: Node): string[] =>
	children
		.flatMap((child) => (typeof child === 'string' ? [child.trim()] : linesOf(child)))
		.filter((line) => line !== '');
