/** Reads a YAML list and keeps the line of every row, so that a problem can name its line. */
import * as v from 'valibot';
import { isMap, isSeq } from 'yaml';
import type { Problems } from './problem';
import { readText } from './text-file';
import { readYaml } from './yaml-text';

export interface Row<Value> {
	readonly value: Value;
	readonly file: string;
	/** Line of the row, from 1. */
	readonly line: number;
	/** Line of a key of the row. */
	readonly lineOf: (key: string) => number;
}

/**
 * @param root the project's folder
 * @param file path from it
 * @param at key of the list; undefined when the file itself is a list
 * @returns the rows that fit the schema; the others are added to `problems`
 */
export function readRows<Schema extends v.GenericSchema>(
	root: string,
	file: string,
	schema: Schema,
	problems: Problems,
	at?: string
): Row<v.InferOutput<Schema>>[] {
	const text = readText(root, file, problems);
	return text === null ? [] : parseRows(text, file, schema, problems, at);
}

/** As `readRows`, from text. */
export function parseRows<Schema extends v.GenericSchema>(
	text: string,
	file: string,
	schema: Schema,
	problems: Problems,
	at?: string
): Row<v.InferOutput<Schema>>[] {
	const yaml = readYaml(text, file, problems);
	if (!yaml) return [];
	const { document, lineAt, valueOf } = yaml;
	const list = at === undefined ? document.contents : document.get(at, true);
	if (!isSeq(list)) {
		problems.add(file, 1, `${at ?? 'the file'} is not a list`, 'begin every row with "- "');
		return [];
	}
	const rows: Row<v.InferOutput<Schema>>[] = [];
	const seen = new Map<string, number>();
	for (const item of list.items) {
		const line = lineAt(item);
		const lineOf = (key: string) => {
			const pair = isMap(item) ? item.items.find((entry) => String(entry.key) === key) : undefined;
			return pair ? lineAt(pair.key) : line;
		};
		const raw: unknown = isMap(item) ? valueOf(item) : item;
		if (raw === undefined) continue;
		const result = v.safeParse(schema, raw);
		if (!result.success) {
			for (const issue of result.issues) {
				const keys = v.getDotPath(issue) ?? '';
				const id = isMap(item) ? item.get('id') : undefined;
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
