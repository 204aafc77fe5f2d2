/** The list of dependencies in README.md, between two marks. */

const BEGIN = '<!-- licences: written by npm run audit -->';
const END = '<!-- licences end -->';

/** @typedef {Pick<import('./packages.js').Part, 'name' | 'version' | 'licence'>} Named */

/**
 * @param {readonly Named[]} shipped
 * @param {readonly Named[]} tools
 * @returns {string} Markdown
 */
export function dependencyTable(shipped, tools) {
	const rows = [
		['package', 'version', 'licence'],
		...shipped.map(({ name, version, licence }) => [name, version, licence])
	];
	const widths = [0, 1, 2].map((k) => Math.max(...rows.map((row) => row[k]?.length ?? 0)));
	const line = (/** @type {readonly string[]} */ row) =>
		`| ${row.map((cell, k) => cell.padEnd(widths[k] ?? 0)).join(' | ')} |`;
	const [head = [], ...body] = rows;
	const counts = new Map();
	for (const { licence } of tools) counts.set(licence, (counts.get(licence) ?? 0) + 1);
	const sums = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	return [
		line(head),
		line(widths.map((width) => '-'.repeat(width))),
		...body.map(line),
		'',
		`Tools, of which nothing is handed on (${tools.length}): ${sums.map(([licence, n]) => `${licence} ${n}`).join(', ')}.`
	].join('\n');
}

/**
 * @param {string} readme
 * @param {string} table
 * @returns {string} the text with the table in it
 * @throws {Error} when the marks are missing
 */
export function withTable(readme, table) {
	const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
	if (from < 0 || to < from) throw new Error(`README.md needs the lines ${BEGIN} and ${END}.`);
	return `${readme.slice(0, from)}${BEGIN}\n\n${table}\n\n${readme.slice(to)}`;
}
