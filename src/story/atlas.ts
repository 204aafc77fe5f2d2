/** The built map facts the story needs, typed: where places lie and how the corridors run, in plane units. */
import atlasFile from '../../data/map/atlas.json';
import type { Point } from './plane';

export interface Corridor {
	readonly id: string;
	readonly mode: 'rail' | 'road' | 'foot';
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
	/** Mexico's southern land border, west to east, and its northern one. */
	readonly southBorder: readonly Point[];
	readonly northBorder: readonly Point[];
}

export const atlas = atlasFile as unknown as Atlas;
