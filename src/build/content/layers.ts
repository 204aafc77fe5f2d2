/** Reads the layers that a story adds to the reader's map, and checks the places and countries that they name. */
import { ownLayers } from '../../text/map-layers';
import type { Problems } from './problem';
import { layerSchema, type LayerRow } from './reference-schemas';
import type { CountryRow } from './schemas';
import { readRows, type Row } from './yaml-file';

const FILE = 'data/layers.yaml';

interface OnMap {
	readonly places: ReadonlyMap<string, unknown>;
	readonly countries: readonly Row<CountryRow>[];
}

export function readLayers(root: string, { places, countries }: OnMap, problems: Problems): LayerRow[] {
	const known = {
		places: new Set(places.keys()),
		countries: new Set(countries.map(({ value }) => value.id))
	};
	const own: ReadonlySet<string> = new Set(ownLayers);
	const rows = readRows(root, FILE, layerSchema, problems);
	for (const { value, lineOf } of rows) {
		if (own.has(value.id))
			problems.add(
				FILE,
				lineOf('id'),
				`${value.id} is a layer of the map's own`,
				'give the layer another id'
			);
		for (const id of value.on) {
			if (!known[value.kind].has(id))
				problems.add(
					FILE,
					lineOf('on'),
					`${value.id}: ${id} is not among the ${value.kind} of the map`,
					`use an id of data/${value.kind}.yaml`
				);
		}
	}
	return rows.map(({ value }) => value);
}
