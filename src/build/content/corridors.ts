/** Corridors: towns of the map in order, each once, with sources that are listed. */
import type { Problems } from './problem';
import type { CorridorRow, PlaceRow, SourceRow } from './schemas';
import type { Row } from './yaml-file';

export function checkCorridors(
	rows: readonly Row<CorridorRow>[],
	places: ReadonlyMap<string, PlaceRow>,
	sources: ReadonlyMap<string, SourceRow>,
	problems: Problems
): void {
	for (const { value, file, lineOf } of rows) {
		for (const place of value.places) {
			if (!places.has(place))
				problems.add(
					file,
					lineOf('places', value.places.indexOf(place)),
					`corridor ${value.id} names ${place}, which is not in data/places.yaml`,
					'add the place there or correct its id'
				);
		}
		for (const [k, place] of value.places.entries()) {
			const before = value.places.indexOf(place);
			if (before < k)
				problems.add(
					file,
					lineOf('places', k),
					`corridor ${value.id} passes ${place} twice`,
					'name every town once, in the order of the way'
				);
		}
		for (const [k, { after }] of (value.via ?? []).entries()) {
			if (!value.places.slice(0, -1).includes(after))
				problems.add(
					file,
					lineOf('via', k),
					`corridor ${value.id} bends after ${after}, from which it does not go on`,
					'name a town of the corridor that is not its last'
				);
		}
		for (const source of value.sources) {
			if (!sources.has(source))
				problems.add(
					file,
					lineOf('sources'),
					`corridor ${value.id}: source ${source} is not in data/sources.yaml`,
					'add the source there or correct its id'
				);
		}
	}
}
