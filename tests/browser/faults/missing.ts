/** What a reader is told when something is missing, and how a test waits for it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { pageOf } from '../read/story';

/** One page of each kind, and what of it is seen when no script runs. */
export const STILL_PAGES = [
	[pageOf('en'), '#kidnapped .still'],
	['./embed/ransom/', '#embed .still'],
	['./present/', '.script-still'],
	['./explore/', '.explore-no-script']
] as const;

export const line = (page: Page) => page.locator('#something-missing');

/** Winds the page's clock, on which the small watching script waits from when it has run, until something is seen. */
export const windUntilSeen = (page: Page, awaited: Locator): Promise<void> =>
	expect
		.poll(async () => {
			await page.clock.fastForward(7000);
			return awaited.isVisible();
		})
		.toBe(true);
