/** Reads `_headers` as static hosts do: a path with `*` at its end, and under it the headers of the files it matches. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * @typedef {object} Rule
 * @property {string} path beginning with a slash; a `*` at the end stands for anything
 * @property {[name: string, value: string][]} headers names in lower case
 */

/** A name and a value that can be sent (RFC 9110, sections 5.1 and 5.5). */
const HEADER = /^([!#$%&'*+.^`|~\w-]+)\s*:\s*([\t\x20-\x7e\x80-\xff]*)$/;

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
			const [, name, value] = HEADER.exec(line.trim()) ?? [];
			if (name && value !== undefined) rules.at(-1)?.headers.push([name.toLowerCase(), value]);
		}
	}
	// A line that is no path takes its headers with it.
	return rules.filter(({ path }) => path.startsWith('/'));
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
