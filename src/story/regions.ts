/** The named parts of the map a camera can show: points that must be in view, in degrees, and the least air around them. */
import { project, type Point } from './plane';

type LonLat = readonly [lon: number, lat: number];

const TIJUANA: LonLat = [-117.1, 32.6];
const JUAREZ: LonLat = [-106.46, 31.72];
const MATAMOROS: LonLat = [-97.3, 25.9];
const CABO: LonLat = [-109.9, 22.9];
const TAPACHULA: LonLat = [-92.26, 14.9];
const MANAGUA: LonLat = [-86.25, 12.13];
const GRACIAS_A_DIOS: LonLat = [-83.2, 15.0];

const box = (west: number, south: number, east: number, north: number): LonLat[] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[(west + east) / 2, south],
	[(west + east) / 2, north]
];

const lonLat = {
	/** The road from end to end: Tijuana to Costa Rica. */
	whole: [TIJUANA, JUAREZ, MATAMOROS, CABO, TAPACHULA, MANAGUA, GRACIAS_A_DIOS, [-83.6, 9.4]],
	/** The same with Panama's border, for the five campaign countries. */
	campaign: [TIJUANA, JUAREZ, MATAMOROS, CABO, TAPACHULA, GRACIAS_A_DIOS, [-82.8, 8.2]],
	/** Mexico City and what lies around it, for the two institutions. */
	capital: box(-104.5, 15.8, -92.5, 24.6),
	/** From the Suchiate to Arriaga and where people came from. */
	coast: [...box(-94.6, 13.2, -91.6, 17.2), [-86.6, 12.6], [-87.6, 16]],
	/** The two lines and the knot at Medias Aguas. */
	isthmus: [...box(-95.8, 14.3, -91, 18.6), [-88, 15.5]],
	/** The trunk from Medias Aguas to Lechería. */
	trunk: box(-99.8, 16.9, -93.8, 20.4),
	/** Lechería to the northern border. */
	branches: [TIJUANA, JUAREZ, [-99.5, 27.6], MATAMOROS, [-94.4, 17.8], [-99.2, 19.6], [-106.5, 23]],
	/** Where most of the kidnapped people with a known nationality came from. */
	'central-america': box(-92.4, 10.6, -83, 18.3),
	/** San Fernando and the border at Matamoros, with room above them for the marks of the chapter. */
	'san-fernando': box(-100.2, 23.9, -96.6, 30.4),
	/** Mexico's southern border, coast to coast, with room above it for the marks that stand elsewhere. */
	'southern-border': box(-93.2, 14.2, -87.6, 19.7),
	/** Chihuahua and its border city. */
	juarez: box(-109.3, 26.2, -103.2, 32.6),
	/** Chiapas and its border city. */
	tapachula: box(-94.2, 13.9, -90.2, 17.9)
} as const satisfies Record<string, readonly LonLat[]>;

export type RegionId = keyof typeof lonLat;

/** Points of each region in plane units. */
export const regions: Readonly<Record<RegionId, readonly Point[]>> = Object.fromEntries(
	Object.entries(lonLat).map(([id, points]) => [id, points.map(([lon, lat]) => project(lon, lat))])
) as unknown as Record<RegionId, readonly Point[]>;
