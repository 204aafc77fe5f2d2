/** Finds a Chromium-family browser for the tests, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const MEND =
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
 * Flags for tests: of the script's compilers only the quick ones. A page of a test lives for seconds; what the others make
 * ready for its later minutes takes a tenth of the time of all tests.
 * @returns {string[]}
 */
export const testArgs = () => [...browserArgs(), '--js-flags=--no-opt,--no-maglev'];

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

/**
 * Finds a browser or installs one, and says what it did.
 * @param {(line: string) => void} [say]
 * @returns {Browser}
 * @throws {Error} in words for a person when there is none and none can be installed
 */
export function ensureBrowser(say = console.log) {
	const found = findBrowser();
	if (found) {
		say(`Browser: ${found.path} (from ${found.from})`);
		return found;
	}
	for (const { words, run } of installations()) {
		say(`No browser found: ${words}`);
		run();
		const installed = findBrowser();
		if (installed) {
			say(`Browser: ${installed.path} (just installed)`);
			return installed;
		}
	}
	throw new Error(`There is no browser to test with, and none could be installed.\n${MEND}`);
}

/** Ways to get a browser, the most general first; a later one is tried when an earlier one left none that starts. */
function installations() {
	const playwright = fileURLToPath(new URL('../../node_modules/@playwright/test/cli.js', import.meta.url));
	const node = process.execPath;
	const ways = [
		{
			words: 'downloading Chromium with "npx playwright install chromium"',
			run: () => run(node, [playwright, 'install', 'chromium'], 600)
		}
	];
	if (isRootOnLinux && existsSync('/usr/bin/apt-get')) {
		if (isDebian())
			ways.push({ words: 'installing Debian’s chromium-headless-shell with apt-get', run: aptChromium });
		// Ubuntu's chromium package is a stub for a snap: there, Playwright's download lacks only libraries.
		else {
			ways.push({
				words: 'installing the libraries Chromium needs',
				run: () => run(node, [playwright, 'install', '--with-deps', 'chromium'], 900)
			});
		}
	}
	return ways;
}

function aptChromium() {
	// Another apt may be at work.
	const patient = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
	run('apt-get', [...patient, 'update'], 300);
	run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'], 900);
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

function isDebian() {
	try {
		return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
	} catch {
		return false;
	}
}

/**
 * @param {string} command
 * @param {string[]} parameters
 * @param {number} seconds
 */
function run(command, parameters, seconds) {
	spawnSync(command, parameters, {
		stdio: ['ignore', 'inherit', 'inherit'],
		timeout: seconds * 1000,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
}
