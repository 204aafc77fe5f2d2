/** Reads a YAML list and keeps the line of every row, so that a problem can say where it is. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { isMap, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Problems } from './problem';

export interface Row<Value> {
	readonly value: Value;
	readonly file: string;
	/** Line of the row, from 1. */
	readonly line: number;
	/** Line of one of its keys. */
	readonly lineOf: (key: string) => number;
}

/**
 * @param root the project's folder
 * @param file path from it
 * @param at key of the list where the file is not a list itself
 * @returns the rows that fit the schema; the others are problems
 */
export function readRows<Schema extends v.GenericSchema>(
	root: string,
	file: string,
	schema: Schema,
	problems: Problems,
	at?: string
): Row<v.InferOutput<Schema>>[] {
	let text: string;
	try {
		text = readFileSync(path.join(root, file), 'utf8');
	} catch {
		problems.add(file, 0, 'the file is missing', 'put it back from the repository');
		return [];
	}
	return parseRows(text, file, schema, problems, at);
}

/** The same from text. */
export function parseRows<Schema extends v.GenericSchema>(
	text: string,
	file: string,
	schema: Schema,
	problems: Problems,
	at?: string
): Row<v.InferOutput<Schema>>[] {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, merge: true });
	for (const error of document.errors) {
		const [firstLine = ''] = error.message.split('\n');
		problems.add(
			file,
			error.linePos?.[0].line ?? 0,
			firstLine,
			'mend the YAML here: indentation, quotes, a missing colon'
		);
	}
	if (document.errors.length > 0) return [];
	const list = at === undefined ? document.contents : document.get(at, true);
	if (!isSeq(list)) {
		problems.add(file, 1, `${at ?? 'the file'} is not a list`, 'begin every row with "- "');
		return [];
	}
	const lineAt = (node: unknown) => lines.linePos((node as Node | null)?.range?.[0] ?? 0).line;
	const rows: Row<v.InferOutput<Schema>>[] = [];
	const seen = new Map<string, number>();
	for (const item of list.items) {
		const line = lineAt(item);
		const lineOf = (key: string) => {
			const pair = isMap(item) ? item.items.find((entry) => String(entry.key) === key) : undefined;
			return pair ? lineAt(pair.key) : line;
		};
		const raw: unknown = isMap(item) ? item.toJS(document) : item;
		const result = v.safeParse(schema, raw);
		if (!result.success) {
			for (const issue of result.issues) {
				const keys = v.getDotPath(issue) ?? '';
				const id = (raw as { id?: unknown } | null)?.id;
				problems.add(
					file,
					lineOf(keys.split('.')[0] ?? ''),
					`${typeof id === 'string' ? `${id}: ` : ''}${keys} ${issue.message}`,
					'look at a neighbouring row for the form'
				);
			}
			continue;
		}
		const id = (result.output as { id?: unknown }).id;
		if (typeof id === 'string') {
			const before = seen.get(id);
			if (before !== undefined)
				problems.add(
					file,
					line,
					`id ${id} is taken by line ${String(before)}`,
					'give each row an id of its own'
				);
			seen.set(id, line);
		}
		rows.push({ value: result.output, file, line, lineOf });
	}
	return rows;
}
