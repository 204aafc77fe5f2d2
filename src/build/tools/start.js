/** `npm start`: builds the site for the address of the local server, and serves it there. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main } from './serve.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));

/**
 * @param {string} url address of the local server, the default of SITE_URL for absolute addresses (canonical, oEmbed, link pictures)
 * @throws {Error} when the build fails; Vite has printed the cause
 */
function build(url) {
	const { status } = spawnSync(process.execPath, [vite, 'build'], {
		cwd: root,
		stdio: 'inherit',
		// Users of `npm start` cannot act on Vite's warning about a future module loader.
		env: {
			...process.env,
			SITE_URL: process.env.SITE_URL?.trim() || url,
			VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true'
		}
	});
	if (status !== 0) throw new Error('The site was not built, so there is nothing to serve: see above.');
}

await main(build);
