/**
 * Paints the same frames with both painters in a real Chromium, compares the pictures and measures the cost of a frame.
 * node tests/tools/marks-bench/run.js [--shots <folder>] [--json <file>]; BROWSER_PATH names the browser.
 */
import { chromium } from '@playwright/test';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { compare } from './compare.js';
import { measure } from './measure.js';

const { values } = parseArgs({ options: { shots: { type: 'string' }, json: { type: 'string' } } });
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FLAGS =
	'--no-sandbox --disable-gpu --enable-unsafe-swiftshader --disable-background-networking --disable-quic --no-first-run --disable-component-update --disable-sync';
const WIDTH = 1440;
const HEIGHT = 900;

/** Limits the run must keep. Pictures: 0 … 255 a channel; centres: CSS px. */
const LIMITS = {
	meanDifference: 3,
	blockDifference: 24,
	centreApart: 0.6,
	webglPaintMs: 0.15,
	canvasTaskMs: 8
};

const executablePath = [process.env['BROWSER_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
	(path) => path && existsSync(path)
);
const server = await createServer({
	root: ROOT,
	configFile: false,
	logLevel: 'error',
	server: {
		host: '127.0.0.1',
		port: 0,
		watch: null,
		hmr: false,
		// An isolated page has a clock of 5 µs; any other one of 100 µs, which is what paint() takes.
		headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
	},
	optimizeDeps: { noDiscovery: true }
});
await server.listen();
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: FLAGS.split(' ')
});
const result = { pictures: [], frames: [], host: [], automatic: '', svgBytes: {} };
const failures = [];
try {
	const { port } = server.httpServer.address();
	const address = `http://127.0.0.1:${port}/tests/tools/marks-bench/index.html`;
	if (values.shots) mkdirSync(values.shots, { recursive: true });
	for (const dpr of [1, 2]) {
		const page = await open(address, dpr);
		result.pictures.push(...(await compare(page, { width: WIDTH, height: HEIGHT, dpr, save })));
		await page.close();
	}
	for (const dpr of [1, 2]) {
		const page = await open(address, dpr);
		result.frames.push(...(await measure(page, { width: WIDTH, height: HEIGHT, dpr })));
		if (dpr === 1) {
			result.host = await page.evaluate(() => window.bench.loseAndRestore());
			result.automatic = await page.evaluate(() => window.bench.choice());
			for (const name of ['sampler', 'road-10000', 'field-10000', 'rings-20000']) {
				result.svgBytes[name] = await page.evaluate((frame) => window.bench.svg(frame), name);
				save(`${name}-svg-1.png`, await page.screenshot());
			}
		}
		await page.close();
	}
} finally {
	await browser.close();
	await server.close();
}
report();

async function open(address, dpr) {
	const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, deviceScaleFactor: dpr });
	page.on('pageerror', (error) => failures.push(`page: ${error.message}`));
	await page.goto(address);
	await page.waitForFunction(() => 'bench' in window);
	return page;
}

function save(name, picture) {
	if (values.shots) writeFileSync(join(values.shots, name), picture);
}

function report() {
	console.log('pictures: GPU against pixels, 0 … 255 a channel; centres in CSS px');
	for (const { frame, dpr, meanDifference, largestBlock, marks, centreApart, centreOff } of result.pictures) {
		const centres =
			marks > 0 ? `, ${marks} marks ${centreApart.toFixed(2)} apart, ${centreOff.toFixed(2)} off` : '';
		console.log(
			`  ${frame} @${dpr}: mean ${meanDifference.toFixed(3)}, worst 16 px block ${largestBlock.toFixed(1)}${centres}`
		);
		if (meanDifference > LIMITS.meanDifference) failures.push(`${frame} @${dpr}: pictures differ`);
		if (largestBlock > LIMITS.blockDifference)
			failures.push(`${frame} @${dpr}: pictures differ in one place`);
		if (Math.max(centreApart, centreOff) > LIMITS.centreApart) failures.push(`${frame} @${dpr}: marks apart`);
	}
	console.log('frames: 20,000 marks, main thread, ms a frame');
	for (const { technique, trip, dpr, paintMs, taskMs, gapMs } of result.frames) {
		console.log(
			`  ${technique} ${trip} @${dpr}: paint() ${paintMs.toFixed(3)}, task ${taskMs.toFixed(2)}, median interval ${gapMs.toFixed(1)}`
		);
		if (dpr > 1) continue;
		if (technique === 'webgl' && paintMs > LIMITS.webglPaintMs) failures.push(`webgl ${trip}: paint()`);
		if (technique === 'canvas' && taskMs > LIMITS.canvasTaskMs) failures.push(`canvas ${trip}: task`);
	}
	console.log(`GPU lost and restored: ${result.host.join(' → ')}; without a preference: ${result.automatic}`);
	console.log(`SVG bytes: ${JSON.stringify(result.svgBytes)}`);
	if (values.json)
		writeFileSync(values.json, JSON.stringify({ ...result, limits: LIMITS, failures }, null, '\t'));
	for (const failure of failures) console.log(`FAILED ${failure}`);
	if (failures.length > 0) process.exitCode = 1;
}
