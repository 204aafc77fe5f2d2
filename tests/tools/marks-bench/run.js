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
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** More device pixels a px are never painted without a GPU. */
const CANVAS_DPR_MAX = 1.5;
const MEASURED = [
	{ ...DESKTOP, dpr: 1 },
	{ ...DESKTOP, dpr: CANVAS_DPR_MAX },
	{ ...PHONE, dpr: CANVAS_DPR_MAX }
];

/** Limits the run must keep. Pictures: 0 … 255 a channel; centres: CSS px. */
const LIMITS = {
	meanDifference: 2,
	blockDifference: 16,
	centreApart: 0.3,
	webglPaintMs: 0.15,
	webglTaskMs: 4,
	canvasTaskMs: 8,
	/** On a phone with a processor four times slower. */
	canvasSlowTaskMs: 50
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
	if (values.shots) mkdirSync(values.shots, { recursive: true });
	for (const dpr of [1, CANVAS_DPR_MAX]) {
		const page = await open({ ...DESKTOP, dpr });
		result.pictures.push(...(await compare(page, { ...DESKTOP, dpr, save })));
		await page.close();
	}
	for (const screen of MEASURED) {
		for (const slower of [1, 4]) {
			// What an emulated GPU costs a slow processor says nothing of a real one.
			for (const technique of slower > 1 ? ['canvas'] : ['webgl', 'canvas']) {
				const page = await open(screen);
				result.frames.push(...(await measure(page, { ...screen, technique, slower })));
				await page.close();
			}
		}
	}
	const page = await open({ ...DESKTOP, dpr: 1 });
	result.host = await page.evaluate(() => window.bench.loseAndRestore());
	result.automatic = await page.evaluate(() => window.bench.choice());
	for (const name of ['sampler', 'road-10000', 'field-10000', 'rings-20000']) {
		result.svgBytes[name] = await page.evaluate((frame) => window.bench.svg(frame), name);
		save(`${name}-svg-1.png`, await page.screenshot());
	}
} finally {
	await browser.close();
	await server.close();
}
report();

async function open({ width, height, dpr }) {
	const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: dpr });
	const address = `http://127.0.0.1:${server.httpServer.address().port}/tests/tools/marks-bench/index.html`;
	page.on('pageerror', (error) => failures.push(`page: ${error.message}`));
	await page.goto(address);
	await page.waitForFunction(() => 'bench' in window);
	return page;
}

function save(name, picture) {
	if (values.shots) writeFileSync(join(values.shots, name), picture);
}

function report() {
	console.log('pictures: GPU against canvas, 0 … 255 a channel; centres in CSS px');
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
	for (const { technique, trip, width, dpr, slower, paintMs, taskMs, gapMs } of result.frames) {
		const run = `${technique} ${trip} at ${width} px @${dpr}, processor 1/${slower}`;
		console.log(
			`  ${run}: paint() ${paintMs.toFixed(3)}, task ${taskMs.toFixed(2)}, median interval ${gapMs.toFixed(1)}`
		);
		if (slower > 1) {
			if (width === PHONE.width && taskMs > LIMITS.canvasSlowTaskMs) failures.push(`${run}: task`);
		} else if (dpr === 1) {
			if (taskMs > LIMITS[`${technique}TaskMs`]) failures.push(`${run}: task`);
			if (technique === 'webgl' && paintMs > LIMITS.webglPaintMs) failures.push(`${run}: paint()`);
		}
	}
	console.log(`GPU lost and restored: ${result.host.join(' → ')}; without a preference: ${result.automatic}`);
	console.log(`SVG bytes: ${JSON.stringify(result.svgBytes)}`);
	if (values.json)
		writeFileSync(values.json, JSON.stringify({ ...result, limits: LIMITS, failures }, null, '\t'));
	for (const failure of failures) console.log(`FAILED ${failure}`);
	if (failures.length > 0) process.exitCode = 1;
}
