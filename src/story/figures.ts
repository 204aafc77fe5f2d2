/** The figures' numbers, for what is drawn from them; words and sources stay in the text. */
import figures from 'virtual:figures';

/**
 * A figure's value, unrounded.
 * @throws when the figure does not exist or holds a range: the scene asks for something the data do not say
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

/** A figure's two ends; null for one that is no range. */
export function endsOf(id: string): readonly [low: number, high: number] | null {
	const { low, high } = figures[id] ?? {};
	return low === undefined || high === undefined ? null : [low, high];
}

/**
 * The same of a figure that is a range.
 * @throws when it is none: the scene asks for something the data do not say
 */
export function rangeOf(id: string): readonly [low: number, high: number] {
	const ends = endsOf(id);
	if (!ends) throw new Error(`figure ${id} has no range in data/figures.yaml`);
	return ends;
}
