/** Writes tables as CSV: UTF-8, commas, quotes only where needed, a line feed after every row (RFC 4180 except for the line end). */
import { csvFormatRows } from 'd3';
import type { Table } from './tables';

export const csvOf = ({ columns, rows }: Table): string =>
	`${csvFormatRows([
		columns.map(({ name }) => name),
		...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
	])}\n`;
