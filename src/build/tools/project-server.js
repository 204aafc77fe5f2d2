/** Runs the project's own TypeScript and Svelte for a command of the terminal, as the dev server would. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * @param {string} address of a module from the project's root: /src/build/….ts
 * @param {(module: Record<string, any>) => Promise<void>} use the server stands while it runs
 */
export async function withModule(address, use) {
	const server = await createServer({
		root,
		appType: 'custom',
		logLevel: 'error',
		server: { middlewareMode: true, hmr: false, ws: false }
	});
	try {
		await use(await server.ssrLoadModule(address));
	} finally {
		await server.close();
	}
}
