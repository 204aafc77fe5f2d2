/** Opens every part of a page that its heading opens: what is closed has no layout, and cannot be judged or measured. */
import type { Page } from '@playwright/test';

export const openFolds = (page: Page): Promise<void> =>
	page.evaluate(() => {
		for (const button of document.querySelectorAll<HTMLElement>('.fold-title [aria-expanded="false"]'))
			button.click();
	});
