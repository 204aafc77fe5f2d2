/** Ways to wait, so that no piece of work holds the page for long. */

/** Longest wait between two steps of many that somebody may be waiting for, ms. */
export const STEP_PATIENCE_MS = 60;

/**
 * Resolves when the browser has nothing better to do, or says for a while that it has no such moment: a page on which
 * nothing moves is told of none for seconds on end.
 * @param patience longest wait, ms
 * @returns how long the browser expects to have nothing better to do from then on, ms
 */
export const whenIdle = (patience = 1000): Promise<number> =>
	new Promise((resolve) => {
		if ('requestIdleCallback' in window) {
			requestIdleCallback(
				(deadline) => {
					resolve(deadline.timeRemaining());
				},
				{ timeout: patience }
			);
		} else setTimeout(resolve, 50, 0);
	});

/** How long nothing must scroll for the page to be at rest, ms: longer than the pause between two turns of a wheel. */
const REST_MS = 200;

/** When the page last scrolled, ms; nobody knows until somebody asks. */
let scrolledAt: number | null = null;

const twoFrames = (): Promise<void> =>
	new Promise((resolve) => {
		requestAnimationFrame(() => {
			requestAnimationFrame(() => {
				resolve();
			});
		});
	});

/** Resolves when the page does not scroll, or has stopped: at once where it has been at rest for a while. */
export async function whenScrollRests(): Promise<void> {
	if (scrolledAt === null) {
		const scrolled = () => {
			scrolledAt = performance.now();
		};
		scrolled();
		addEventListener('scroll', scrolled, { passive: true });
	}
	for (;;) {
		const left = (scrolledAt ?? 0) + REST_MS - performance.now();
		if (left <= 0) return;
		await new Promise((resolve) => setTimeout(resolve, left));
		// A long frame is no rest: two frames that bring no scroll are.
		await twoFrames();
	}
}

/** How long a moment is used for more than one step, ms: with the last step and what it brings, short of what a finger feels. */
const MOMENT_MS = 12;

/**
 * Does work that pauses every few ms, some of it in each moment in which there is nothing else to do and nothing scrolls. Where
 * the browser expects nothing for longer than a moment, the next one follows as soon as what has come meanwhile is done.
 * @param work from one pause to the next at each call
 */
export async function inIdleMoments(work: Iterator<unknown>): Promise<void> {
	let start = -Infinity;
	let idleUntil = -Infinity;
	for (;;) {
		if (performance.now() - start > MOMENT_MS) {
			if (performance.now() < idleUntil) await nextTask();
			else {
				const left = await whenIdle(STEP_PATIENCE_MS);
				idleUntil = performance.now() + left;
			}
			await whenScrollRests();
			start = performance.now();
		}
		if (work.next().done === true) return;
	}
}

/**
 * Resolves in a task of its own, after what waits already: input, frames. In a tab behind others, where nothing waits, timers
 * come once a second and messages at once.
 */
export const nextTask = (): Promise<void> =>
	new Promise((resolve) => {
		if (!document.hidden) {
			setTimeout(resolve);
			return;
		}
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
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
