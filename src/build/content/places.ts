/** Places: each in its country and its state, by the built map. */
import { holds, shapesOf } from './map-shapes';
import type { Problems } from './problem';
import type { StateRow } from './reference-schemas';
import type { CountryRow, PlaceRow } from './schemas';
import type { Row } from './yaml-file';

/** Checks on the built map that every place lies in the country it names. */
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
