/** Waits for something to be in the page, and knows it at the page's next moment. */
import type { Frame, Page } from '@playwright/test';

/** How often the page looks, and how often before Playwright is asked in its place. */
const LOOK_MS = 16;
const LOOKS = 600;

/**
 * Resolves once the one element is in the document, or shown there. Playwright's own wait asks ever less often, at last twice a
 * second; a test that walks through every beat waits for that longer than for the beats.
 * @param timeout how long Playwright waits once the page has looked for some ten seconds, ms
 * @throws what Playwright says of an element that never came
 */
export async function appears(
	where: Page | Frame,
	selector: string,
	{ state = 'attached', timeout = 30_000 }: { state?: 'attached' | 'visible'; timeout?: number } = {}
): Promise<void> {
	// A document that goes away meanwhile answers no more: the next one is asked below.
	await where
		.evaluate(
			({ selector, pause, looks }) =>
				new Promise<void>((resolve) => {
					const look = (left: number) => {
						if (left === 0 || document.querySelector(selector)) resolve();
						else setTimeout(look, pause, left - 1);
					};
					look(looks);
				}),
			{ selector, pause: LOOK_MS, looks: LOOKS }
		)
		.catch(() => undefined);
	await where.locator(selector).waitFor({ state, timeout });
}
