/** The built map facts the story needs, typed: where places lie and how the corridors run, in plane units. */
import atlasFile from '../../data/map/atlas.json';
import type { Point } from './plane';

export interface Corridor {
	readonly id: string;
	readonly mode: 'rail' | 'road' | 'foot' | 'boat';
	/** Set where the sources are from after 2012. */
	readonly later?: true;
	/** Town ids in travel order. */
	readonly places: readonly string[];
	/** Schematic line through the towns. */
	readonly path: readonly Point[];
	/** Share of the line, 0 … 1, at which each town of `places` is reached. */
	readonly at: readonly number[];
	readonly km: number;
}

export interface Atlas {
	readonly places: Readonly<Record<string, Point>>;
	readonly corridors: readonly Corridor[];
	readonly countries: Readonly<Record<string, { readonly label: Point }>>;
	readonly states: Readonly<Record<string, { readonly label: Point }>>;
	/** Points where the name of each sea may stand, best first. */
	readonly seas: Readonly<Record<string, readonly Point[]>>;
	/** Land borders that data/build/borders.js draws as single lines, west to east: the southern and the northern one. */
	readonly southBorder: readonly Point[];
	readonly northBorder: readonly Point[];
}

type Packed = Omit<Atlas, 'corridors' | 'southBorder' | 'northBorder'> & {
	readonly corridors: readonly (Omit<Corridor, 'path'> & { readonly path: readonly number[] })[];
	readonly southBorder: readonly number[];
	readonly northBorder: readonly number[];
};
const packed = atlasFile as unknown as Packed;

/** Lines travel as steps in tenths of a unit, see data/build/atlas.js. */
function lineOf(steps: readonly number[]): readonly Point[] {
	const line: Point[] = [];
	let [x, y] = [0, 0];
	for (let k = 0; k < steps.length; k += 2) {
		x += steps[k] ?? 0;
		y += steps[k + 1] ?? 0;
		line.push([x / 10, y / 10]);
	}
	return line;
}

export const atlas: Atlas = {
	...packed,
	corridors: packed.corridors.map((corridor) => ({ ...corridor, path: lineOf(corridor.path) })),
	southBorder: lineOf(packed.southBorder),
	northBorder: lineOf(packed.northBorder)
};
