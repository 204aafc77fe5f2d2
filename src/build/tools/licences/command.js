/**
 * `npm run audit`: what the built site holds of others, under which licences, and whether any of it is known to be unsafe.
 * Writes the list into README.md; with --check it changes nothing, asks no registry, and fails when the list is out of step.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isAllowed, TOOLS } from './allowed.js';
import { NOTICE, readNotice } from './notice.js';
import { lockedPackages } from './packages.js';
import { dependencyTable, withTable } from './table.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const readme = path.join(root, 'README.md');

/**
 * @returns {{ shipped: ReturnType<typeof readNotice>, tools: ReturnType<typeof lockedPackages> }}
 * @throws {Error} when the site is not built
 */
function packages() {
	const file = path.join(root, 'dist', NOTICE);
	let notice;
	try {
		notice = readFileSync(file, 'utf8');
	} catch {
		throw new Error(
			`dist/${NOTICE} is missing: run "npm run build" first, which finds out what the site holds.`
		);
	}
	const shipped = readNotice(notice);
	const named = new Set(shipped.map(({ name, version }) => `${name} ${version}`));
	const tools = lockedPackages(root).filter(({ name, version }) => !named.has(`${name} ${version}`));
	return { shipped, tools };
}

/**
 * Finds out whether README.md lists what there is, and whether all of it may be used.
 * @returns {string[]} what is wrong, in words
 */
export function check() {
	const { shipped, tools } = packages();
	const text = readFileSync(readme, 'utf8');
	return [
		...refused(tools),
		...(withTable(text, dependencyTable(shipped, tools)) === text
			? []
			: ['README.md lists other packages than there are: run "npm run audit"'])
	];
}

/** @param {ReturnType<typeof lockedPackages>} tools */
const refused = (tools) =>
	tools
		.filter(({ licence }) => !isAllowed(licence, TOOLS))
		.map(({ name, version, licence }) => `${name} ${version} is under ${licence}, which is not allowed`);

/**
 * Asks the registry what is known of the packages. Tools count apart: everything here is installed as one, and what the site
 * holds of them is what matters to readers.
 * @param {ReadonlySet<string>} shipped names
 * @returns {string[]} what is known of shipped packages, in words
 */
function advisories(shipped) {
	const { stdout } = spawnSync('npm', ['audit', '--json'], {
		cwd: root,
		encoding: 'utf8',
		shell: process.platform === 'win32',
		timeout: 120_000
	});
	let report;
	try {
		report = JSON.parse(stdout);
	} catch {
		report = null;
	}
	if (!report?.vulnerabilities) {
		console.log(
			`Advisories: the registry did not answer (${report?.message ?? 'no answer'}), so nothing is known of them.`
		);
		return [];
	}
	/** @type {{ name: string, severity: string }[]} */
	const found = Object.values(report.vulnerabilities);
	const ours = found.filter(({ name }) => shipped.has(name));
	console.log(`Advisories: ${ours.length} on what the site holds, ${found.length - ours.length} on tools.`);
	for (const { name, severity } of found) console.log(`  ${name}: ${severity}`);
	return ours.map(({ name, severity }) => `${name} has a known weakness (${severity}): see npm audit`);
}

function main() {
	if (process.argv.includes('--check')) return check();
	const { shipped, tools } = packages();
	const table = dependencyTable(shipped, tools);
	console.log(`What the site holds, by the modules of its build:\n\n${table}\n`);
	writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table));
	return [...refused(tools), ...advisories(new Set(shipped.map(({ name }) => name)))];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		const wrong = main();
		for (const line of wrong) console.error(line);
		if (wrong.length > 0) process.exitCode = 1;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
