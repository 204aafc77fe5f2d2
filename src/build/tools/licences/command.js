/** `npm run licences`: lists the built site's third-party parts and licences in .github/DEPENDENCIES.md, and checks the tools' licences. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isAllowed, TOOLS } from './allowed.js';
import { NOTICE, partsOf } from './notice.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const LIST = '.github/DEPENDENCIES.md';
const list = path.join(root, LIST);
const BEGIN = '<!-- licences: written by npm run licences -->';
const END = '<!-- licences end -->';

/**
 * Compares .github/DEPENDENCIES.md with the built site, and the lock file with the accepted licences.
 * @returns {string[]} problems, one sentence each
 * @throws {Error} when the site is not built
 */
export function check() {
	const text = readFileSync(list, 'utf8');
	const listed = withTable(text, licenceTable(shipped())) === text;
	return [
		...refusedTools(),
		...(listed ? [] : [`${LIST} lists other packages than the site holds: run "npm run licences"`])
	];
}

/** @returns {ReturnType<typeof partsOf>} */
function shipped() {
	try {
		return partsOf(readFileSync(path.join(root, 'dist', NOTICE), 'utf8'));
	} catch {
		throw new Error(
			`dist/${NOTICE} is missing: run "npm run build" first, which finds out what the site holds.`
		);
	}
}

/** @returns {string[]} installed packages whose licence is not allowed, one sentence each */
function refusedTools() {
	const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
	return Object.entries(packages)
		.filter(([folder, { license = '' }]) => folder !== '' && !isAllowed(license, TOOLS))
		.map(([folder, { license }]) => `${folder} is under ${license}, which is not allowed`);
}

/**
 * @param {readonly import('./notice.js').Part[]} parts
 * @returns {string} Markdown
 */
export function licenceTable(parts) {
	const rows = [
		['package', 'version', 'licence'],
		...parts.map(({ name, version, identifier = '' }) => [name, version, identifier])
	];
	const widths = [0, 1, 2].map((k) => Math.max(...rows.map((row) => row[k]?.length ?? 0)));
	const [head = '', ...body] = rows.map(
		(row) => `| ${row.map((cell, k) => cell.padEnd(widths[k] ?? 0)).join(' | ')} |`
	);
	return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body].join('\n');
}

/**
 * @param {string} text of .github/DEPENDENCIES.md
 * @param {string} table
 * @returns {string} the text with the table between its two marks
 * @throws {Error} when the marks are missing
 */
export function withTable(text, table) {
	const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
	if (from < 0 || to < from) throw new Error(`${LIST} needs the lines ${BEGIN} and ${END}.`);
	return `${text.slice(0, from)}${BEGIN}\n\n${table}\n\n${text.slice(to)}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		const table = licenceTable(shipped());
		console.log(table);
		writeFileSync(list, withTable(readFileSync(list, 'utf8'), table));
		for (const line of check()) {
			console.error(line);
			process.exitCode = 1;
		}
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
