/** `npm start`: builds the site for the address it is about to be served at, and serves it there. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main } from './serve.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));

/**
 * @param {string} url the site's address here: absolute addresses (canonical, oEmbed, link pictures) name it unless SITE_URL says otherwise
 * @throws {Error} when the build fails; Vite has told why
 */
function build(url) {
	const { status } = spawnSync(process.execPath, [vite, 'build'], {
		cwd: root,
		stdio: 'inherit',
		// Vite's warning about a loader of the future is nothing a reader of this page can mend.
		env: {
			...process.env,
			SITE_URL: process.env.SITE_URL?.trim() || url,
			VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true'
		}
	});
	if (status !== 0) throw new Error('The site was not built, so there is nothing to serve: see above.');
}

await main(build);
