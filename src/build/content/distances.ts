/** Great-circle distances between towns. */
import { geoDistance } from 'd3';
import type { CorridorRow, PlaceRow } from './schemas';

const EARTH_RADIUS_KM = 6371.0088;

export interface Stop {
	readonly place: string;
	/** From the town before, km, unrounded. */
	readonly leg: number;
	/** From the first town, km, unrounded. */
	readonly km: number;
}

/** The towns of a corridor in order, with the distances between them. */
export function stopsOf(corridor: CorridorRow, places: ReadonlyMap<string, PlaceRow>): Stop[] {
	let km = 0;
	return corridor.places.map((id, k) => {
		const [from, to] = [places.get(corridor.places[k - 1] ?? id), places.get(id)];
		const leg = from && to ? geoDistance([from.lon, from.lat], [to.lon, to.lat]) * EARTH_RADIUS_KM : 0;
		km += leg;
		return { place: id, leg, km };
	});
}
