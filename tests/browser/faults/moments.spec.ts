/** Awkward moments: a lost GPU, a frozen tab, slow and fast frames, a turn, a zoom and a print in the middle of a scroll. */
import type { Page } from '@playwright/test';
import { pretendGpu } from '../read/gpu';
import { hurry } from '../read/hurry';
import { detailed, open, rests, scrollTo } from '../read/story';
import { expect, test } from '../watched';
import { line, windUntilSeen } from './missing';

test.use({ ownContext: true });

/** Sets out for a beat without waiting to get there. */
const setOut = (page: Page, beat: string) => page.evaluate((id) => (location.hash = id), beat);

test('a GPU lost on the way leaves the marks to pixels, and takes them back @desktop', async ({
	page,
	watch
}) => {
	// What the browser says of the loss, and of the test's own look at the pixels.
	watch.expected(/CONTEXT_LOST_WEBGL|GPU stall due to ReadPixels/);
	await hurry(page);
	await pretendGpu(page);
	await open(page, 'en');
	await detailed(page);
	const marks = page.locator('.stage-marks');
	await expect(marks).toHaveAttribute('data-technique', 'webgl');
	await setOut(page, 'kidnapped-1');
	const loss = await page.evaluateHandle(() => {
		const gl = document.querySelector<HTMLCanvasElement>('.stage-marks canvas')?.getContext('webgl2');
		const extension = gl?.getExtension('WEBGL_lose_context');
		extension?.loseContext();
		return extension;
	});
	await expect(marks).toHaveAttribute('data-technique', 'canvas');
	await rests(page, 'kidnapped-1');
	expect(await inkOf(page)).toBeGreaterThan(10_000);
	await setOut(page, 'kidnapped-2');
	await loss.evaluate((extension) => extension?.restoreContext());
	await expect(marks).toHaveAttribute('data-technique', 'webgl');
	await expect(marks.locator('canvas')).toHaveCount(1);
	await rests(page, 'kidnapped-2');
});

/** Marked device px. */
const inkOf = (page: Page) =>
	page.evaluate(() => {
		const canvas = document.querySelector<HTMLCanvasElement>('.stage-marks canvas');
		const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
		let inked = 0;
		for (let at = 3; at < (data?.length ?? 0); at += 4) if ((data?.[at] ?? 0) > 0) inked += 1;
		return inked;
	});

test('a tab frozen on the way arrives when it thaws @phone', async ({ page }) => {
	await page.clock.install();
	await page.goto('./');
	await page.clock.runFor(3000);
	await rests(page, 'opening-1');
	await page.clock.pauseAt(Date.now() + 3_600_000);
	await setOut(page, 'road-2');
	await page.clock.fastForward(7_200_000);
	await page.clock.resume();
	await rests(page, 'road-2');
});

for (const hertz of [1, 240]) {
	test(`${hertz} frames a second lead to the same beat @phone`, async ({ page }) => {
		await page.addInitScript((ms) => {
			window.requestAnimationFrame = (callback) =>
				window.setTimeout(() => {
					callback(performance.now());
				}, ms);
			window.cancelAnimationFrame = (handle) => {
				clearTimeout(handle);
			};
		}, 1000 / hertz);
		await open(page, 'en');
		await setOut(page, 'agreement-1');
		await rests(page, 'agreement-1');
	});
}

test('a turn of the phone on the way ends at a beat of that place @phone', async ({ page }) => {
	await open(page, 'en', '#road-1', 'road-1');
	await setOut(page, 'road-2');
	await page.setViewportSize({ width: 844, height: 390 });
	await page.setViewportSize({ width: 390, height: 844 });
	await scrollTo(page, 'road-2');
	await scrollTo(page, 'road-3');
});

for (const year of [1971, 2099]) {
	test(`a clock that says ${year} changes nothing @phone`, async ({ page }) => {
		await hurry(page);
		await page.addInitScript(
			(there) => {
				// Only what the clock says is wrong: timers count on, as they do on such a device.
				const Right = Date;
				const off = there - Right.now();
				window.Date = class extends Right {
					constructor(...given: [] | [number]) {
						super(given[0] ?? Right.now() + off);
					}
					static override now() {
						return super.now() + off;
					}
				} as DateConstructor;
			},
			Date.UTC(year, 0, 1)
		);
		await open(page, 'en');
		expect(await page.evaluate(() => new Date().getUTCFullYear())).toBe(year);
		await scrollTo(page, 'agreement-1');
	});
}

test('a page opened behind other tabs is alive when somebody looks @phone', async ({ page }) => {
	// As Chrome treats such a page: timers at the full second, no frames.
	await page.addInitScript(() => {
		const later = window.setTimeout.bind(window);
		Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
		window.requestAnimationFrame = () => 0;
		Object.assign(window, {
			setTimeout: (callback: () => void, ms = 0) => later(callback, Math.max(1000, ms))
		});
	});
	await page.goto('./');
	await page.locator('html[data-live]').waitFor({ state: 'attached', timeout: 20_000 });
	await expect(page.locator('html[data-scripted]')).toHaveCount(1);
});

