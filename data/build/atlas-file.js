/** Rebuilds data/map/atlas.json alone, from the rows of data and the outlines that are there: `npm run atlas`, after a place or corridor changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAtlas } from './atlas.js';
import { bordersOf } from './borders.js';
import { known } from './rows.js';

const data = fileURLToPath(new URL('..', import.meta.url));
const region = JSON.parse(readFileSync(path.join(data, 'map/region.topo.json'), 'utf8'));
writeFileSync(path.join(data, 'map/atlas.json'), `${JSON.stringify(buildAtlas(known, bordersOf(region)))}\n`);
