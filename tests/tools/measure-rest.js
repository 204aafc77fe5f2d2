/** Waits for a browser that has just been started to be done with itself. */
import { setTimeout as pause } from 'node:timers/promises';

const STEP_MS = 300;
/** A browser is at rest when its processes together take no more than this of a step, … */
const REST_MS = 30;
/** … this many steps on end. */
const STEPS = 3;
/** A machine that something else keeps busy knows no rest: its figures are taken all the same. */
const PATIENCE_MS = 20_000;

/**
 * In its first seconds a browser loads pages of its own (what drops down from its address bar, for one), which on two cores
 * takes half of what the measured page would have. A reader's browser has been there before the page.
 * @param {import('@playwright/test').Browser} browser of the Chromium family
 */
export async function browserRests(browser) {
	const session = await browser.newBrowserCDPSession();
	const end = performance.now() + PATIENCE_MS;
	let [before, quiet] = [-Infinity, 0];
	while (quiet < STEPS && performance.now() < end) {
		await pause(STEP_MS);
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		const now = processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
		quiet = now - before <= REST_MS ? quiet + 1 : 0;
		before = now;
	}
	await session.detach();
}
