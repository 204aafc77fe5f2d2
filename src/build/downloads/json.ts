/** Tables as JSON: a list of rows by column names; what is empty in CSV is null here. */
import type { Cell, Table } from './tables';

export const rowsOf = ({ columns, rows }: Table): Record<string, Cell>[] =>
	rows.map((row) =>
		Object.fromEntries(columns.map(({ name }, k) => [name, row[k] === '' ? null : (row[k] ?? null)]))
	);

/** A row a line, so that two editions can be compared by eye. */
export const jsonOf = (table: Table): string =>
	`[\n${rowsOf(table)
		.map((row) => JSON.stringify(row))
		.join(',\n')}\n]\n`;
