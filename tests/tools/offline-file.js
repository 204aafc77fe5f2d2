/** The files that open from a disk, made when they are missing or older than the built site. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'dist');

/**
 * @param {string} lang
 * @returns {string} path of the language's file
 * @throws {Error} when it cannot be made
 */
export function offlineFile(lang) {
	const file = path.join(dist, 'offline', `${lang}.html`);
	if (existsSync(file) && statSync(file).mtimeMs >= statSync(path.join(dist, 'index.html')).mtimeMs)
		return file;
	const vite = path.join(root, 'node_modules/vite/bin/vite.js');
	const config = ['--config', 'src/build/offline/vite.config.ts', '--logLevel', 'error'];
	const { status, stderr } = spawnSync(process.execPath, [vite, 'build', ...config], {
		cwd: root,
		encoding: 'utf8',
		// A test runner's mode is not the build's.
		env: { ...process.env, NODE_ENV: 'production' }
	});
	if (status !== 0) throw new Error(`npm run offline failed: ${stderr}`);
	return file;
}
