/** Reads `_headers` as static hosts do: a path that may end with `*`, followed by the headers of the files it matches. */
import { readFile } from 'node:fs/promises';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import path from 'node:path';

/**
 * @typedef {object} Rule
 * @property {string} path beginning with a slash; a `*` at the end matches any text
 * @property {[name: string, value: string][]} headers names in lower case
 */

/**
 * @param {string} folder of the site
 * @returns {Promise<readonly Rule[]>} empty when the site has no `_headers`
 */
export async function readHeaders(folder) {
	const text = await readFile(path.join(folder, '_headers'), 'utf8').catch(() => '');
	return parseHeaders(text);
}

/**
 * Parses the file in linear time.
 * @param {string} text of a `_headers` file
 * @returns {Rule[]} without lines that HTTP could not send
 */
export function parseHeaders(text) {
	/** @type {Rule[]} */
	const rules = [];
	for (const line of text.split(/\r?\n/)) {
		const words = line.trim();
		if (words === '' || words.startsWith('#')) continue;
		const indented = line.trimStart() !== line;
		const header = indented ? headerOf(words) : null;
		if (!indented) rules.push({ path: words, headers: [] });
		else if (header) rules.at(-1)?.headers.push(header);
	}
	// Headers after a line that is no path are ignored.
	return rules.filter((rule) => rule.path.startsWith('/'));
}

/**
 * @param {string} line `Name: value`
 * @returns {[name: string, value: string] | null} null when HTTP could not send it
 */
function headerOf(line) {
	const [name = '', ...rest] = line.split(':');
	const [sent, value] = [name.trim().toLowerCase(), rest.join(':').trim()];
	try {
		validateHeaderName(sent);
		validateHeaderValue(sent, value);
	} catch {
		return null;
	}
	return rest.length > 0 ? [sent, value] : null;
}

/**
 * @param {readonly Rule[]} rules
 * @param {string} address path within the site, beginning with a slash
 * @returns {[name: string, value: string][]} each header once, from the last rule that names it
 */
export const headersFor = (rules, address) =>
	rules
		.filter(({ path: wanted }) =>
			wanted.endsWith('*') ? address.startsWith(wanted.slice(0, -1)) : address === wanted
		)
		.flatMap(({ headers }) => headers);
