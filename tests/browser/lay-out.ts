/** Has everything laid out that the browser leaves for when a reader comes near: what has no layout cannot be judged or measured. */
import type { Page } from '@playwright/test';

export const layOut = (page: Page): Promise<void> =>
	page.evaluate(() => {
		for (const part of document.querySelectorAll<HTMLElement>('body *')) {
			if (getComputedStyle(part).contentVisibility === 'auto') part.style.contentVisibility = 'visible';
		}
	});
