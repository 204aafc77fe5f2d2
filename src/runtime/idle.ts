/** Ways to wait, so that no piece of work holds the page for long. */

/** Longest wait for a moment with nothing better to do, ms. */
const PATIENCE_MS = 1000;

/** Resolves when the browser has nothing better to do, or has had none such moment for a while. */
export const whenIdle = (): Promise<void> =>
	new Promise((resolve) => {
		if ('requestIdleCallback' in window) {
			requestIdleCallback(
				() => {
					resolve();
				},
				{ timeout: PATIENCE_MS }
			);
		} else setTimeout(resolve, 50);
	});

/** Resolves in a task of its own, after what waits already: input, frames. */
export const nextTask = (): Promise<void> =>
	new Promise((resolve) => {
		setTimeout(resolve);
	});

/** Resolves once the page and what it asked for has loaded. */
export const whenLoaded = (): Promise<void> =>
	new Promise((resolve) => {
		if (document.readyState === 'complete') resolve();
		else
			addEventListener(
				'load',
				() => {
					resolve();
				},
				{ once: true }
			);
	});
