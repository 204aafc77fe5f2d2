/** Finds a browser of the Chromium family on this machine, for what is printed and for the tests. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** What to do where there is none. */
export const MEND =
	'Install Google Chrome or Chromium, or run "npx playwright install chromium", ' +
	'or set BROWSER_PATH to the program file of one you have.';
const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * @typedef {object} Browser
 * @property {string} path program file
 * @property {string} from where it was found, in words
 */

/**
 * Flags for machines without a display, a GPU or a network.
 * The sandbox stays on except where Chromium refuses to start with it: as root on Linux.
 * @returns {string[]}
 */
export const browserArgs = () => [
	...(isRootOnLinux ? ['--no-sandbox'] : []),
	// Software compositing keeps 60 frames a second; SwiftShader is for WebGL alone.
	...(process.platform === 'linux'
		? ['--disable-gpu', '--enable-unsafe-swiftshader', '--disable-dev-shm-usage']
		: []),
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-default-apps',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run'
];

/**
 * The first browser that can be started: BROWSER_PATH, then the system's, then Playwright's own.
 * @returns {Browser | null}
 * @throws {Error} when BROWSER_PATH names something that does not start
 */
export function findBrowser() {
	const named = process.env.BROWSER_PATH;
	if (named) {
		if (starts(named)) return { path: named, from: 'BROWSER_PATH' };
		throw new Error(`BROWSER_PATH names a browser that does not start: ${named}\n${MEND}`);
	}
	const system = systemBrowsers().find(starts);
	if (system) return { path: system, from: 'the system' };
	const own = chromium.executablePath();
	return starts(own) ? { path: own, from: 'Playwright' } : null;
}

/** @returns {string[]} program files worth trying, none of them certain to exist */
function systemBrowsers() {
	if (process.platform === 'darwin') {
		return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
			(name) => `/Applications/${name}.app/Contents/MacOS/${name}`
		);
	}
	if (process.platform === 'win32') {
		const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
		const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
		return roots.flatMap((root) => (root ? programs.map((program) => path.join(root, program)) : []));
	}
	// The shell draws no window of its own around a page: the same engine in half the time.
	const names = [
		'chromium-headless-shell',
		'chromium',
		'google-chrome-stable',
		'google-chrome',
		'chromium-browser',
		'microsoft-edge'
	];
	const folders = new Set([
		...(process.env.PATH ?? '').split(':'),
		'/usr/bin',
		'/usr/local/bin',
		'/snap/bin'
	]);
	return names.flatMap((name) => [...folders].map((folder) => path.join(folder, name)));
}

/**
 * Whether a program file is there and starts: a stub or a download without its libraries does not.
 * @param {string} file
 */
function starts(file) {
	try {
		accessSync(file, constants.X_OK);
	} catch {
		return false;
	}
	// On Windows --version opens a window.
	return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}
