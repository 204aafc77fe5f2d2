/** Writes dist/licences.txt: the site's third-party parts, with the texts that their licences require. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isAllowed, SHIPPED } from './allowed.js';

/**
 * @typedef {object} Part a package, as Vite's `build.license` describes it
 * @property {string} name
 * @property {string} version
 * @property {string} [identifier] an SPDX expression
 * @property {string} [text] of the licence
 */

/** The asset in which Vite lists the packages of a bundle: `build.license.fileName`. */
export const BUNDLED = 'licences.json';
export const NOTICE = 'licences.txt';
const RULE = '='.repeat(80);
const HEAD = /^(\S+) (\S+) — (.+)$/;

/**
 * Describes the site's third-party parts: packages of the bundle, helpers that build tools add to it, typefaces.
 * @param {import('vite').Rolldown.OutputBundle} bundle built with `build.license`
 * @param {string} root the project's folder
 * @returns {string} the notice
 * @throws {Error} as `noticeOf`
 */
export function bundleNotice(bundle, root) {
	const list = bundle[BUNDLED];
	if (list?.type !== 'asset') throw new Error(`the bundle has no ${BUNDLED}: set build.license.fileName`);
	/** @type {Part[]} */
	const packages = JSON.parse(String(list.source));
	const helpers = ['rolldown', 'vite'].map((name) => readPackage(path.join(root, 'node_modules', name)));
	return noticeOf([...packages, ...helpers, ...typefaces(root)]);
}

/**
 * @param {readonly Part[]} parts
 * @returns {string}
 * @throws {Error} when a part's licence is not accepted, or requires a text that is missing
 */
export function noticeOf(parts) {
	const wrong = parts.flatMap(({ name, version, identifier = 'no licence', text }) => [
		...(isAllowed(identifier, SHIPPED)
			? []
			: [`${name} ${version} is under ${identifier}, which is not allowed`]),
		...(text ? [] : [`${name} ${version} has no licence text to hand on`])
	]);
	if (wrong.length > 0) {
		throw new Error(`${wrong.join('; ')}: take another package, or see src/build/tools/licences/allowed.js`);
	}
	const head =
		'This site holds code and typefaces of others, under these licences. Its own code is under the MIT\n' +
		'licence; its texts and pictures are under CC BY 4.0. Map: Natural Earth (public domain). Towns: GeoNames (CC BY 4.0).\n';
	const sections = parts.map(
		({ name, version, identifier, text }) =>
			`${RULE}\n${name} ${version} — ${identifier}\n${RULE}\n\n${text}\n`
	);
	return [head, ...sections].join('\n');
}

/**
 * Reads the parts from a notice, without their texts.
 * @param {string} notice
 * @returns {Part[]}
 */
export const partsOf = (notice) =>
	notice.split(`${RULE}\n`).flatMap((line) => {
		const [, name, version, identifier] = HEAD.exec(line.trimEnd()) ?? [];
		return name && version && identifier ? [{ name, version, identifier }] : [];
	});

/**
 * @param {string} folder of an installed package
 * @returns {Part}
 */
function readPackage(folder) {
	const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
	// The licences of packages bundled in a tool do not apply to the tool's output.
	const [text = ''] = file
		? readFileSync(path.join(folder, file), 'utf8').split(/^# Licenses of bundled/m)
		: [];
	return { name, version, identifier: license, text: text.trim() };
}

/**
 * Lists the typefaces: subsets of packages' fonts, each with its licence beside it in src/styles/fonts.
 * @param {string} root
 * @returns {Part[]}
 */
function typefaces(root) {
	const folder = path.join(root, 'src/styles/fonts');
	return readdirSync(folder).flatMap((file) => {
		const name = /^OFL-(\w+)\.txt$/.exec(file)?.[1];
		if (!name) return [];
		const from = readPackage(path.join(root, 'node_modules/@fontsource-variable', name.toLowerCase()));
		return [{ ...from, text: readFileSync(path.join(folder, file), 'utf8').trim() }];
	});
}
