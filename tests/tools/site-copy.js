/** Copies the project without its tests, changes the copy, and builds it: for tests of what a change of the project needs. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a build reads. */
const PARTS = ['src', 'data', 'public', 'LICENSE', 'package.json', 'tsconfig.json', 'vite.config.ts'];

/** Longest wait for one run of a program, ms: a minute is enough, but for a machine with many other tasks. */
const PATIENCE_MS = 600_000;

/** A test runner's mode and colours are not the build's. */
const OWN_ENVIRONMENT = {
	NODE_ENV: 'production',
	NO_COLOR: '1',
	FORCE_COLOR: '0',
	VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true'
};

/**
 * @typedef {object} ProjectCopy
 * @property {string} folder the copied project
 * @property {() => Promise<void>} remove deletes the copy
 */

/** @typedef {ProjectCopy & { dist: string }} SiteCopy `dist` is the site built from the copy */

/**
 * Copies the project to a temporary folder and lets `overlay` change files there.
 * @param {(folder: string) => void | Promise<void>} overlay gets the folder of the copy
 * @param {{ also?: readonly string[] }} [options] more parts of the project to copy, as paths from its root
 * @returns {Promise<ProjectCopy>}
 */
export async function projectCopy(overlay, { also = [] } = {}) {
	const folder = await mkdtemp(path.join(tmpdir(), 'site-copy-'));
	const remove = () => rm(folder, { recursive: true, force: true });
	try {
		for (const part of [...PARTS, ...also])
			await cp(path.join(root, part), path.join(folder, part), { recursive: true });
		await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
		await overlay(folder);
	} catch (error) {
		await remove();
		throw error;
	}
	return { folder, remove };
}

/**
 * Copies the project as `projectCopy` does, and builds the site as a draft, see vite.config.ts.
 * @param {(folder: string) => void | Promise<void>} overlay gets the folder of the copy
 * @param {{ also?: readonly string[] }} [options] more parts of the project to copy, as paths from its root
 * @returns {Promise<SiteCopy>}
 * @throws {Error} with the output of the build when it fails; the copy is deleted
 */
export async function siteCopy(overlay, options = {}) {
	const { folder, remove } = await projectCopy(overlay, options);
	try {
		await runIn(folder, 'vite/bin/vite.js', ['build', '--mode', 'draft', '--logLevel', 'warn']);
	} catch (error) {
		await remove();
		throw error;
	}
	return { folder, dist: path.join(folder, 'dist'), remove };
}

/**
 * Runs a program of a package in the copy.
 * @param {string} folder of the copy
 * @param {string} program path under node_modules
 * @param {readonly string[]} parameters
 * @returns {Promise<string>} what it wrote
 * @throws {Error} with what it wrote when it fails or takes longer than ten minutes
 */
export function runIn(folder, program, parameters) {
	const child = spawn(process.execPath, [path.join(folder, 'node_modules', program), ...parameters], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: PATIENCE_MS,
		env: { ...process.env, ...OWN_ENVIRONMENT }
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text) => (output += text));
	return new Promise((resolve, reject) => {
		child.once('error', reject).once('close', (code, signal) => {
			const how = signal ? 'took too long' : 'failed';
			if (code === 0) resolve(output);
			else reject(new Error(`${program} ${parameters.join(' ')} ${how} in the copy:\n${output}`));
		});
	});
}
