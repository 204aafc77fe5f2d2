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

/**
 * The inverse of {@link project}.
 * @returns degrees
 */
export function unproject(x: number, y: number): readonly [lon: number, lat: number] {
	const rho = Math.hypot(x, y) / PLANE_SCALE;
	if (rho === 0) return [CENTRE_LON, CENTRE_LAT];
	const c = 2 * Math.asin(Math.min(1, rho / 2));
	const [sinC, cosC] = [Math.sin(c), Math.cos(c)];
	const [px, py] = [x / PLANE_SCALE, -y / PLANE_SCALE];
	const lat = Math.asin(cosC * SIN_0 + (py * sinC * COS_0) / rho);
	const lon = Math.atan2(px * sinC, rho * COS_0 * cosC - py * SIN_0 * sinC);
	return [CENTRE_LON + lon / RAD, lat / RAD];
}
