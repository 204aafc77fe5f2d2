/** Reads a YAML file that is one whole rather than a list of rows, and keeps its lines. */
import * as v from 'valibot';
import { visit } from 'yaml';
import type { Problems } from './problem';
import { addSchemaProblems } from './schema-problems';
import { readText } from './text-file';
import { readYaml } from './yaml-text';

export interface Form<Value> {
	readonly value: Value;
	/** Line of what a path of keys leads to, from 1. */
	readonly lineOf: (...keys: readonly (string | number)[]) => number;
	/** Line of the first text that is this one; 1 when none is. */
	readonly lineOfText: (text: string) => number;
}

/**
 * @param root the project's folder
 * @param file path from it
 * @returns null after a problem
 */
export function readForm<Schema extends v.GenericSchema>(
	root: string,
	file: string,
	schema: Schema,
	problems: Problems
): Form<v.InferOutput<Schema>> | null {
	const text = readText(root, file, problems);
	const yaml = text === null ? null : readYaml(text, file, problems);
	const node = yaml?.document.contents ?? null;
	const given = yaml?.valueOf(node);
	if (!yaml || given === undefined) return null;
	const read = v.safeParse(schema, given);
	if (!read.success) {
		addSchemaProblems(read.issues, { yaml, node, file }, problems);
		return null;
	}
	return {
		value: read.output,
		lineOf: (...keys) => yaml.lineOf(node, keys),
		lineOfText(wanted) {
			let line = 1;
			visit(yaml.document, {
				Scalar(_, scalar) {
					if (typeof scalar.value !== 'string' || scalar.value.trim() !== wanted) return undefined;
					line = yaml.lineAt(scalar);
					return visit.BREAK;
				}
			});
			return line;
		}
	};
}
