/** Makes long pages short, for judges and walks that are slow: of what one component makes many times over, three are left. */
import type { Page } from '@playwright/test';
import { openFolds } from './open-folds';

const MANY = ['.figure-entry', '.sources-list > li', 'tbody > tr', '.feature-list li', '.disputes > li'];
const LEFT = 3;

export async function thin(page: Page): Promise<void> {
	await openFolds(page);
	await page.evaluate(
		([many, left]) => {
			for (const one of many) {
				const seen = new Map<Element | null, number>();
				for (const element of document.querySelectorAll(one)) {
					const n = (seen.get(element.parentElement) ?? 0) + 1;
					seen.set(element.parentElement, n);
					if (n > left) element.remove();
				}
			}
		},
		[MANY, LEFT] as const
	);
}
