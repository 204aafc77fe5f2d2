/** Parses YAML of a file or of a file's head; an error becomes a problem with its line and is never thrown. */
import { LineCounter, parseDocument, type Document, type Node, type ParsedNode } from 'yaml';
import type { Problems } from './problem';

export interface YamlText {
	readonly document: Document.Parsed<ParsedNode>;
	/** Line on which a node begins, from 1. */
	readonly lineAt: (node: unknown) => number;
	/** Converts a node to plain values; null when the node is null, undefined after a problem. */
	readonly valueOf: (node: Node | null) => unknown;
}

const MEND = 'mend the YAML here: indentation, quotes, a missing colon';

/**
 * @param before number of lines of the file before the text
 * @returns null after a problem
 */
export function readYaml(text: string, file: string, problems: Problems, before = 0): YamlText | null {
	const lines = new LineCounter();
	const complain = (line: number, error: unknown) => {
		const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
		problems.add(file, line, what, MEND);
	};
	let document: Document.Parsed<ParsedNode>;
	try {
		document = parseDocument(text, { lineCounter: lines, merge: true, logLevel: 'error' });
	} catch (error) {
		// The parser throws on lists nested without limit, for instance.
		complain(0, error);
		return null;
	}
	for (const error of document.errors) complain((error.linePos?.[0].line ?? 0) + before, error);
	if (document.errors.length > 0) return null;
	const lineAt = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line + before;
	return {
		document,
		lineAt,
		valueOf: (node) => {
			try {
				return node === null ? null : (node.toJS(document) as unknown);
			} catch (error) {
				// Only this conversion finds an alias without an anchor, or a merge of values that are no maps.
				complain(lineAt(node), error);
				return undefined;
			}
		}
	};
}

/** Parses the whole text to plain values; undefined after a problem. */
export function yamlValue(text: string, file: string, problems: Problems, before = 0): unknown {
	const yaml = readYaml(text, file, problems, before);
	return yaml?.valueOf(yaml.document.contents);
}
