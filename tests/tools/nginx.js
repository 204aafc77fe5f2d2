/** nginx on this machine, for what tries the site behind it and what measures it there. */
import { existsSync, readFileSync } from 'node:fs';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Program file; undefined where there is none. */
export const nginxProgram = [
	process.env.NGINX_PATH,
	'/usr/sbin/nginx',
	'/usr/bin/nginx',
	'/opt/homebrew/bin/nginx'
].find((file) => file !== undefined && existsSync(file));

/** Whether it sends what lies compressed with brotli. */
export const hasBrotli = existsSync(BROTLI);

/**
 * The project's sample configuration for another place than the one it names.
 * @param {object} place
 * @param {string} place.root folder nginx serves from; the site lies in it under `base`
 * @param {string} place.base path the site is served under, beginning and ending with a slash
 * @param {string} place.listen address and port
 */
export function siteBlock({ root, base, listen }) {
	const sample = readFileSync(new URL('../../src/build/tools/nginx.conf', import.meta.url), 'utf8');
	return [
		['listen 80;', `listen ${listen};`],
		['server_name example.org;', 'server_name _;'],
		['root /srv/www;', `root "${root}";`],
		['/road/', base],
		...(hasBrotli ? [['# brotli_static on;', 'brotli_static on;']] : [])
	].reduce((text, [from = '', to = '']) => {
		if (!text.includes(from)) throw new Error(`nginx.conf no longer holds "${from}"`);
		return text.replaceAll(from, to);
	}, sample);
}

/**
 * A whole configuration around what belongs into an `http` block: one process in the foreground that writes nowhere but into one folder.
 * @param {string} folder
 * @param {string} block
 * @param {string | null} [log] file that gets a line for each answer: bytes sent, headers included, and the address asked for
 */
export const nginxFile = (folder, block, log = null) =>
	[
		...(hasBrotli ? [`load_module ${BROTLI};`] : []),
		...(process.getuid?.() === 0 ? ['user root;'] : []),
		'daemon off;',
		`pid ${folder}/nginx.pid;`,
		'error_log stderr warn;',
		'events {}',
		'http {',
		...(log === null
			? ['access_log off;']
			: ["log_format sent '$bytes_sent $request_uri';", `access_log "${log}" sent;`]),
		...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(kind) => `${kind}_temp_path ${folder}/${kind};`
		),
		block,
		'}'
	].join('\n');
