/** Builds the server side and brings it in: what renders pages, ready to be called. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type PluginOption } from 'vite';

export const SERVER_ENTRY = 'src/build/ssr-entry.ts';

export type ServerSide = typeof import('./ssr-entry');

/**
 * @param root the project's folder
 * @param sourcePlugins what source files need; the server side is built with the same
 */
export async function buildServerSide(
	root: string,
	sourcePlugins: () => PluginOption[]
): Promise<ServerSide> {
	const outDir = path.resolve(root, '.ssr');
	await build({
		root,
		configFile: false,
		logLevel: 'warn',
		plugins: sourcePlugins(),
		build: {
			ssr: SERVER_ENTRY,
			outDir,
			emptyOutDir: true,
			copyPublicDir: false,
			target: 'node20'
		}
	});
	const side = (await import(
		`${pathToFileURL(path.join(outDir, 'ssr-entry.js')).href}?${String(Date.now())}`
	)) as ServerSide;
	await rm(outDir, { recursive: true, force: true });
	return side;
}
