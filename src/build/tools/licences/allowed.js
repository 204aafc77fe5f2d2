/** Licences that this project accepts: those that require only attribution and their own text. */

/** Licences for parts of the built site. */
export const SHIPPED = /** @type {const} */ ([
	...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Zlib'],
	...['BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'CC-BY-4.0', 'OFL-1.1']
]);
/** Licences for tools, which the project runs and does not distribute: some ask that changes to the tool are published. */
export const TOOLS = /** @type {const} */ ([
	...SHIPPED,
	...['MPL-2.0', 'LGPL-3.0-or-later', 'Python-2.0', 'CC-BY-3.0']
]);

/**
 * @param {string} expression SPDX expression: ids joined by OR or by AND; one with both is refused
 * @param {readonly string[]} list
 */
export function isAllowed(expression, list) {
	const plain = expression.replace(/^\((.*)\)$/, '$1').trim();
	if (/[()]/.test(plain) || (/ OR /.test(plain) && / AND /.test(plain))) return false;
	const known = (/** @type {string} */ id) => list.includes(id.trim());
	return / OR /.test(plain) ? plain.split(' OR ').some(known) : plain.split(' AND ').every(known);
}
