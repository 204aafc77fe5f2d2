/** Builds and serves the site and starts a browser, for the tools that look at it and measure it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { serve } from '../../src/build/tools/serve.js';
import { browserArgs, ensureBrowser } from './browser.js';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {string[]} [more] flags beside the usual ones
 * @param {(line: string) => void} [say] is told which browser it is
 * @returns {Promise<import('@playwright/test').Browser>}
 */
export const launch = (more = [], say = console.log) =>
	chromium.launch({ executablePath: ensureBrowser(say).path, args: [...browserArgs(), ...more] });

/**
 * Serves the built site on a free port.
 * @param {object} options
 * @param {boolean} options.build whether to build it first
 * @param {string | undefined} options.folder another folder than dist/, which is never built
 * @returns {ReturnType<typeof serve>}
 * @throws {Error} when the build fails or there is nothing to serve
 */
export async function serveSite({ build, folder }) {
	if (folder) return serve({ folder: path.resolve(folder), port: 0, whole: false });
	if (build) {
		const vite = path.join(root, 'node_modules/vite/bin/vite.js');
		const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
			cwd: root,
			stdio: 'inherit'
		});
		if (status !== 0) throw new Error('The site does not build: see above.');
	}
	return serve({ port: 0 });
}
