/** Finds a Chromium-family browser for the tests, and installs one where there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserArgs, findBrowser, MEND } from '../../src/build/tools/find-browser.js';

export { browserArgs, findBrowser };
/** @typedef {import('../../src/build/tools/find-browser.js').Browser} Browser */

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * Flags for tests: without the slowest of the script's compilers. A page of a test lives for seconds; what that one makes ready for
 * its later minutes takes a twentieth of the time of all tests.
 * @returns {string[]}
 */
export const testArgs = () => [...browserArgs(), '--js-flags=--no-opt'];

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
