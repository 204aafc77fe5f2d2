/** The site behind nginx: a `server` block that answers as the site asks in `_headers`, and sends what lies compressed. */
import { group } from 'd3';
import { headersFor } from '../headers-file.js';
import { mediaTypes, TEXT } from '../media-types.js';

/**
 * @typedef {import('../headers-file.js').Rule} Rule
 * @typedef {object} Place
 * @property {string} root folder nginx serves from; the site lies in it under `base`
 * @property {string} [base] path the site is served under, beginning and ending with a slash
 * @property {string} [listen] address and port, as nginx writes them
 * @property {string} [name] host names, as nginx writes them
 * @property {boolean} [brotli] whether nginx has `ngx_http_brotli_static_module`
 */

/** Everything but what a rule of `_headers` says otherwise: asked again each time, answered with 304 when nothing changed. */
const FRESH = 'no-cache';

/** @param {string} text */
const quoted = (text) => `"${text.replace(/(["\\$])/g, '\\$1')}"`;

/**
 * nginx hands no header of an outer block to a block that has headers of its own, so each location lists all of its own.
 * @param {readonly Rule[]} rules
 * @param {string} address an address the rules are asked about, within the site
 * @returns {string[]}
 */
function headerLines(rules, address) {
	const headers = new Map([['cache-control', FRESH], ...headersFor(rules, address)]);
	return [...headers].map(([name, value]) => `add_header ${name} ${quoted(value)};`);
}

/**
 * @param {readonly Rule[]} rules of the built site
 * @param {Place} place
 * @returns {string} a `server` block, to be included in nginx's `http` block
 * @throws {Error} when `base` does not begin and end with a slash, or a path cannot be written into a configuration
 */
export function nginxConfiguration(rules, { root, base = '/', listen = '80', name = '_', brotli = false }) {
	if (!/^\/(?:[\w.~-]+\/)*$/.test(base)) {
		throw new Error(`--base should begin and end with a slash and hold plain letters, not "${base}".`);
	}
	if (/["\\$\n]/.test(root)) throw new Error(`This folder cannot be written into a configuration: ${root}`);
	const odd = rules.find(({ path }) => !/^\/[\w.~/-]*\*?$/.test(path));
	if (odd) throw new Error(`This path of _headers cannot be written into a configuration: ${odd.path}`);
	/** @param {string} opening @param {readonly string[]} lines */
	const block = (opening, lines) => [
		`${opening} {`,
		...lines.map((line) => (line ? `\t${line}` : line)),
		'}'
	];
	const within = base.slice(0, -1);

	const locations = rules.flatMap(({ path }) => {
		if (path === '/*') return [];
		if (path.endsWith('*')) {
			const folder = path.slice(0, -1);
			return ['', ...block(`location ^~ ${within}${folder}`, headerLines(rules, folder))];
		}
		return ['', ...block(`location = ${within}${path}`, headerLines(rules, path))];
	});
	const kinds = group(Object.entries(mediaTypes), ([, type]) => type.replace(TEXT, ''));
	const types = [...kinds].map(
		([type, files]) => `${type} ${files.map(([extension]) => extension.slice(1)).join(' ')};`
	);
	const texts = new Set(
		Object.values(mediaTypes)
			.filter((type) => type.endsWith(TEXT))
			.map((type) => type.replace(TEXT, ''))
	);

	return [
		'# Made by `npm run nginx` from what the built site asks for. Make it again after an update.',
		...block('server', [
			`listen ${listen};`,
			`server_name ${name};`,
			`root ${quoted(root)};`,
			'index index.html;',
			'# The same behind another server that ends TLS or changes the port.',
			'absolute_redirect off;',
			'',
			'charset utf-8;',
			// text/html is always among them, and naming it again is an error.
			`charset_types ${[...texts].filter((type) => type !== 'text/html').join(' ')};`,
			'default_type application/octet-stream;',
			...block('types', types),
			'',
			'# The build has written .gz and .br beside every text file.',
			'gzip_static on;',
			'gzip_vary on;',
			...(brotli ? ['brotli_static on;'] : ['# brotli_static on; with ngx_http_brotli_static_module']),
			'sendfile on;',
			'tcp_nopush on;',
			'',
			...block(`location ${base}`, headerLines(rules, '/nothing-of-its-own')),
			...locations
		]),
		''
	].join('\n');
}
