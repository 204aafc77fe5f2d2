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

/** Ends of a range, or the one value. */
const numbersOf = (given: number | readonly number[]): readonly number[] =>
	typeof given === 'number' ? [given] : given;

/** Six digits are more than any text shows of a computed number. */
const short = (value: number) => Number(value.toPrecision(6));

/**
 * Numbers of the release are held by its words. Any other number stands twice, so that a slip in one place shows, and a number that is
 * computed cannot change unseen.
 * @param release id of its source
 */
export function checkSecondReadings(
	checks: readonly Row<CheckRow>[],
	rows: readonly Row<FigureRow>[],
	figures: ReadonlyMap<string, Figure>,
	release: string,
	problems: Problems
): void {
	const again = new Map(
		checks.flatMap((row) => (row.value.figure === undefined ? [] : [[row.value.figure, row]]))
	);
	for (const [id, { file, lineOf }] of again) {
		if (!figures.has(id))
			problems.add(file, lineOf('figure'), `there is no figure ${id}`, 'use an id of data/figures.yaml');
	}
	for (const { value: row, file, lineOf } of rows) {
		const given = row.range ?? figures.get(row.id)?.computed ?? null;
		if (given === null || row.source.id === release) continue;
		const key = row.range ? 'range' : row.formula === undefined ? 'value' : 'formula';
		const ours = numbersOf(given).map(short);
		const said = ours.length === 1 ? String(ours[0]) : `[${ours.join(', ')}]`;
		const second = again.get(row.id);
		const theirs = numbersOf(second?.value.again ?? []);
		if (!second)
			problems.add(
				file,
				lineOf(key),
				`${row.id}: ${said} was not read a second time`,
				`look at its source or its formula once more, then add { figure: ${row.id}, again: ${said} } to data/checks.yaml`
			);
		else if (theirs.map(short).join() !== ours.join())
			problems.add(
				file,
				lineOf(key),
				`${row.id} is ${said}; line ${String(second.line)} of ${second.file} has ${theirs.join(' to ')}`,
				'look at its source, or at the figures of its formula, and correct the wrong one'
			);
	}
}
