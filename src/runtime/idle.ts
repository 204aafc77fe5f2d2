/** Ways to wait for a better moment. */

/** Longest wait for each piece of work in an idle moment, ms. */
export const STEP_PATIENCE_MS = 60;

/**
 * Resolves when the browser has nothing better to do.
 * @param patience longest wait, ms: a page on which nothing moves may have no idle moment for seconds
 */
export const whenIdle = (patience = 1000): Promise<void> =>
	new Promise((resolve) => {
		const done = () => {
			resolve();
		};
		if ('requestIdleCallback' in window) requestIdleCallback(done, { timeout: patience });
		else setTimeout(done, 50);
	});

/**
 * Does each piece of work in an idle moment of its own.
 * @param work does a piece at each call
 */
export async function inIdleMoments(work: Iterator<unknown>): Promise<void> {
	do await whenIdle(STEP_PATIENCE_MS);
	while (work.next().done !== true);
}

/** Resolves in a task of its own, after input and frames that wait already. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

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
