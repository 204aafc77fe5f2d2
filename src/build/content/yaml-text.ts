/** Parses YAML of a file or of a file's head; an error becomes a problem with its line and is never thrown. */
import {
	isAlias,
	isMap,
	isSeq,
	LineCounter,
	parseDocument,
	visit,
	YAMLError,
	type Document,
	type Node,
	type Pair,
	type ParsedNode,
	type Scalar
} from 'yaml';
import type { Problems } from './problem';
import { remember } from './remember';

export interface YamlText {
	readonly document: Document.Parsed<ParsedNode>;
	/** Line on which a node begins, from 1. */
	readonly lineAt: (node: unknown) => number;
	/** Line of what a path of keys leads to from a node; of the deepest part that is there, where the whole is not. */
	readonly lineOf: (node: unknown, keys: readonly unknown[]) => number;
	/** Converts a node to plain values; null when the node is null, undefined after a problem. */
	readonly valueOf: (node: Node | null) => unknown;
}

const MEND = 'mend the YAML here: indentation, quotes, a missing colon';
const MEND_QUOTES = 'put the text into straight quotes, \'…\' or "…"; curly ones are letters of the text';
/** By the parser's name of what is wrong. */
const MENDS: Readonly<Record<string, string>> = {
	BLOCK_AS_IMPLICIT_KEY: 'put a text that holds a colon into quotes, and the next key under the one above it',
	DUPLICATE_KEY: 'remove one of the two, or correct its name',
	BAD_INDENT: 'indent the line like the lines beside it',
	TAB_AS_INDENT: 'indent with spaces, like the lines beside it',
	MISSING_CHAR: 'close the quote, the bracket or the brace'
};
/** Of one slip the parser may tell many times. */
const MOST_ERRORS = 3;

/**
 * @param before number of lines of the file before the text
 * @returns null after a problem
 */
export function readYaml(text: string, file: string, problems: Problems, before = 0): YamlText | null {
	const all = text.split('\n');
	const complain = (line: number, error: unknown) => {
		const [what = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
		const curly = /[“”‘’]/.test(`${all[line - 2] ?? ''}${all[line - 1] ?? ''}`);
		const mend = error instanceof YAMLError ? MENDS[error.code] : undefined;
		problems.add(file, line + before, what, curly ? MEND_QUOTES : (mend ?? MEND));
	};
	let parsed: ReturnType<typeof parse>;
	try {
		parsed = parse(text);
	} catch (error) {
		// The parser throws on lists nested without limit, for instance.
		complain(1, error);
		return null;
	}
	const { document, lines, values, numbers } = parsed;
	for (const error of document.errors.slice(0, MOST_ERRORS))
		complain(openQuoteLine(error.message, all) ?? error.linePos?.[0].line ?? 1, error);
	if (document.errors.length > 0) return null;
	const lineAt = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line + before;
	for (const { node, what, mend } of numbers) problems.add(file, lineAt(node), what, mend);
	return {
		document,
		lineAt,
		lineOf(node, keys) {
			let [at, line] = [node, lineAt(node)];
			for (const key of keys) {
				const inner = isAlias(at) ? at.resolve(document) : at;
				const pair = isMap(inner) ? pairOf(inner, key, document) : undefined;
				const next = pair ? pair.value : isSeq(inner) ? inner.items[Number(key)] : undefined;
				if (next === undefined) break;
				line = lineAt(pair ? pair.key : next);
				at = next;
			}
			return line;
		},
		valueOf: (node) => {
			if (node === null) return null;
			try {
				if (!values.has(node)) values.set(node, node.toJS(document));
				return values.get(node);
			} catch (error) {
				// Only this conversion finds an alias without an anchor, or a merge of values that are no maps.
				complain(lineAt(node) - before, error);
				return undefined;
			}
		}
	};
}

/** The parser names the line on which the file ends; this one begins a quote and does not end it. */
function openQuoteLine(message: string, lines: readonly string[]): number | null {
	const [, quote] = /^Missing closing (["'])quote/.exec(message) ?? [];
	if (quote === undefined) return null;
	const opens = new RegExp(`(?:^|[:,[{-] )\\s*${quote}[^${quote}]*$`);
	return lines.findIndex((line) => opens.test(line)) + 1 || null;
}

const parse = remember((text) => {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, merge: true, logLevel: 'error' });
	return { document, lines, values: new WeakMap<Node, unknown>(), numbers: unplainNumbers(document) };
});

/** The entry of a map under a key: its own, else one that it merges in. */
function pairOf(
	map: { readonly items: readonly Pair[] },
	key: unknown,
	document: Document
): Pair | undefined {
	const named = (name: unknown) => map.items.find((pair) => String(pair.key) === String(name));
	const own = named(key);
	const merged = own ? null : (named('<<')?.value ?? null);
	if (!merged) return own;
	const sources = isSeq(merged) ? merged.items : [merged];
	for (const source of sources) {
		const shared = isAlias(source) ? source.resolve(document) : source;
		const found = isMap(shared) ? shared.items.find((pair) => String(pair.key) === String(key)) : undefined;
		if (found) return found;
	}
	return undefined;
}

/** Numbers are plain decimals: 10.000 is read as ten, 1e4 and 0x10 by nobody at a glance. */
function unplainNumbers(document: Document): { node: Scalar; what: string; mend: string }[] {
	const found: ReturnType<typeof unplainNumbers> = [];
	visit(document, {
		Scalar(_, node) {
			if (typeof node.value !== 'number') return;
			const source = node.source ?? '';
			if (/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(source)) return;
			found.push({
				node,
				what: `${source} is no plain number; it is read as ${String(node.value)}`,
				mend: 'write digits alone, as 10000 or 132.4: no separator of thousands, no exponent, no zero at the end of a fraction'
			});
		}
	});
	return found;
}

/** Parses the whole text to plain values; undefined after a problem. */
export function yamlValue(text: string, file: string, problems: Problems, before = 0): unknown {
	const known = problems.list.length;
	const yaml = readYaml(text, file, problems, before);
	const value = yaml?.valueOf(yaml.document.contents);
	return problems.list.length > known ? undefined : value;
}
