/** Writes tables as JSON: a list of rows by column names; a cell that is empty in CSV is null. */
import type { Cell, Table } from './tables';

export const rowsOf = ({ columns, rows }: Table): Record<string, Cell>[] =>
	rows.map((row) =>
		Object.fromEntries(columns.map(({ name }, k) => [name, row[k] === '' ? null : (row[k] ?? null)]))
	);

/** One row a line, so that a diff of two editions is readable. */
export const jsonOf = (table: Table): string =>
	`[\n${rowsOf(table)
		.map((row) => JSON.stringify(row))
		.join(',\n')}\n]\n`;
