/** A page whose clocks run faster, for tests of what is shown rather than of how long it takes to get there. */
import type { Page } from '@playwright/test';

/** How much faster. */
const TIMES = 10;

/** Call before the page opens: eased ways, rests and idle moments take a fraction of their time. */
export const hurry = (page: Page): Promise<unknown> =>
	page.addInitScript((times) => {
		// Asked for twice, it would run a hundred times as fast.
		if ('hurried' in window) return;
		const now = performance.now.bind(performance);
		const later = window.setTimeout.bind(window);
		const nextFrame = window.requestAnimationFrame.bind(window);
		performance.now = () => now() * times;
		window.requestAnimationFrame = (callback) => nextFrame((time) => callback(time * times));
		Object.assign(window, {
			hurried: true,
			// Long waits are patience, not motion.
			setTimeout: (callback: () => void, ms = 0) => later(callback, ms < 1000 ? ms / times : ms),
			// Never idle: what a page makes ready for later, for every beat there is, waits as long as it can, and seldom comes.
			requestIdleCallback: (callback: IdleRequestCallback, { timeout = 0 }: IdleRequestOptions = {}) =>
				later(() => {
					callback({ didTimeout: timeout > 0, timeRemaining: () => 10 });
				}, timeout / times)
		});
	}, TIMES);
