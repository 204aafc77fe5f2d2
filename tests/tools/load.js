/**
 * `npm run load`: what a crowd costs. Puts the built site behind nginx on this machine, opens the story once in a browser, scrolls it to
 * its end and notes every file asked for; then lets wrk ask for the same files, again and again, for some seconds.
 * Debian: apt-get install nginx-light libnginx-mod-http-brotli-static wrk.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.js';
import { nginxFile, nginxProgram, siteBlock } from './nginx.js';
import { launch, root } from './site.js';

const SECONDS = 15;
const CONNECTIONS = 64;
const READERS = 100_000;
const dist = path.join(root, 'dist');

/**
 * @param {string} folder for what nginx writes
 * @param {number} port
 */
async function startNginx(folder, port) {
	if (!existsSync(path.join(dist, 'index.html')))
		throw new Error('There is no built site. Run "npm run build" first.');
	if (!nginxProgram) throw new Error('There is no nginx here: apt-get install nginx-light');
	const block = siteBlock({ root: dist, base: '/', listen: `127.0.0.1:${port}` });
	const file = path.join(folder, 'nginx.conf');
	await mkdir(path.join(folder, 'logs'));
	await writeFile(file, nginxFile(folder, block));
	return spawn(nginxProgram, ['-p', folder, '-c', file], { stdio: 'inherit' });
}

/**
 * One reader, from the first beat to the end of the page.
 * @param {string} url
 * @returns {Promise<Map<string, number>>} bytes on the wire by address
 */
async function visit(url) {
	const browser = await launch();
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true,
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	const side = await context.newCDPSession(page);
	await side.send('Network.enable');
	/** @type {Map<string, string>} */
	const asked = new Map();
	/** @type {Map<string, number>} */
	const bytes = new Map();
	side.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url));
	side.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const address = asked.get(requestId);
		if (address?.startsWith(url)) bytes.set(address, (bytes.get(address) ?? 0) + encodedDataLength);
	});
	await page.goto(url);
	await page.locator('html[data-live]').waitFor({ state: 'attached' });
	await page.locator('#stage .relief[data-drawn]').waitFor({ state: 'attached' });
	await page.evaluate(async () => {
		for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
			window.scrollTo({ top, behavior: 'instant' });
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	});
	await page.waitForLoadState('networkidle');
	await browser.close();
	return bytes;
}

const wrk = ['/usr/bin/wrk', '/usr/local/bin/wrk', '/opt/homebrew/bin/wrk'].find((file) => existsSync(file));
if (!wrk) throw new Error('There is no wrk here: apt-get install wrk');
const folder = await mkdtemp(path.join(tmpdir(), 'road-load-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}/`;
const nginx = await startNginx(folder, port);
try {
	const bytes = await visit(url);
	const paths = [...bytes.keys()].map((address) => address.slice(url.length - 1));
	const each = [...bytes.values()].reduce((sum, size) => sum + size, 0);
	const script = path.join(folder, 'visit.lua');
	await writeFile(
		script,
		[
			`local paths = { ${paths.map((name) => JSON.stringify(name)).join(', ')} }`,
			'local at = 0',
			'request = function()',
			'  at = at % #paths + 1',
			'  return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "br, gzip" })',
			'end'
		].join('\n')
	);
	const parameters = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', script, url];
	const { stdout, status } = spawnSync(wrk, parameters, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`wrk failed: ${stdout}`);
	if (/Non-2xx/.test(stdout)) throw new Error(`nginx did not answer every request: ${stdout}`);
	const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
	const visits = rate / paths.length;
	console.log(stdout);
	console.log(
		`a reader       ${paths.length} requests, ${(each / 1000).toFixed(0)} KB, to the end of the story`
	);
	console.log(`one core       ${rate.toFixed(0)} requests a second, ${visits.toFixed(0)} readers a second`);
	console.log(
		`${READERS} readers ${((READERS * each) / 1e9).toFixed(1)} GB, ${(READERS / visits / 60).toFixed(1)} minutes of that core`
	);
} finally {
	nginx.kill();
	await rm(folder, { recursive: true, force: true });
}
