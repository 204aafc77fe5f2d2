/** Measures what dragging and scaling the reader's map costs the main thread, with every layer on and a corridor chosen. */
import { setTimeout as pause } from 'node:timers/promises';
import { browserRests } from './measure-rest.js';
import { launch } from './site.js';

const ALL = 'rail,road,foot,towns,record,cities,campaign,states';
const FRAMES = 120;
/** Most the main thread may be busy in a frame, ms. */
export const EXPLORE_BUDGET_MS = 4;

/**
 * @param {string} url of the site
 * @param {import('./measure-profiles.js').Profile} profile
 * @returns {Promise<{ drag: number, scale: number, script: { drag: number, scale: number } }>} ms of the main thread a frame
 */
export async function measureExplore(url, profile) {
	const browser = await launch(['--disable-renderer-backgrounding'], () => undefined);
	try {
		const context = await browser.newContext(profile.context);
		const page = await context.newPage();
		const side = await context.newCDPSession(page);
		await side.send('Performance.enable', { timeDomain: 'threadTicks' });
		await browserRests(browser);
		await page.goto(`${url}explore/?layers=${ALL}&at=-97.5,19.5,1100&find=corridor:c`, { waitUntil: 'load' });
		await page.locator('.free-map[data-resting]').waitFor();
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await pause(1500);
		/** @type {any} */
		const result = { script: {} };
		for (const kind of /** @type {const} */ (['drag', 'scale'])) {
			const before = await metrics(side);
			await page.evaluate(move, { kind, frames: FRAMES });
			const after = await metrics(side);
			result[kind] = ((after.TaskDuration - before.TaskDuration) * 1000) / FRAMES;
			result.script[kind] = ((after.ScriptDuration - before.ScriptDuration) * 1000) / FRAMES;
			await pause(600);
		}
		return result;
	} finally {
		await browser.close();
	}
}

/**
 * Moves the map once a frame, to and fro. Runs in the page.
 * @param {{ kind: 'drag' | 'scale', frames: number }} options
 * @returns {Promise<void>}
 */
function move({ kind, frames }) {
	const map = /** @type {HTMLElement} */ (document.querySelector('[data-explore-map]'));
	const { left, top, width, height } = map.getBoundingClientRect();
	const [x, y] = [left + width / 2, top + height / 2];
	/** @param {string} type @param {number} dx @param {number} dy */
	const pointer = (type, dx, dy) =>
		map.dispatchEvent(
			new PointerEvent(type, {
				...{ pointerId: 1, pointerType: 'mouse', button: 0, bubbles: true },
				...{ clientX: x + dx, clientY: y + dy }
			})
		);
	// A pointer that was made up cannot be captured.
	map.setPointerCapture = () => undefined;
	return new Promise((resolve) => {
		let n = 0;
		if (kind === 'drag') pointer('pointerdown', 0, 0);
		requestAnimationFrame(function frame() {
			const turn = Math.sin((n / frames) * Math.PI * 2);
			if (kind === 'drag') pointer('pointermove', turn * 240, turn * 120);
			else {
				const deltaY = n < frames / 2 ? -6 : 6;
				map.dispatchEvent(
					new WheelEvent('wheel', {
						deltaY,
						ctrlKey: true,
						bubbles: true,
						cancelable: true,
						clientX: x,
						clientY: y
					})
				);
			}
			n += 1;
			if (n < frames) requestAnimationFrame(frame);
			else {
				if (kind === 'drag') pointer('pointerup', 0, 0);
				requestAnimationFrame(() => resolve());
			}
		});
	});
}

/**
 * @param {import('@playwright/test').CDPSession} side
 * @returns {Promise<Record<string, number>>} s
 */
async function metrics(side) {
	const { metrics: list } = await side.send('Performance.getMetrics');
	return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}
