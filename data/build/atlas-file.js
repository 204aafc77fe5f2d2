/** Rebuilds data/map/atlas.json alone, from the rows of data and the outlines that are there: `npm run atlas`, after a place or corridor changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { buildAtlas } from './atlas.js';
import { bordersOf } from './borders.js';

const data = fileURLToPath(new URL('..', import.meta.url));
const rows = (/** @type {string} */ name) => parse(readFileSync(path.join(data, `${name}.yaml`), 'utf8'));
const region = JSON.parse(readFileSync(path.join(data, 'map/region.topo.json'), 'utf8'));
const known = {
	places: rows('places'),
	corridors: rows('corridors'),
	countries: rows('countries'),
	states: rows('states'),
	seas: rows('seas')
};
writeFileSync(path.join(data, 'map/atlas.json'), `${JSON.stringify(buildAtlas(known, bordersOf(region)))}\n`);
