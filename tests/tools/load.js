/**
 * `npm run load`: what a crowd costs. Puts the built site behind nginx on this machine, opens the story once in a browser, scrolls it to
 * its end and notes every file asked for, by the page or by its service worker. Then wrk asks for the same files, again and again, for
 * some seconds.
 * Debian: apt-get install nginx-light libnginx-mod-http-brotli-static wrk.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { nginxFile, nginxProgram, siteBlock } from './nginx.js';
import { launch, root } from './site.js';

const SECONDS = 15;
const CONNECTIONS = 64;
const READERS = 100_000;
/** A line on which nothing was sent for so long is at rest, ms. */
const REST_MS = 3000;
/** Time nginx has to begin to listen, ms. */
const START_MS = 10_000;
const dist = path.join(root, 'dist');

/**
 * @param {string} folder for what nginx writes
 * @param {number} port
 * @param {string | null} log see `nginxFile`
 * @returns {Promise<() => Promise<void>>} stops it; it listens by then
 */
async function startNginx(folder, port, log) {
	if (!existsSync(path.join(dist, 'index.html')))
		throw new Error('There is no built site. Run "npm run build" first.');
	if (!nginxProgram) throw new Error('There is no nginx here: apt-get install nginx-light');
	const block = siteBlock({ root: dist, base: '/', listen: `127.0.0.1:${port}` });
	const file = path.join(folder, 'nginx.conf');
	await mkdir(path.join(folder, 'logs'), { recursive: true });
	await writeFile(file, nginxFile(folder, block, log));
	const nginx = spawn(nginxProgram, ['-p', folder, '-c', file], { stdio: 'inherit' });
	const ended = once(nginx, 'exit');
	const stop = async () => {
		nginx.kill();
		await ended;
	};
	const end = performance.now() + START_MS;
	while (!(await listens(port))) {
		if (performance.now() > end || nginx.exitCode !== null) {
			await stop();
			throw new Error('nginx did not start');
		}
		await pause(20);
	}
	return stop;
}

/**
 * A connection that asks for nothing leaves no line in a log.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const listens = (port) =>
	new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => {
			resolve(false);
		});
	});

/**
 * One reader, from the first beat to the end of the page, until the line is at rest.
 * @param {string} url
 * @param {string} log see `nginxFile`
 * @returns {Promise<{ bytes: number, address: string }[]>} every answer sent, to the page and to its service worker
 */
async function visit(url, log) {
	const browser = await launch();
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true
	});
	const page = await context.newPage();
	await page.goto(url);
	await page.locator('html[data-live]').waitFor({ state: 'attached' });
	await page.locator('#stage .relief[data-drawn]').waitFor({ state: 'attached' });
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.evaluate(async () => {
		for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
			window.scrollTo({ top, behavior: 'instant' });
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	});
	let [before, sent] = ['', await readFile(log, 'utf8')];
	while (sent !== before) {
		await pause(REST_MS);
		[before, sent] = [sent, await readFile(log, 'utf8')];
	}
	await browser.close();
	return sent
		.trim()
		.split('\n')
		.map((line) => line.split(' '))
		.map(([bytes, address = '']) => ({ bytes: Number(bytes), address }));
}

const wrk = ['/usr/bin/wrk', '/usr/local/bin/wrk', '/opt/homebrew/bin/wrk'].find((file) => existsSync(file));
if (!wrk) throw new Error('There is no wrk here: apt-get install wrk');
const folder = await mkdtemp(path.join(tmpdir(), 'road-load-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}/`;
const log = path.join(folder, 'sent.log');
let stop = await startNginx(folder, port, log);
try {
	const sent = await visit(url, log);
	const paths = sent.map(({ address }) => address);
	const each = sent.reduce((sum, { bytes }) => sum + bytes, 0);
	await stop();
	// A log would slow it down.
	stop = await startNginx(folder, port, null);
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
	const { stdout, stderr, status } = spawnSync(wrk, parameters, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`wrk failed: ${stdout}${stderr}`);
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
	await stop();
	await rm(folder, { recursive: true, force: true });
}
