/** The parts of the map that several chapters show; a chapter's own stand in its folder. */
import { box, region, type LonLat } from '../story/region';

const TIJUANA: LonLat = [-117.1, 32.6];
const JUAREZ: LonLat = [-106.46, 31.72];
const MATAMOROS: LonLat = [-97.3, 25.9];
const CABO: LonLat = [-109.9, 22.9];
const TAPACHULA: LonLat = [-92.26, 14.9];
const MANAGUA: LonLat = [-86.25, 12.13];
const GRACIAS_A_DIOS: LonLat = [-83.2, 15.0];

/** The road from end to end: Tijuana to Costa Rica. */
export const whole = region(
	'whole',
	[TIJUANA, JUAREZ, MATAMOROS, CABO, TAPACHULA, MANAGUA, GRACIAS_A_DIOS, [-83.6, 9.4]],
	'left'
);

/** The same with Panama's border, for the five campaign countries. */
export const fiveCountries = region(
	'five-countries',
	[TIJUANA, JUAREZ, MATAMOROS, CABO, TAPACHULA, GRACIAS_A_DIOS, [-82.8, 8.2]],
	'left'
);

/** Where most of the kidnapped people with a known nationality came from. */
export const centralAmerica = region('central-america', box(-92.4, 10.6, -83, 18.3), 'left');

/** Chihuahua and its border city, with room above the city for its name. */
export const juarez = region('juarez', box(-109.3, 26.2, -103.2, 33.7));

/** Chiapas and its border city. */
export const tapachula = region('tapachula', box(-94.2, 13.9, -90.2, 17.9));
