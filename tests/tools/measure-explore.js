/** Measures what setting up, dragging and scaling the reader's map costs, with every layer on and a corridor chosen. */
import { setTimeout as pause } from 'node:timers/promises';
import { observe } from './measure-observers.js';
import { browserRests } from './measure-rest.js';
import { launch } from './site.js';

const ALL = 'rail,road,foot,towns,record,cities,campaign,states';
const FRAMES = 240;
const kinds = /** @type {const} */ (['drag', 'scale']);
/** Most the main thread may be busy in a frame, ms. */
export const EXPLORE_BUDGET_MS = 4;

/**
 * @param {string} url of the site
 * @param {import('./measure-profiles.js').Profile} profile
 * @returns {Promise<Cost>}
 *
 * @typedef {object} Cost drag and scale in ms of the main thread a frame, without the profile's slower processor; p99 of a
 * frame and the longest task of the setting up in ms of the clock, with it
 * @property {number} drag
 * @property {number} scale
 * @property {{ drag: number, scale: number }} script
 * @property {{ drag: number, scale: number }} p99
 * @property {number} longestTask
 */
export async function measureExplore(url, profile) {
	const browser = await launch(['--disable-renderer-backgrounding', '--disable-3d-apis'], () => undefined);
	try {
		const context = await browser.newContext(profile.context);
		const page = await context.newPage();
		await page.addInitScript(observe);
		const side = await context.newCDPSession(page);
		await side.send('Performance.enable', { timeDomain: 'threadTicks' });
		await browserRests(browser);
		const slowed = (/** @type {number} */ rate) => side.send('Emulation.setCPUThrottlingRate', { rate });
		const open = async () => {
			await page.goto(`${url}explore/?layers=${ALL}&at=-97.5,19.5,1100&find=corridor:c`, {
				waitUntil: 'load'
			});
			await page.locator('.zoomable-map[data-resting]').waitFor();
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			await pause(1500 * profile.cpu);
		};
		await slowed(profile.cpu);
		await open();
		/** @type {{ ms: number }[]} */
		const tasks = await page.evaluate(() => /** @type {any} */ (window).measured.tasks);
		/** @type {any} */
		const result = { script: {}, p99: {}, longestTask: Math.max(0, ...tasks.map(({ ms }) => ms)) };
		for (const kind of kinds) {
			const times = await page.evaluate(move, { kind, frames: FRAMES });
			const frames = times.slice(1).map((time, k) => time - (times[k] ?? time));
			result.p99[kind] = frames.sort((a, b) => a - b)[Math.ceil(0.99 * frames.length) - 1];
			await pause(600 * profile.cpu);
		}
		await slowed(1);
		await open();
		for (const kind of kinds) {
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
 * @returns {Promise<number[]>} when each frame began, ms
 */
function move({ kind, frames }) {
	const map = /** @type {HTMLElement} */ (document.querySelector('[data-explore-map]'));
	const { left, top, width, height } = map.getBoundingClientRect();
	const [x, y] = [left + width / 2, top + height / 2];
	/** @param {'mousedown' | 'mousemove' | 'mouseup'} type @param {number} dx @param {number} dy */
	const mouse = (type, dx, dy) =>
		map.dispatchEvent(
			new MouseEvent(type, {
				...{ view: window, bubbles: true, cancelable: true },
				...{ clientX: x + dx, clientY: y + dy }
			})
		);
	return new Promise((resolve) => {
		let n = 0;
		if (kind === 'drag') mouse('mousedown', 0, 0);
		/** @type {number[]} */
		const times = [];
		requestAnimationFrame(function frame(now) {
			times.push(now);
			const turn = Math.sin((n / frames) * Math.PI * 2);
			if (kind === 'drag') mouse('mousemove', turn * 240, turn * 120);
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
				if (kind === 'drag') mouse('mouseup', 0, 0);
				requestAnimationFrame(() => resolve(times));
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
