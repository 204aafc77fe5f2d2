/** Dates: from the edition's first year to its day, and in order where one leads to another. */
import type { Edition } from './edition';
import type { Problems } from './problem';
import { UNDATED, type FigureRow, type SourceRow, type TimelineRowData } from './schemas';
import type { Row } from './yaml-file';

/** Nothing of these stories is older, unless the edition says so. */
const FIRST_YEAR = 2000;
const EDITION = 'data/edition.yaml';

interface Dated {
	readonly figureRows: readonly Row<FigureRow>[];
	readonly sourceRows: readonly Row<SourceRow>[];
	readonly timelineRows: readonly Row<TimelineRowData>[];
}

export function checkDates(
	{ figureRows, sourceRows, timelineRows }: Dated,
	edition: Edition,
	problems: Problems
): void {
	const first = edition.earliest ?? FIRST_YEAR;
	const last = Number(edition.released.slice(0, 4));
	const check = (
		row: Row<{ readonly id: string }>,
		key: string,
		date: string | number | null | undefined
	) => {
		const year = Number(String(date ?? first).slice(0, 4));
		if (year >= first && year <= last) return;
		problems.add(
			row.file,
			row.lineOf(key),
			`${row.value.id}: ${key} ${String(date)} is not between ${String(first)} and ${String(last)}`,
			`correct the year; if it is right, give its first year as earliest in ${EDITION}`
		);
	};
	for (const row of figureRows) {
		check(row, 'from', row.value.from);
		check(row, 'to', row.value.to);
		for (const [date] of (row.value.formula ?? '').matchAll(/\d{4}-\d{2}-\d{2}/g))
			check(row, 'formula', date);
		if (row.value.unit === 'year') check(row, 'value', row.value.value);
	}
	for (const row of sourceRows) {
		if (row.value.year !== UNDATED) check(row, 'year', row.value.year);
		check(row, 'accessed', row.value.accessed);
		if (row.value.accessed > edition.released)
			problems.add(
				row.file,
				row.lineOf('accessed'),
				`${row.value.id}: accessed ${row.value.accessed} is after the edition of ${edition.released}`,
				`correct the day, or released in ${EDITION}`
			);
	}
	for (const row of timelineRows) check(row, 'date', row.value.date);
}
