/**
 * Rebuilds data/map from its public sources: `npm run data`. With --check it builds to a temporary folder and
 * says whether the committed files are the same, byte for byte.
 */
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { feature } from 'topojson-client';
import { buildAtlas } from './atlas.js';
import { bordersOf } from './borders.js';
import { checkPlaces, checkTopology, gazetteerRows } from './checks.js';
import { buildLand, readUnits } from './land.js';
import { unproject } from './lonlat.js';
import { projection } from './plane.js';
import { buildRelief } from './relief.js';
import { known } from './rows.js';
import { fetchSources, root } from './sources.js';
import { readWater } from './water.js';

const check = process.argv.includes('--check');
const home = path.join(root, 'data', 'map');
const out = check ? mkdtempSync(path.join(tmpdir(), 'map-')) : home;
/** Budgets in bytes, brotli 11 where text. */
const BUDGET = { overview: 15_000, geometry: 50_000, relief: 30_000 };

fetchSources();

const units = readUnits();
const overview = await buildLand(units, 'overview');
checkTopology(overview, 'overview.topo.json');
const overviewBytes = write('overview.topo.json', overview);

const land = await buildLand(units, 'region');
checkTopology(land, 'region.topo.json');
checkPlaces(known.places, land, projection);
const region = withWater(land, await readWater());
const regionBytes = write('region.topo.json', region);
write('region.lonlat.topo.json', unproject(region));

// Only the region has grain; land around it stays plain.
const shapes = feature(region, region.objects.countries).features.map(({ geometry }) => geometry);
const reliefs = await buildRelief(shapes, out);

write('atlas.json', buildAtlas(known, bordersOf(region)));
write('gazetteer.json', await gazetteerRows(known.places));

within('overview.topo.json', overviewBytes, BUDGET.overview);
within('overview.topo.json and region.topo.json', overviewBytes + regionBytes, BUDGET.geometry);
within('the larger of the reliefs', Math.max(...reliefs), BUDGET.relief);
if (check) compare();

function withWater(topology, { lakes, rivers }) {
	const { transform } = topology;
	const encode = (line) => {
		let [px, py] = [0, 0];
		return line.map(([x, y]) => {
			const qx = Math.round((x - transform.translate[0]) / transform.scale[0]);
			const qy = Math.round((y - transform.translate[1]) / transform.scale[1]);
			const step = [qx - px, qy - py];
			[px, py] = [qx, qy];
			return step;
		});
	};
	const arcs = [...topology.arcs];
	const add = (line) => arcs.push(encode(line)) - 1;
	const lakeObject = { type: 'MultiPolygon', arcs: lakes.map((rings) => rings.map((ring) => [add(ring)])) };
	const riverObject = { type: 'MultiLineString', arcs: rivers.map((line) => [add(line)]) };
	return { ...topology, arcs, objects: { ...topology.objects, lakes: lakeObject, rivers: riverObject } };
}

function write(name, value) {
	const text = JSON.stringify(value) + '\n';
	writeFileSync(path.join(out, name), text);
	const bytes = brotliCompressSync(Buffer.from(text)).length;
	console.log(
		`${name.padEnd(26)} ${String(text.length).padStart(8)} bytes, ${String(bytes).padStart(6)} brotli`
	);
	return bytes;
}

function within(what, bytes, budget) {
	console.log(`${what}: ${bytes} of ${budget} bytes`);
	if (bytes > budget) {
		throw new Error(
			`${what} weighs ${bytes} bytes, ${bytes - budget} over its budget: raise the tolerance in data/build/land.js`
		);
	}
}

function compare() {
	const differing = readdirSync(out).filter(
		(name) => !readFileSync(path.join(out, name)).equals(readFileSync(path.join(home, name)))
	);
	if (differing.length > 0) {
		throw new Error(
			`built anew, these differ from data/map: ${differing.join(', ')}. Run npm run data and commit what it writes`
		);
	}
	console.log('data/map is what its sources give, byte for byte');
}
