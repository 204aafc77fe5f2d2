/** A part of the map a camera can show. */
import { project, type Point } from './plane';

export type LonLat = readonly [lon: number, lat: number];

export interface Region {
	/** Equal ids mean equal points. */
	readonly id: string;
	/** Points that must be in view, plane units. */
	readonly points: readonly Point[];
	/** Lower corner of a wide stage in which the map has open water for the scale bar. */
	readonly water: 'left' | 'right';
}

/** @param points degrees */
export const region = (id: string, points: readonly LonLat[], water: Region['water'] = 'right'): Region => ({
	id,
	points: points.map(([lon, lat]) => project(lon, lat)),
	water
});

/** Corners and edge middles of a rectangle, degrees. The middles count because parallels are curved on the map and lowest there. */
export const box = (west: number, south: number, east: number, north: number): LonLat[] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[(west + east) / 2, south],
	[(west + east) / 2, north]
];
