/** The numbers of the figures that are drawn. Their words and sources are in the text. */
import figures from 'virtual:figures';

/**
 * A figure's value, unrounded.
 * @throws when the figure does not exist or holds a range
 */
export function valueOf(id: string): number {
	const value = figures[id]?.value;
	if (value === undefined || value === null) {
		throw new Error(
			`figure ${id} has no single value, or is not among the drawn figures of src/build/content/plugin.ts`
		);
	}
	return value;
}

/** A figure's value as a number of marks. */
export const countOf = (id: string): number => Math.round(valueOf(id));

/** The two ends of a figure's range; null for a figure without a range. */
export function endsOf(id: string): readonly [low: number, high: number] | null {
	const { low, high } = figures[id] ?? {};
	return low === undefined || high === undefined ? null : [low, high];
}

/**
 * The two ends of a figure's range.
 * @throws when the figure has no range
 */
export function rangeOf(id: string): readonly [low: number, high: number] {
	const ends = endsOf(id);
	if (!ends) throw new Error(`figure ${id} has no range in data/figures.yaml`);
	return ends;
}
