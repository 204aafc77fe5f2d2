/** Writes the downloads of the site into its folder data/. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Topology } from 'topojson-specification';
import type { Content } from '../content/load';
import { CITATION_FILE, citationFile } from './citation-file';
import { csvOf } from './csv';
import { dataPackage } from './datapackage';
import { jsonOf } from './json';
import { tablesOf } from './tables';
import { topologyOf } from './topology';

/**
 * @param out the built site's folder
 * @param root the project's folder
 * @param site the site's address with a slash at its end; null where it is not known
 */
export async function writeDownloads(
	out: string,
	root: string,
	content: Content,
	site: string | null
): Promise<void> {
	const folder = path.join(out, 'data');
	await mkdir(folder, { recursive: true });
	const tables = tablesOf(content);
	const outlines = JSON.parse(
		await readFile(path.join(root, 'data/map/region.lonlat.topo.json'), 'utf8')
	) as Topology;
	const files = new Map([
		...tables.map((table): [string, string] => [`${table.name}.csv`, csvOf(table)]),
		...tables.map((table): [string, string] => [`${table.name}.json`, jsonOf(table)]),
		[CITATION_FILE, citationFile(content, site)],
		['region.topo.json', JSON.stringify(topologyOf(outlines, content)) + '\n']
	]);
	const sizes = new Map(
		[...files].map(([name, text]) => [
			name,
			{ path: name, bytes: Buffer.byteLength(text), hash: createHash('sha256').update(text).digest('hex') }
		])
	);
	files.set('datapackage.json', JSON.stringify(dataPackage(tables, content, sizes, site), null, '\t') + '\n');
	for (const [name, text] of files) await writeFile(path.join(folder, name), text);
}
