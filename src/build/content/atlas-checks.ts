/** Places and corridors of data against the gazetteer and the atlas that the map is drawn from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { project } from '../../story/plane';
import type { Problems } from './problem';
import type { CorridorRow, PlaceRow } from './schemas';
import type { Row } from './yaml-file';

interface Atlas {
	readonly places: Readonly<Record<string, readonly [number, number]>>;
	readonly corridors: readonly { readonly id: string; readonly places: readonly string[] }[];
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
export function checkAtlas(
	rows: readonly Row<PlaceRow>[],
	corridors: readonly Row<CorridorRow>[],
	root: string,
	problems: Problems
): void {
	const json = (name: string): unknown => JSON.parse(readFileSync(path.join(root, 'data/map', name), 'utf8'));
	const gazetteer = new Map((json('gazetteer.json') as readonly Entry[]).map((row) => [row.geonames, row]));
	const atlas = json('atlas.json') as Atlas;
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
		const drawn = atlas.places[id];
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
	for (const { value, file, line, lineOf } of corridors) {
		const drawn = atlas.corridors.find(({ id }) => id === value.id);
		if (drawn?.places.join() === value.places.join()) continue;
		problems.add(
			file,
			drawn ? lineOf('places') : line,
			`corridor ${value.id} passes other towns than the atlas draws`,
			'correct its places; if they are right, run npm run atlas'
		);
	}
}
