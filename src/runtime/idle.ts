/** Waits for an idle moment, for the next task, or for the page to load. */

/** Longest wait for each step of work in an idle moment, ms. */
export const STEP_PATIENCE_MS = 60;

/**
 * Resolves in an idle moment of the browser.
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
 * Does each step of work in an idle moment of its own.
 * @param work does one step at each call
 */
export async function inIdleMoments(work: Iterator<unknown>): Promise<void> {
	do await whenIdle(STEP_PATIENCE_MS);
	while (work.next().done !== true);
}

/** Resolves in a new task, after input and frames that are already waiting. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Resolves once the page and its resources have loaded. */
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
