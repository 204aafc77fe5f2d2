/** Computes the figures' values and checks their sources, fragments, formulas and sums. */
import { geoDistance } from 'd3';
import { evaluate, figuresIn } from './formula';
import type { Problems } from './problem';
import type { CheckRow, FigureRow, PlaceRow } from './schemas';
import type { Row } from './yaml-file';

const EARTH_RADIUS_KM = 6371.0088;
const TOLERANCE = 1e-9;

export interface Figure extends FigureRow {
	/** Given or computed, rounded to `round`; null for ranges and for words without a number. */
	readonly computed: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/** @returns figures by id; errors in them are added to `problems` */
export function computeFigures(
	rows: readonly Row<FigureRow>[],
	places: ReadonlyMap<string, PlaceRow>,
	problems: Problems
): Map<string, Figure> {
	const byId = new Map(rows.map((row) => [row.value.id, row]));
	const values = new Map<string, number>();
	const open = new Set<string>();

	function valueOf(id: string): number {
		const known = values.get(id);
		if (known !== undefined) return known;
		const row = byId.get(id);
		if (!row) throw new Error(`there is no figure [${id}]`);
		if (open.has(id)) throw new Error(`the formula of ${id} leads back to itself`);
		const { value, formula, round } = row.value;
		if (value === undefined && formula === undefined)
			throw new Error(`[${id}] has no single value; use low(${id}) or high(${id})`);
		open.add(id);
		const raw = value ?? evaluate(formula ?? '', world);
		open.delete(id);
		const result = round === undefined ? raw : roundTo(raw, round);
		if (!Number.isFinite(result)) throw new Error(`${String(raw)} cannot be rounded to ${String(round)}`);
		values.set(id, result);
		return result;
	}
	const end = (k: 0 | 1) => (id: string) => {
		const range = byId.get(id)?.value.range;
		if (!range) throw new Error(`[${id}] has no range`);
		return range[k];
	};
	const world = {
		figure: valueOf,
		low: end(0),
		high: end(1),
		distance(a: string, b: string) {
			const [from, to] = [places.get(a), places.get(b)];
			if (!from || !to) throw new Error(`there is no place ${from ? b : a}`);
			return geoDistance([from.lon, from.lat], [to.lon, to.lat]) * EARTH_RADIUS_KM;
		}
	};

	const figures = new Map<string, Figure>();
	for (const { value: row, file, lineOf } of rows) {
		let computed: number | null = null;
		try {
			if (row.value !== undefined || row.formula !== undefined) computed = valueOf(row.id);
		} catch (error) {
			open.clear();
			const why = error instanceof Error ? error.message : String(error);
			problems.add(
				file,
				lineOf('formula'),
				`${row.id}: ${why}`,
				'correct the formula; figures stand in [brackets], functions are days, distance, low, high'
			);
		}
		figures.set(row.id, { ...row, computed, low: row.range?.[0] ?? null, high: row.range?.[1] ?? null });
	}
	return figures;
}

/** Rounds to the nearest multiple. For a step below one it divides by 1 / step, so that 5.7 does not become 5.700000000000001. */
function roundTo(value: number, step: number): number {
	const steps = Math.round(value / step);
	return step < 1 ? steps / Math.round(1 / step) : steps * step;
}

/** @param release id of the release's source, and its text */
export function checkFigures(
	rows: readonly Row<FigureRow>[],
	sources: ReadonlySet<string>,
	release: { readonly id: string; readonly text: string },
	problems: Problems
): void {
	const flat = release.text.replace(/\s+/g, ' ');
	const ids = new Set(rows.map(({ value }) => value.id));
	for (const { value: row, file, lineOf } of rows) {
		const named = [
			{ id: row.source.id, key: 'source' },
			...row.also.map((id) => ({ id, key: 'also' })),
			...row.disputes.flatMap((dispute) => dispute.sources.map((id) => ({ id, key: 'disputes' })))
		];
		for (const { id, key } of named) {
			if (!sources.has(id))
				problems.add(
					file,
					lineOf(key),
					`${row.id}: source ${id} is not in data/sources.yaml`,
					'add the source there or correct its id'
				);
		}
		if (row.fragment !== undefined && !flat.includes(row.fragment)) {
			problems.add(
				file,
				lineOf('fragment'),
				`${row.id}: the release does not say "${row.fragment}"`,
				'copy the words from data/release.txt'
			);
		}
		if (row.source.id === release.id && row.fragment === undefined) {
			problems.add(
				file,
				lineOf('source'),
				`${row.id}: a figure of the release needs its fragment`,
				'add fragment: at most twelve words of data/release.txt'
			);
		}
		for (const id of figuresIn(row.formula ?? '')) {
			if (!ids.has(id))
				problems.add(
					file,
					lineOf('formula'),
					`${row.id}: there is no figure [${id}]`,
					'correct the id in the formula'
				);
		}
	}
}

/** Checks the sums of checks.yaml. */
export function checkSums(
	checks: readonly Row<CheckRow>[],
	figures: ReadonlyMap<string, Figure>,
	problems: Problems
): void {
	for (const { value: check, file, line } of checks) {
		const of = (id: string) => figures.get(id)?.computed;
		const unknown = [check.total, ...check.parts].find((id) => typeof of(id) !== 'number');
		if (unknown !== undefined) {
			problems.add(file, line, `${unknown} is not a figure with a value`, 'correct the id');
			continue;
		}
		const sum = check.parts.reduce((all, id) => all + (of(id) ?? 0), 0);
		const total = of(check.total) ?? 0;
		if (Math.abs(sum - total) > TOLERANCE) {
			const terms = check.parts.map((id) => `${id} ${String(of(id))}`).join(' + ');
			problems.add(
				file,
				line,
				`${check.total} is ${String(total)}, but ${terms} make ${String(sum)}`,
				'find which of the figures is wrong in data/figures.yaml'
			);
		}
	}
}
