/** Builds and imports the server side, which renders the pages. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type PluginOption } from 'vite';

export const SERVER_ENTRY = 'src/build/ssr-entry.ts';

export type ServerSide = typeof import('./ssr-entry');

/**
 * @param root the project's folder
 * @param sourcePlugins plugins of the source files, the same as for the client
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
