/** dist/licences.txt: whose work the site holds, with the texts their licences ask to be handed on. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAllowed, SHIPPED } from './allowed.js';

/** @typedef {import('./packages.js').Part} Part */

export const NOTICE = 'licences.txt';
const RULE = '='.repeat(80);
const HEAD = /^(\S+) (\S+) — (.+)$/;

/**
 * @param {readonly Part[]} parts
 * @returns {string}
 */
export function noticeText(parts) {
	const opening =
		'The price of the road north holds code and typefaces of others, under these licences. Its own code is under the MIT\n' +
		'licence; its texts and pictures are under CC BY 4.0. Map: Natural Earth (public domain). Towns: GeoNames (CC BY 4.0).\n';
	const sections = parts.map(
		({ name, version, licence, text }) =>
			`${RULE}\n${name} ${version} — ${licence}\n${RULE}\n\n${text ?? ''}\n`
	);
	return [opening, ...sections].join('\n');
}

/**
 * The parts a notice names.
 * @param {string} text
 * @returns {Omit<Part, 'text'>[]}
 */
export const readNotice = (text) =>
	text.split(`${RULE}\n`).flatMap((line) => {
		const [, name, version, licence] = HEAD.exec(line.trimEnd()) ?? [];
		return name && version && licence ? [{ name, version, licence }] : [];
	});

/**
 * @param {string} out the built site
 * @param {readonly Part[]} parts
 * @throws {Error} as checkedNotice does
 */
export const writeNotice = (out, parts) => writeFileSync(path.join(out, NOTICE), checkedNotice(parts));

/**
 * @param {readonly Part[]} parts
 * @returns {string} the notice
 * @throws {Error} when a part may not be handed on, or not without a text that is missing
 */
export function checkedNotice(parts) {
	const wrong = parts.flatMap(({ name, version, licence, text }) => [
		...(isAllowed(licence, SHIPPED) ? [] : [`${name} ${version} is under ${licence}, which is not allowed`]),
		...(text ? [] : [`${name} ${version} has no licence text to hand on`])
	]);
	if (wrong.length > 0) {
		throw new Error(`${wrong.join('; ')}: take another package, or see src/build/tools/licences/allowed.js`);
	}
	return noticeText(parts);
}
