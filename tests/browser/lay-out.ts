/** Has everything laid out that the browser leaves for when a reader comes near: what has no layout cannot be judged or measured. */
import type { Page } from '@playwright/test';

/** Has all of the story's page there that comes in late: it does so at once for paper. */
export const bringIn = (page: Page): Promise<boolean> =>
	page.evaluate(() => dispatchEvent(new Event('beforeprint')));

export async function layOut(page: Page): Promise<void> {
	await bringIn(page);
	await page.evaluate(() => {
		for (const part of document.querySelectorAll<HTMLElement>('body *')) {
			if (getComputedStyle(part).contentVisibility === 'auto') part.style.contentVisibility = 'visible';
		}
	});
}
