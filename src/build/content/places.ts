/** Places: each in its country and its state, where the gazetteer and the built map have it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from '../../story/plane';
import { holds, shapesOf } from './map-shapes';
import type { Problems } from './problem';
import type { StateRow } from './reference-schemas';
import type { CountryRow, PlaceRow } from './schemas';
import type { Row } from './yaml-file';

/** Every place lies in the country it names, by the built map. */
export function checkPlaces(
	rows: readonly Row<PlaceRow>[],
	countries: readonly Row<CountryRow>[],
	root: string,
	problems: Problems
): void {
	const shapes = shapesOf(root, 'countries');
	const known = new Set(countries.map(({ value }) => value.id));
	for (const { value, file: where, line, lineOf } of rows) {
		const shape = shapes.get(value.country);
		if (!known.has(value.country) || (shape?.type !== 'Polygon' && shape?.type !== 'MultiPolygon')) {
			problems.add(
				where,
				lineOf('country'),
				`${value.id}: ${value.country} is not a country of the map`,
				'use a code of data/countries.yaml'
			);
			continue;
		}
		if (!value.state.startsWith(value.country))
			problems.add(
				where,
				lineOf('state'),
				`${value.id}: ${value.state} is not a state of ${value.country}`,
				'correct the state or the country'
			);
		if (!value.onLine && !value.approx && !holds(shape, value)) {
			problems.add(
				where,
				line,
				`${value.id} does not lie in ${value.country}`,
				'correct lon, lat or country; a town on the very line or shore is marked onLine: true'
			);
		}
	}
}

/** Every place names a state that there is, and lies in it, by the built map. Only some countries have their states on it. */
export function checkPlaceStates(
	rows: readonly Row<PlaceRow>[],
	countries: readonly Row<CountryRow>[],
	states: readonly Row<StateRow>[],
	root: string,
	problems: Problems
): void {
	const shapes = shapesOf(root, 'states');
	const ids = states.map(({ value }) => value.id);
	const unmapped = new Set(
		countries.flatMap(({ value: { id, states: parts = [] } }) => parts.map((part) => `${id}-${part}`))
	);
	for (const { value, file, lineOf } of rows) {
		const isMapped = ids.some((id) => id.startsWith(`${value.country}-`));
		if (isMapped ? !ids.includes(value.state) : !unmapped.has(value.state))
			problems.add(
				file,
				lineOf('state'),
				`${value.id}: there is no state ${value.state}`,
				isMapped ? 'use a code of data/states.yaml' : 'use a code of states in data/countries.yaml'
			);
		const shape = shapes.get(value.state);
		if (isMapped && shape && !value.onLine && !holds(shape, value))
			problems.add(
				file,
				lineOf('state'),
				`${value.id} does not lie in ${value.state}`,
				'correct lon, lat or state; a town on the very line or shore is marked onLine: true'
			);
	}
}

interface Entry {
	readonly geonames: number;
	readonly country: string;
	readonly lon: number;
	readonly lat: number;
}

/** A ten-thousandth of a degree is how finely data/places.yaml is rounded; about eleven metres. */
const MOST_DEGREES = 0.0001;
/** A tenth of a unit is how finely the atlas is rounded. */
const MOST_UNITS = 0.1;

/** Every place stands where the gazetteer and the atlas have it: a moved one shows in two files. */
export function checkPositions(rows: readonly Row<PlaceRow>[], root: string, problems: Problems): void {
	const json = (name: string): unknown => JSON.parse(readFileSync(path.join(root, 'data/map', name), 'utf8'));
	const gazetteer = new Map((json('gazetteer.json') as readonly Entry[]).map((row) => [row.geonames, row]));
	const atlas = (json('atlas.json') as { places: Readonly<Record<string, readonly [number, number]>> })
		.places;
	for (const { value, file, line, lineOf } of rows) {
		const { id, lon, lat, geonames } = value;
		const listed = geonames === null ? undefined : gazetteer.get(geonames);
		if (listed && Math.max(Math.abs(listed.lon - lon), Math.abs(listed.lat - lat)) > MOST_DEGREES) {
			problems.add(
				file,
				lineOf(Math.abs(listed.lon - lon) > MOST_DEGREES ? 'lon' : 'lat'),
				`${id} stands at ${String(lon)}, ${String(lat)}; GeoNames has ${String(listed.lon)}, ${String(listed.lat)}`,
				'correct lon and lat, or the number of geonames'
			);
			continue;
		}
		if (geonames === null && !value.approx)
			problems.add(
				file,
				line,
				`${id} has no number of GeoNames`,
				'add geonames, or mark the place approx: true'
			);
		const drawn = atlas[id];
		const [x, y] = project(lon, lat);
		if (!drawn)
			problems.add(file, line, `${id} is not in the atlas`, 'run npm run atlas, which puts it onto the map');
		else if (Math.max(Math.abs(drawn[0] - x), Math.abs(drawn[1] - y)) > MOST_UNITS)
			problems.add(
				file,
				lineOf('lon'),
				`${id} has moved from where the atlas draws it`,
				'correct lon and lat; if the new place is right, run npm run atlas'
			);
	}
}
