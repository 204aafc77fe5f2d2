/** Licences that this project may use: those that ask for no more than their own text and a name. */

/** For what readers receive. */
export const SHIPPED = /** @type {const} */ ([
	...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Zlib'],
	...['BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'CC-BY-4.0', 'OFL-1.1']
]);
/** For tools, which are run and not handed on. */
export const TOOLS = /** @type {const} */ ([...SHIPPED, 'MPL-2.0', 'Python-2.0', 'CC-BY-3.0']);

/**
 * @param {string} expression of SPDX: ids joined by OR, or by AND; both in one expression are refused
 * @param {readonly string[]} list
 */
export function isAllowed(expression, list) {
	const plain = expression.replace(/^\((.*)\)$/, '$1').trim();
	if (/[()]/.test(plain) || (/ OR /.test(plain) && / AND /.test(plain))) return false;
	const known = (/** @type {string} */ id) => list.includes(id.trim());
	return / OR /.test(plain) ? plain.split(' OR ').some(known) : plain.split(' AND ').every(known);
}
