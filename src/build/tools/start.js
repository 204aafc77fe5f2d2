/** `npm start`: builds the site for the address it is about to be served at, and serves it there. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main, portFrom, PORT } from './serve.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));

try {
	const port = portFrom(process.env.PORT || String(PORT));
	const base = `/${process.env.BASE || ''}/`.replace(/\/+/g, '/');
	// Absolute addresses (canonical, oEmbed, pictures of links) are true on this machine unless told otherwise.
	const SITE_URL = process.env.SITE_URL || (port === 0 ? '' : `http://127.0.0.1:${port}${base}`);
	const { status } = spawnSync(process.execPath, [vite, 'build'], {
		cwd: root,
		stdio: 'inherit',
		// Vite's warning about a loader of the future is nothing a reader of this page can mend.
		env: { ...process.env, SITE_URL, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }
	});
	if (status === 0) await main();
	else process.exitCode = status ?? 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
