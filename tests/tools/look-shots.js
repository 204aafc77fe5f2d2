/** Goes to every beat of a page by its deep link and takes its picture once the stage rests there. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Longest wait for the stage to come to rest on a beat, ms. */
const REST_MS = 8000;

/**
 * @typedef {object} Shot
 * @property {string} beat
 * @property {string} file
 * @property {string} problem empty when there is none
 */

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {object} options
 * @param {string} options.address
 * @param {import('./look.js').Size} options.size
 * @param {string[] | null} options.only chapters; null takes all
 * @param {boolean} options.reduced
 * @param {boolean} options.between whether the way from each beat to the next is taken instead of the beats
 * @param {string} options.folder where the pictures go
 * @returns {Promise<{ shots: Shot[], problems: string[] }>}
 */
export async function takeShots(browser, { address, size, only, reduced, between, folder }) {
	const context = await browser.newContext({
		viewport: { width: size.width, height: size.height },
		deviceScaleFactor: size.dpr,
		isMobile: size.width < 700,
		hasTouch: size.width < 700,
		reducedMotion: reduced ? 'reduce' : 'no-preference'
	});
	const page = await context.newPage();
	const browserSide = await context.newCDPSession(page);
	/** @type {Set<string>} */
	const problems = new Set();
	page.on('pageerror', (error) => problems.add(`error in the page: ${error.message}`));
	page.on('console', (message) => {
		// Which file failed is said below.
		if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
			problems.add(`console: ${message.text()}`);
		}
	});
	page.on('response', (response) => {
		if (response.status() >= 400) problems.add(`${response.status()} ${response.url()}`);
	});
	page.on('requestfailed', (request) => problems.add(`${request.failure()?.errorText} ${request.url()}`));
	try {
		await page.goto(address, { waitUntil: 'load' });
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		const all = await page
			.locator('[data-beat-text]')
			.evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-beat-text') ?? ''));
		if (all.length === 0) problems.add('the page has no beat: nothing carries data-beat-text');
		/** @type {Shot[]} */
		const shots = [];
		const wanted = all.filter((id) => !only || only.includes(id.replace(/-\d+$/, '')));
		if (between) {
			for (const beat of wanted) shots.push(...(await takeStrip(page, beat, all, size, folder)));
			return { shots, problems: [...problems] };
		}
		for (const beat of wanted) {
			const problem = await goTo(page, beat);
			if (problem) problems.add(`${beat}: ${problem}`);
			const file = path.join(folder, `${beat}.png`);
			const data = await picture(browserSide, size);
			await writeFile(file, data, 'base64');
			shots.push({ beat, file, problem });
		}
		if (all.length > 0 && shots.length === 0) problems.add(`no beat belongs to ${only?.join(', ')}`);
		return { shots, problems: [...problems] };
	} finally {
		await context.close();
	}
}

/** Pictures from a beat to just before the next one, at equal steps of the scroll. */
const STEPS = 8;

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} beat
 * @param {string[]} all beats in order
 * @param {import('./look.js').Size} size
 * @param {string} folder
 * @returns {Promise<Shot[]>} none for the last beat
 */
async function takeStrip(page, beat, all, size, folder) {
	const next = all[all.indexOf(beat) + 1];
	if (!next) return [];
	const session = await page.context().newCDPSession(page);
	const end = await placeOf(page, next);
	const start = await placeOf(page, beat);
	/** @type {Shot[]} */
	const shots = [];
	for (let k = 0; k < STEPS; k++) {
		const p = await scrollAndRest(page, start + ((end - start) * k) / STEPS);
		const file = path.join(folder, `${beat}-${k}.png`);
		await writeFile(file, await picture(session, { ...size, dpr: 1 }), 'base64');
		shots.push({ beat: `${beat}  p ${p}`, file, problem: '' });
	}
	await session.detach();
	return shots;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} beat
 * @returns {Promise<number>} scroll position at which a link to the beat lands
 */
const placeOf = (page, beat) =>
	page.evaluate((id) => {
		document.documentElement.style.scrollBehavior = 'auto';
		document.getElementById(id)?.scrollIntoView();
		return scrollY;
	}, beat);

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} top
 * @returns {Promise<string>} position of the stage once it has followed
 */
const scrollAndRest = (page, top) =>
	page.evaluate(async (y) => {
		scrollTo({ top: y, behavior: 'instant' });
		const p = () => document.querySelector('[data-stage]')?.getAttribute('data-p') ?? '';
		let [before, same] = ['', 0];
		while (same < 6) {
			await new Promise((resolve) => requestAnimationFrame(resolve));
			same = p() === before ? same + 1 : 0;
			before = p();
		}
		return before;
	}, top);

/**
 * What the screen shows. Several times as fast as page.screenshot, which waits for what goTo has waited for already.
 * @param {import('@playwright/test').CDPSession} browserSide
 * @param {import('./look.js').Size} size
 * @returns {Promise<string>} PNG, base64
 */
async function picture(browserSide, { width, height, dpr }) {
	const { cssVisualViewport } = await browserSide.send('Page.getLayoutMetrics');
	const { data } = await browserSide.send('Page.captureScreenshot', {
		format: 'png',
		optimizeForSpeed: true,
		clip: { x: cssVisualViewport.pageX, y: cssVisualViewport.pageY, width, height, scale: dpr }
	});
	return data;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} beat
 * @returns {Promise<string>} what went wrong, or nothing
 */
const goTo = (page, beat) =>
	page.evaluate(
		async ({ id, patience }) => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			document.documentElement.style.scrollBehavior = 'auto';
			if (location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView();
			else location.hash = id;
			const end = performance.now() + patience;
			const rest = () => document.querySelector('[data-stage]')?.getAttribute('data-beat') ?? null;
			const whole = () =>
				document.querySelector('.atlas[data-detail="fine"]') && document.querySelector('.relief[data-drawn]');
			while (!(whole() && rest() === id) && performance.now() < end) await frame();
			const reached = rest();
			// Pictures in view that are still on their way: a still.
			const late = [...document.images].filter((image) => {
				const { top, bottom } = image.getBoundingClientRect();
				return bottom > 0 && top < innerHeight && !image.complete;
			});
			const soon = new Promise((resolve) => setTimeout(resolve, 1000));
			await Promise.race([soon, Promise.all(late.map((image) => image.decode().catch(() => undefined)))]);
			await frame();
			await frame();
			if (!document.querySelector('[data-stage]')) return 'there is no stage (data-stage)';
			if (reached !== id) {
				const p = document.querySelector('[data-stage]')?.getAttribute('data-p');
				return `the stage did not come to rest on it (data-beat ${reached ?? 'missing'}, p ${p})`;
			}
			const over = document.documentElement.scrollWidth - innerWidth;
			return over > 0 ? `the page is ${over} px wider than the screen` : '';
		},
		{ id: beat, patience: REST_MS }
	);
