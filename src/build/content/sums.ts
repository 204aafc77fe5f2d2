/** The checks of data/checks.yaml: sums that must hold, and numbers read in their source a second time. */
import type { Figure } from './figures';
import type { Problems } from './problem';
import type { CheckRow, FigureRow } from './schemas';
import type { Row } from './yaml-file';

const TOLERANCE = 1e-9;

export function checkSums(
	checks: readonly Row<CheckRow>[],
	figures: ReadonlyMap<string, Figure>,
	problems: Problems
): void {
	for (const { value, file, lineOf } of checks) {
		const { total: name, parts } = value;
		if (name === undefined || parts === undefined) continue;
		const of = (id: string) => figures.get(id)?.computed;
		const unknown = [name, ...parts].find((id) => typeof of(id) !== 'number');
		if (unknown !== undefined) {
			problems.add(file, lineOf('total'), `${unknown} is not a figure with a value`, 'correct the id');
			continue;
		}
		const sum = parts.reduce((all, id) => all + (of(id) ?? 0), 0);
		const total = of(name) ?? 0;
		if (Math.abs(sum - total) > TOLERANCE) {
			const terms = parts.map((id) => `${id} ${String(of(id))}`).join(' + ');
			problems.add(
				file,
				lineOf('total'),
				`${name} is ${String(total)}, but ${terms} make ${String(sum)}`,
				'find which of the figures is wrong in data/figures.yaml'
			);
		}
	}
}

/**
 * Numbers of the release are held by its words, derived ones by their formula. Any other number stands twice, so that a slip in one
 * place shows.
 * @param release id of its source
 */
export function checkSecondReadings(
	checks: readonly Row<CheckRow>[],
	rows: readonly Row<FigureRow>[],
	release: string,
	problems: Problems
): void {
	const again = new Map(
		checks.flatMap((row) => (row.value.figure === undefined ? [] : [[row.value.figure, row]]))
	);
	const known = new Map(rows.map((row) => [row.value.id, row]));
	for (const [id, { file, lineOf }] of again) {
		if (!known.has(id))
			problems.add(file, lineOf('figure'), `there is no figure ${id}`, 'use an id of data/figures.yaml');
	}
	for (const { value: row, file, lineOf } of rows) {
		const given = row.range ?? row.value;
		if (given === undefined || row.source.id === release) continue;
		const key = row.range ? 'range' : 'value';
		const second = again.get(row.id);
		if (!second)
			problems.add(
				file,
				lineOf(key),
				`${row.id}: ${String(given)} was not read in its source a second time`,
				`open the source once more, then add { figure: ${row.id}, again: ${JSON.stringify(given)} } to data/checks.yaml`
			);
		else if (String(second.value.again) !== String(given))
			problems.add(
				file,
				lineOf(key),
				`${row.id} is ${String(given)}; line ${String(second.line)} of ${second.file} has ${String(second.value.again)}`,
				'look at the source and correct the wrong one'
			);
	}
}
