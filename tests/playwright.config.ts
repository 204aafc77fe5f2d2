/** Tests in a browser, against the built site under a deep path, so that every address is proven relative. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { ensureBrowser, testArgs } from './tools/browser.js';
import { freePort } from './tools/free-port.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const BASE = '/a/deep/path/';

// The first process decides, its workers inherit.
if (process.env['TEST_PORT'] === undefined) {
	process.env['BROWSER_PATH'] = ensureBrowser(console.error).path;
	process.env['TEST_PORT'] = String(await freePort());
}
const { BROWSER_PATH: executablePath = '', TEST_PORT: port = '' } = process.env;
const url = `http://127.0.0.1:${port}${BASE}`;

// A small laptop's window: less room than most, and less to paint in software. The contact sheets show a large one.
const desktop = { viewport: { width: 1024, height: 640 } };
// One device pixel to each CSS px, for time: four times as many are painted in software. return.spec.ts has a finer screen.
const phone = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 1,
	isMobile: true,
	hasTouch: true
};

/**
 * A test without one of these tags runs on desktop and phone; @desktop, @phone, @reduced and @nojs each name
 * the project a test is for, and several may be given.
 */
const TAGGED = '@(?:desktop|phone|reduced|nojs)\\b';
const untaggedOr = (tag: string) => new RegExp(`@${tag}\\b|^(?!.*${TAGGED})`);

export default defineConfig({
	testDir: at('browser'),
	outputDir: at('../.test-results/browser'),
	fullyParallel: true,
	// One more than processors: a test waits a tenth of its time for a page to settle.
	workers: 3,
	// A test that passes only the second time is a defect.
	retries: 0,
	forbidOnly: !!process.env['CI'],
	// Patience, which costs nothing where all is well: the same test takes three times as long on a small shared machine.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	reporter: [['list'], ['json', { outputFile: at('../.test-results/browser.json') }]],
	use: {
		baseURL: url,
		locale: 'en-US',
		// It would fetch the whole site in the middle of every test, and answer in the place of routes.
		serviceWorkers: 'block',
		launchOptions: { executablePath, args: [...testArgs(), '--process-per-site'] },
		// Recording every step of every test costs half as much again as the tests: TRACE=1 for the one that fails.
		trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
		screenshot: 'only-on-failure'
	},
	webServer: {
		command: `node src/build/tools/serve.js --base ${BASE} --port ${port}`,
		cwd: at('..'),
		url,
		reuseExistingServer: false
	},
	projects: [
		{ name: 'desktop', grep: untaggedOr('desktop'), use: desktop },
		{ name: 'phone', grep: untaggedOr('phone'), use: phone },
		{ name: 'reduced', grep: /@reduced\b/, use: { ...desktop, contextOptions: { reducedMotion: 'reduce' } } },
		{ name: 'nojs', grep: /@nojs\b/, use: { ...desktop, javaScriptEnabled: false } }
	]
});
