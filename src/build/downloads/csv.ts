/** Tables as CSV: UTF-8, commas, quotes only where they are needed, a line feed after every row (RFC 4180 but for the line end). */
import type { Cell, Table } from './tables';

export const csvOf = ({ columns, rows }: Table): string =>
	[columns.map(({ name }) => name), ...rows].map((row) => row.map(field).join(',') + '\n').join('');

function field(cell: Cell): string {
	if (cell === null) return '';
	const text = String(cell);
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
