/** The rows of the timeline: their sources, their words, their order. */
import type { Figure } from './figures';
import type { Problems } from './problem';
import { proseOf } from './prose';
import type { SourceRow, TimelineRowData } from './schemas';
import type { Row } from './yaml-file';

export function checkTimeline(
	rows: readonly Row<TimelineRowData>[],
	figures: ReadonlyMap<string, Figure>,
	sources: ReadonlyMap<string, SourceRow>,
	problems: Problems
): void {
	const ids = new Set(figures.keys());
	let last = '';
	for (const { value, file, lineOf } of rows) {
		if (value.date < last)
			problems.add(
				file,
				lineOf('date'),
				`${value.id}: ${value.date} comes after ${last}`,
				'put the rows in the order of their dates, or correct the date'
			);
		last = value.date;
		for (const field of ['title', 'short'] as const) {
			for (const text of Object.values(value[field] ?? {}))
				proseOf(text, ids, (what, mend) => {
					problems.add(file, lineOf(field), `${value.id}: ${what}`, mend);
				});
		}
		for (const source of value.sources) {
			if (!sources.has(source))
				problems.add(
					file,
					lineOf('sources'),
					`${value.id}: source ${source} is not in data/sources.yaml`,
					'add the source there or correct its id'
				);
		}
	}
}
