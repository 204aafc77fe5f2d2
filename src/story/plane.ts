/** The map plane: Lambert azimuthal equal-area about 98° W, 19.5° N, as built by data/build. y grows downwards. */

const CENTRE_LON = -98;
const CENTRE_LAT = 19.5;
/** Plane units per unit sphere. */
export const PLANE_SCALE = 2000;
const EARTH_RADIUS_KM = 6371.0088;
/** Kilometres in one plane unit (true at the centre; within 1 % over the region). */
export const KM_PER_UNIT = EARTH_RADIUS_KM / PLANE_SCALE;

const RAD = Math.PI / 180;
const SIN_0 = Math.sin(CENTRE_LAT * RAD);
const COS_0 = Math.cos(CENTRE_LAT * RAD);

export type Point = readonly [x: number, y: number];

/**
 * @param lon degrees east
 * @param lat degrees north
 * @returns plane units, the same as d3.geoAzimuthalEqualArea().rotate([98, -19.5]).scale(2000).translate([0, 0])
 */
export function project(lon: number, lat: number): Point {
	const lambda = (lon - CENTRE_LON) * RAD;
	const phi = lat * RAD;
	const cos = Math.cos(phi) * Math.cos(lambda);
	const k = Math.sqrt(2 / (1 + SIN_0 * Math.sin(phi) + COS_0 * cos)) * PLANE_SCALE;
	return [k * Math.cos(phi) * Math.sin(lambda), -k * (COS_0 * Math.sin(phi) - SIN_0 * cos)];
}
