/** Reads data/access.yaml: the accessibility statement, and how far the piece meets each criterion of WCAG 2.2. */
import * as v from 'valibot';
import { translated } from './each-language';
import { id } from './reference-schemas';
import type { Problems } from './problem';
import { criteria, levelOf } from './wcag';
import { readRows } from './yaml-file';

const FILE = 'data/access.yaml';
export const conformance = ['supports', 'partly', 'fails', 'not-applicable'] as const;

const statementSchema = v.strictObject({
	id,
	title: translated,
	text: v.array(translated),
	list: v.optional(v.array(translated), [])
});
const criterionSchema = v.strictObject({
	id: v.pipe(v.string('must be a text'), v.regex(/^\d\.\d\.\d+$/, 'must be a criterion: 1.4.10')),
	name: translated,
	holds: v.picklist(conformance, `must be one of ${conformance.join(', ')}`),
	says: translated
});

export interface Access {
	readonly statement: readonly v.InferOutput<typeof statementSchema>[];
	readonly criteria: readonly v.InferOutput<typeof criterionSchema>[];
}

export function readAccess(root: string, problems: Problems): Access {
	const statement = readRows(root, FILE, statementSchema, problems, 'statement');
	const before = problems.list.length;
	const rows = readRows(root, FILE, criterionSchema, problems, 'criteria');
	for (const { value, line } of rows) {
		if (levelOf(value.id) === null)
			problems.add(
				FILE,
				line,
				`${value.id} is no criterion of WCAG 2.2 at level A or AA`,
				'correct its number, or remove the row'
			);
	}
	// A row that the schema refused is already a problem, and is not reported as missing too.
	if (problems.list.length === before) {
		const found = new Set(rows.map(({ value }) => value.id));
		for (const missing of [...criteria.A, ...criteria.AA].filter((criterion) => !found.has(criterion)))
			problems.add(
				FILE,
				0,
				`criterion ${missing} is missing`,
				'add its row: every criterion stands in the report'
			);
	}
	return {
		statement: statement.map(({ value }) => value),
		criteria: rows.map(({ value }) => value)
	};
}