test('a page behind other tabs whose script is late goes still only before somebody’s eyes @phone', async ({
	page,
	watch
}) => {
	watch.expected(/404|Failed to load/);
	await page.clock.install();
	await page.addInitScript(() => {
		Object.defineProperty(document, 'hidden', {
			configurable: true,
			get: () => !document.documentElement.classList.contains('looked-at')
		});
	});
	await page.route(/assets\/read-[^/]*\.js/, (route) => route.fulfill({ status: 404, body: 'Not found' }));
	await page.goto('./');
	await page.clock.fastForward(30_000);
	await expect(page.locator('html[data-scripted]')).toHaveCount(1);
	await page.evaluate(() => {
		document.documentElement.classList.add('looked-at');
		dispatchEvent(new Event('visibilitychange'));
	});
	await windUntilSeen(page, line(page));
	await expect(page.locator('html[data-scripted]')).toHaveCount(0);
});

test('on a 2G line the first words and the poster come long before the script, and the story lives @phone', async ({
	page
}) => {
	const line = await page.context().newCDPSession(page);
	await line.send('Network.enable');
	await line.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 300,
		downloadThroughput: 250_000 / 8,
		uploadThroughput: 50_000 / 8
	});
	await page.goto('./', { waitUntil: 'commit' });
	await expect(page.locator('#opening-1 :is(h1, h2, p)').first()).toBeVisible();
	await expect(page.locator('.poster:visible')).toHaveCount(1);
	// What is written on it comes a frame later, by the style sheet alone.
	await expect(page.locator('.poster:visible .label').first()).toBeVisible();
	await expect(page.locator('.poster:visible .key')).toBeVisible();
	await expect(page.locator('html[data-live]')).toHaveCount(0);
	await rests(page, 'opening-1');
	await expect(page.locator('html[data-scripted]')).toHaveCount(1);
	await scrollTo(page, 'agreement-1');
});

test('zoomed letters and a zoomed page keep the story whole', async ({ page }) => {
	await open(page, 'en', '#kidnapped-2', 'kidnapped-2');
	for (const zoom of ['2', '0.75', '1']) {
		await page.evaluate((size) => (document.documentElement.style.fontSize = `${Number(size) * 100}%`), zoom);
		await scrollTo(page, 'kidnapped-2');
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0
		);
	}
});

test('a print on the way prints the text and leaves the story where it was @desktop', async ({ page }) => {
	await open(page, 'en', '#road-1', 'road-1');
	await setOut(page, 'road-3');
	const paper = await page.pdf({ format: 'A4' });
	expect(paper.length).toBeGreaterThan(50_000);
	await rests(page, 'road-3');
});

/**
 * Gives the page its animation frames by a timer. After some hundred leaps headless Chromium now and then draws a page no more, and with
 * its frames the story would stand still.
 */
const framesByTimer = (page: Page) =>
	page.addInitScript((ms) => {
		const now = performance.now.bind(performance);
		const later = window.setTimeout.bind(window);
		window.requestAnimationFrame = (callback) =>
			later(() => {
				callback(now());
			}, ms);
		window.cancelAnimationFrame = (handle) => {
			clearTimeout(handle);
		};
	}, 4);

test('fifty times through the story leave nothing behind @desktop', async ({ page }) => {
	// A small screen: it is memory that is watched here, not drawing.
	await page.setViewportSize({ width: 400, height: 500 });
	await framesByTimer(page);
	await hurry(page);
	await open(page, 'en', '?motion=reduced');
	await detailed(page);
	const inside = await page.context().newCDPSession(page);
	await inside.send('Performance.enable');
	const through = (times: number) =>
		page.evaluate(async (rounds) => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			const goTo = (top: number) => {
				window.scrollTo({ top, behavior: 'instant' });
				// The browser says it at its next frame, which may not come.
				document.dispatchEvent(new Event('scroll', { bubbles: true }));
			};
			const story = document.getElementById('story')?.offsetHeight ?? 0;
			for (let k = 0; k < rounds; k++) {
				for (let step = 0; step <= 5; step++) {
					goTo((story * (k % 2 ? 5 - step : step)) / 5);
					await frame();
					await frame();
				}
			}
			goTo(0);
			await frame();
		}, times);
	const held = async () => {
		await rests(page, 'opening-1');
		await inside.send('HeapProfiler.collectGarbage');
		const { metrics } = await inside.send('Performance.getMetrics');
		const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
		return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') };
	};
	// Who has been at the end of the story has the reader's map set up, once they stop.
	await through(1);
	await expect(page.locator('.zoomable-map[data-resting]')).toBeAttached();
	await expect(page.locator('[data-feature-row^="figure:"]').first()).toBeAttached();
	let before = await held();
	// What is made once, as late as it likes, is there when two times through add next to nothing.
	await expect(async () => {
		const last = before;
		await through(2);
		before = await held();
		expect(before.heap).toBeLessThanOrEqual(last.heap * 1.01);
	}).toPass();
	await through(25);
	const half = await held();
	await through(25);
	const after = await held();
	// What leaks grows in both halves; what is made once, however late, in one of them only.
	const grown = (name: keyof typeof after) =>
		Math.min(half[name] - before[name], after[name] - half[name]) / before[name];
	const counts = JSON.stringify([before, half, after]);
	expect(grown('nodes'), counts).toBeLessThanOrEqual(0.01);
	expect(grown('listeners'), counts).toBeLessThanOrEqual(0.01);
	expect(grown('heap'), counts).toBeLessThanOrEqual(0.025);
});
