/** Columns under their names of the first edition, for one edition more: several were words that databases reserve. */
import type { Cell, Column, UntitledTable } from './columns';

/** First version of the data without these columns, and without this file. */
export const DROPPED_IN = '1.2.0';

/** By table and former name: the columns that have taken its place, the finest first. */
const FORMER: Readonly<Record<string, Readonly<Record<string, readonly [string, ...string[]]>>>> = {
	figures: { from: ['first_day'], to: ['last_day'], on: ['on_map'] },
	corridors: { mode: ['travel_mode'] },
	timeline: { date: ['happened_on', 'happened_in'] },
	known: { on: ['on_map'] }
};

/** Adds the former columns after the others. */
export function withFormerNames(table: UntitledTable): UntitledTable {
	const former = Object.entries(FORMER[table.name] ?? {}).map(([name, now]) => ({
		name,
		now,
		at: now.map((column) => table.columns.findIndex((other) => other.name === column))
	}));
	const columns = former.map(({ name, now }): Column => ({
		name,
		type: 'string',
		title: `Former name of ${now.join(' or ')}`,
		description: `The same as ${now.join(', where empty ')}. Left out from the next edition on.`,
		replacedBy: now
	}));
	const cellsOf = (row: readonly Cell[]) =>
		former.map(({ at }) => at.map((column) => row[column] ?? null).find((cell) => cell !== null) ?? null);
	return {
		...table,
		columns: [...table.columns, ...columns],
		rows: table.rows.map((row) => [...row, ...cellsOf(row)])
	};
}
