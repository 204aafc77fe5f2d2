/** What a package is, as its own files say: name, version, licence and the licence's text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression; `unknown` where the package names none
 * @property {string | null} text of the licence; null where the package holds none
 */

/**
 * @param {string} folder of the package
 * @returns {Part}
 */
export function readPackage(folder) {
	const { name, version, license, licenses } = JSON.parse(
		readFileSync(path.join(folder, 'package.json'), 'utf8')
	);
	return { name, version, licence: licenceOf(license ?? licenses), text: licenceText(folder) };
}

/**
 * The licence as packages of all ages name it: a text, an object, a list.
 * @param {unknown} given
 * @returns {string}
 */
export function licenceOf(given) {
	if (typeof given === 'string' && given !== '') return given;
	if (Array.isArray(given)) return given.map(licenceOf).join(' OR ') || 'unknown';
	return typeof given === 'object' && given !== null && 'type' in given ? licenceOf(given.type) : 'unknown';
}

/** @param {string} folder */
function licenceText(folder) {
	const name = readdirSync(folder).find((file) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(file));
	if (!name) return null;
	// What a bundler has bundled into itself is no part of what it writes.
	const [own = ''] = readFileSync(path.join(folder, name), 'utf8').split(/^# Licenses of bundled/m);
	return own.replace(/\r\n/g, '\n').trim();
}

/**
 * Packages whose code is among modules of a bundle.
 * @param {Iterable<string>} modules ids as the bundler names them
 * @param {string} root the project's folder
 * @returns {Part[]} by name; two versions of one package are two parts
 */
export function packagesOf(modules, root) {
	const folders = new Set();
	for (const id of modules) {
		// Helpers that the tools write into what they build.
		const helper = /^\0(vite|rolldown)\//.exec(id)?.[1];
		const folder = helper
			? path.join(root, 'node_modules', helper)
			: /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1];
		if (folder) folders.add(folder);
	}
	return [...folders]
		.filter((folder) => existsSync(path.join(folder, 'package.json')))
		.map(readPackage)
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Modules of which something is left in a bundle.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 */
export const modulesOf = (bundle) =>
	Object.values(bundle).flatMap((part) =>
		part.type === 'chunk'
			? Object.entries(part.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
			: []
	);

/**
 * The typefaces: cut to size from packages, each with its licence beside it in src/styles/fonts.
 * @param {string} root
 * @returns {Part[]}
 */
export function typefaces(root) {
	const folder = path.join(root, 'src/styles/fonts');
	return readdirSync(folder).flatMap((file) => {
		const name = /^OFL-(\w+)\.txt$/.exec(file)?.[1];
		if (!name) return [];
		const from = readPackage(path.join(root, 'node_modules/@fontsource-variable', name.toLowerCase()));
		return [{ ...from, text: readFileSync(path.join(folder, file), 'utf8').trim() }];
	});
}

/**
 * Every package that the lock file names.
 * @param {string} root
 * @returns {Pick<Part, 'name' | 'version' | 'licence'>[]}
 */
export function lockedPackages(root) {
	const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
	return Object.entries(packages).flatMap(([folder, { version, license }]) => {
		if (folder === '') return [];
		const name = folder.replace(/^.*node_modules\//, '');
		const installed = path.join(root, folder);
		// Where the lock file knows the licence the list is the same on every system; some packages are not here at all.
		const here = !license && existsSync(path.join(installed, 'package.json'));
		return [{ name, version, licence: here ? readPackage(installed).licence : licenceOf(license) }];
	});
}
