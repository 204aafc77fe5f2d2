/** Rows of the data that the map is built from. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const data = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} name of a file in data/, without its ending */
const rows = (name) => parse(readFileSync(path.join(data, `${name}.yaml`), 'utf8'));

/** What {@link buildAtlas} takes. */
export const known = {
	places: rows('places'),
	corridors: rows('corridors'),
	countries: rows('countries'),
	states: rows('states'),
	seas: rows('seas')
};
