/** The rows of the timeline: their sources, their words, their order. */
import { langs, type Lang } from '../../languages';
import type { Figure } from './figures';
import type { NumberWords } from './number-words';
import type { Problems } from './problem';
import { proseOf } from './prose';
import type { SourceRow, TimelineRowData } from './schemas';
import { spelledFault } from './spelled-numbers';
import type { Row } from './yaml-file';

export function checkTimeline(
	rows: readonly Row<TimelineRowData>[],
	figures: ReadonlyMap<string, Figure>,
	sources: ReadonlyMap<string, SourceRow>,
	numbers: Readonly<Record<Lang, NumberWords>>,
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
			for (const lang of langs) {
				const text = value[field]?.[lang] ?? '';
				const say = (what: string, mend: string) => {
					problems.add(file, lineOf(field, lang), `${value.id}: ${what}`, mend);
				};
				proseOf(text, ids, say);
				const word = numbers[lang].spelledIn(text);
				if (word !== null) say(...spelledFault(word, lang));
			}
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
