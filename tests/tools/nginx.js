/** nginx on this machine, for what tries the site behind it and what measures it there. */
import { existsSync } from 'node:fs';

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
 * A whole configuration around a `server` block: one process in the foreground that writes nowhere but into one folder.
 * @param {string} folder
 * @param {string} block
 */
export const nginxFile = (folder, block) =>
	[
		...(hasBrotli ? [`load_module ${BROTLI};`] : []),
		...(process.getuid?.() === 0 ? ['user root;'] : []),
		'daemon off;',
		`pid ${folder}/nginx.pid;`,
		'error_log stderr warn;',
		'events {}',
		'http {',
		'access_log off;',
		...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
			(kind) => `${kind}_temp_path ${folder}/${kind};`
		),
		block,
		'}'
	].join('\n');
