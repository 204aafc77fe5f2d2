/** Measures one page on one profile: its loading, one scroll through all of it, and a stretch at reading speed. */
import { setTimeout as pause } from 'node:timers/promises';
import { bytesByKind, countLine } from './counted-line.js';
import { watchNetwork } from './measure-network.js';
import { observe, readOn, scrollThrough } from './measure-observers.js';
import { browserRests } from './measure-rest.js';
import { launch } from './site.js';

/** A frame longer than this is seen as a stutter at 60 frames a second, ms. */
const JANK_MS = 25;
/** The stretch at reading speed: px a second, seconds, and where it begins as a share of the page. */
const READING = { speed: 1000, seconds: 8, from: 0.25 };

/**
 * Times in ms, sizes in bytes, rates in ms of the main thread's own time per second of scroll.
 * @typedef {Awaited<ReturnType<typeof measurePage>>['numbers']} Numbers
 */

/**
 * @param {string} url of a site that this process serves
 * @param {import('./measure-profiles.js').Profile} profile
 * @param {{ seconds: number, gl: boolean }} options length of the scroll; whether the page may use WebGL
 */
export async function measurePage(url, profile, { seconds, gl }) {
	// Canvas and WebGL must not wait for a window that is not there.
	const flags = ['--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'];
	const line = countLine(Number(new URL(url).port));
	const browser = await launch([...flags, ...(gl ? [] : ['--disable-3d-apis'])], () => undefined);
	try {
		const context = await browser.newContext(profile.context);
		const page = await context.newPage();
		/** @type {string[]} */
		const errors = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await page.addInitScript(observe);
		const browserSide = await context.newCDPSession(page);
		const network = await watchNetwork(browserSide, url);
		await browserSide.send('Performance.enable', { timeDomain: 'threadTicks' });
		if (profile.net)
			await browserSide.send('Network.emulateNetworkConditions', { offline: false, ...profile.net });

		await browserRests(browser);
		// A slowed page is kept busy by what slows it, and never at rest.
		if (profile.cpu > 1) await browserSide.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });
		await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
		await network.quiet();
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await pause(1000 + 250 * profile.cpu);
		const untilLoad = network.untilLoad();
		const loaded = await collected(page);

		await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
		await pause(600);
		const before = await metrics(browserSide);
		const scroll = await page.evaluate(scrollThrough, seconds);
		const after = await metrics(browserSide);
		// The painter's last frames and the observers' last words.
		await pause(600);
		const scrolled = await collected(page);
		await browserSide.send('HeapProfiler.collectGarbage');
		const { JSHeapUsedSize: heap } = await metrics(browserSide);
		const reading = percentiles(await page.evaluate(readOn, READING));

		await line.rest();
		const { frames, at } = percentiles(scroll.times);
		const total = frames.reduce((sum, ms) => sum + ms, 0);
		const smooth = frames.filter((ms) => ms <= JANK_MS).reduce((sum, ms) => sum + ms, 0);
		const late = scrolled.frames.filter((/** @type {any} */ frame) => frame.at >= scroll.from);
		const rate = (/** @type {string} */ key) =>
			(((after[key] ?? 0) - (before[key] ?? 0)) * 1000) / (total / 1000 || 1);
		return {
			numbers: {
				bytesAtLoad: untilLoad.bytes,
				bytes: line.bytes(),
				byKindAtLoad: untilLoad.byKind,
				byKind: bytesByKind(line.answers()),
				requests: line.answers().length,
				foreign: network.foreign(),
				fcp: loaded.fcp,
				lcp: loaded.lcp,
				tbt: blocking(loaded.tasks, loaded.fcp, Infinity),
				blockedBefore: blocking(loaded.tasks, 0, loaded.fcp),
				longestTask: Math.max(0, ...loaded.tasks.map((/** @type {any} */ task) => task.ms)),
				cls: shift(loaded.shifts),
				clsScrolled: shift(scrolled.shifts),
				frameP50: at(0.5),
				frameP95: at(0.95),
				frameP99: at(0.99),
				frameMax: at(1),
				readingP95: reading.at(0.95),
				readingP99: reading.at(0.99),
				fps: frames.length / (total / 1000 || 1),
				jank: 1 - smooth / (total || 1),
				mainRate: rate('TaskDuration'),
				scriptRate: rate('ScriptDuration'),
				layoutRate: rate('LayoutDuration'),
				styleRate: rate('RecalcStyleDuration'),
				paintRate:
					rate('TaskDuration') -
					rate('ScriptDuration') -
					rate('LayoutDuration') -
					rate('RecalcStyleDuration'),
				loafs: late.length,
				loafBlocking: late.reduce(
					(/** @type {number} */ sum, /** @type {any} */ frame) => sum + frame.blocking,
					0
				),
				heap: heap ?? 0,
				nodes: scrolled.nodes,
				scrolledPx: scroll.px
			},
			words: {
				lcpElement: loaded.lcpElement,
				worstScript: worstScript(late),
				failed: network.failed(),
				errors,
				unfinished: scroll.reached < scroll.px * 0.98,
				browser: browser.version()
			}
		};
	} finally {
		line.stop();
		await browser.close();
	}
}

/** @param {number[]} times of frames, ms */
function percentiles(times) {
	const frames = times.slice(1).map((time, k) => time - (times[k] ?? time));
	const sorted = [...frames].sort((a, b) => a - b);
	return { frames, at: (/** @type {number} */ part) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0 };
}

/** @param {import('@playwright/test').Page} page */
const collected = (page) =>
	page.evaluate(() => ({
		.../** @type {any} */ (window).measured,
		fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
		nodes: document.querySelectorAll('*').length
	}));

/**
 * @param {import('@playwright/test').CDPSession} browserSide
 * @returns {Promise<Record<string, number>>} durations in s of the main thread's own time
 */
async function metrics(browserSide) {
	const { metrics: list } = await browserSide.send('Performance.getMetrics');
	return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/**
 * Cumulative layout shift: the worst window of shifts less than 1 s apart, at most 5 s long.
 * @param {{ at: number, value: number }[]} shifts
 */
function shift(shifts) {
	let [worst, sum, start, last] = [0, 0, 0, -Infinity];
	for (const { at, value } of shifts) {
		if (at - last > 1000 || at - start > 5000) [sum, start] = [0, at];
		sum += value;
		last = at;
		worst = Math.max(worst, sum);
	}
	return worst;
}

/** A task holds up a reader by what it takes beyond this, ms. */
const LONG_TASK_MS = 50;

/**
 * Blocking time as the field counts it: what long tasks take beyond {@link LONG_TASK_MS}. Total Blocking Time begins at the
 * first contentful paint; what comes before it is told apart.
 * @param {readonly { at: number, ms: number }[]} tasks
 * @param {number} from ms, likewise to
 * @param {number} to
 */
function blocking(tasks, from, to) {
	return tasks.reduce((sum, { at, ms }) => {
		const within = Math.min(at + ms, to) - Math.max(at, from);
		// A task that reaches over the edge counts by its share within.
		return sum + Math.max(0, within - LONG_TASK_MS * Math.min(1, within / ms));
	}, 0);
}

/** @param {any[]} frames */
function worstScript(frames) {
	const scripts = frames.flatMap((frame) => frame.scripts).sort((a, b) => b.ms - a.ms);
	const [worst] = scripts;
	return worst ? `${Math.round(worst.ms)} ms ${worst.where} (${worst.invoker})` : '';
}
