/** Reads `_headers` as static hosts do: a path with `*` at its end, and under it the headers of the files it matches. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * @typedef {object} Rule
 * @property {string} path beginning with a slash; a `*` at the end stands for anything
 * @property {[name: string, value: string][]} headers names in lower case
 */

/** @type {Map<string, { changed: number, rules: readonly Rule[] }>} by folder */
const known = new Map();

/**
 * @param {string} folder of the site
 * @returns {Promise<readonly Rule[]>} none where the site has no such file
 */
export async function readHeaders(folder) {
	const file = path.join(folder, '_headers');
	const found = await stat(file).catch(() => null);
	if (!found?.isFile()) return [];
	const cached = known.get(folder);
	if (cached?.changed === found.mtimeMs) return cached.rules;
	const rules = parse(await readFile(file, 'utf8'));
	known.set(folder, { changed: found.mtimeMs, rules });
	return rules;
}

/**
 * @param {string} text
 * @returns {Rule[]}
 */
export function parse(text) {
	/** @type {Rule[]} */
	const rules = [];
	for (const line of text.split(/\r?\n/)) {
		if (line.trim() === '' || line.trim().startsWith('#')) continue;
		if (!/^\s/.test(line)) rules.push({ path: line.trim(), headers: [] });
		else {
			const at = line.indexOf(':');
			if (at > 0)
				rules.at(-1)?.headers.push([line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]);
		}
	}
	return rules;
}

/**
 * @param {readonly Rule[]} rules
 * @param {string} address path within the site, beginning with a slash
 * @returns {[name: string, value: string][]} the last rule that names a header decides
 */
export const headersFor = (rules, address) =>
	rules
		.filter(({ path: wanted }) =>
			wanted.endsWith('*') ? address.startsWith(wanted.slice(0, -1)) : address === wanted
		)
		.flatMap(({ headers }) => headers);
