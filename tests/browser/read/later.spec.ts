/** What follows the story comes into the page in idle moments, and before them when it is asked for. */
import type { Page } from '@playwright/test';
import { expect, test } from '../watched';
import { layoutShift } from './layout-shift';
import { langs, lastBeat, open, pageOf } from './story';

const waiting = (page: Page) => page.locator('[data-later]');
const entries = (page: Page) => page.locator('.after .figure-entry');

/** A browser that is never idle. */
const busy = (page: Page) =>
	page.addInitScript(() => {
		window.requestIdleCallback = () => 0;
	});

test('idle moments bring in all of it, and nothing jumps', async ({ page }) => {
	await open(page, 'en');
	await expect(waiting(page)).toHaveCount(0);
	expect(await entries(page).count()).toBeGreaterThan(40);
	const { sum, moved } = await layoutShift(page);
	expect(sum, moved.join('; ')).toBeLessThanOrEqual(0.01);
});

for (const [place, where] of [
	['#figure-camargo', '@phone'],
	['#sources', '@desktop']
] as const) {
	test(`${place} is reached by the address, and from within ${where}`, async ({ page }) => {
		await busy(page);
		for (const lang of langs) {
			await page.goto(pageOf(lang) + place);
			await expect(page.locator(place)).toBeInViewport();
			await expect(waiting(page)).toHaveCount(0);
			await expect(page.locator('html[data-live="whole"]')).toHaveCount(1);
			await expect(page.locator(place)).toBeInViewport();
		}
		await open(page, 'en');
		expect(await waiting(page).count()).toBeGreaterThan(0);
		await page.evaluate((hash) => (location.hash = hash), place);
		await expect(page.locator(place)).toBeInViewport();
		await expect(waiting(page)).toHaveCount(0);
	});
}

test('a figure opens before its entry has come, and brings in no more than it needs @phone', async ({
	page
}) => {
	await busy(page);
	await open(page, 'en', '#kidnapped-1', 'kidnapped-1');
	const before = await waiting(page).count();
	await page.locator('#kidnapped-1 [data-figure-open="kidnapped-2009"]').first().click();
	await expect(page.locator('.figure-popover')).toContainText('some 10,000');
	await expect(waiting(page)).toHaveCount(before - 1);
});

test('who jumps to the end finds all of it, and who reloads there is there again @phone', async ({
	page
}) => {
	await busy(page);
	await open(page, 'en');
	await page.evaluate(() => {
		window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
	});
	await expect(waiting(page)).toHaveCount(0);
	await page.evaluate(() => {
		document.querySelector('.sources-list')?.scrollIntoView({ behavior: 'instant' });
	});
	await page.reload();
	await expect(waiting(page)).toHaveCount(0);
	await expect(page.locator('.sources-list')).toBeInViewport();
});

test('a reader who comes near finds it there @phone', async ({ page }) => {
	await open(page, 'en', `#${lastBeat}`, lastBeat);
	await expect(waiting(page)).toHaveCount(0);
});

test('on paper there is all of it, however early @desktop', async ({ page }) => {
	await busy(page);
	await open(page, 'en');
	expect(await waiting(page).count()).toBeGreaterThan(0);
	await page.emulateMedia({ media: 'print' });
	await expect(waiting(page)).toHaveCount(0);
	await expect(page.locator('.sources-list')).toBeVisible();
});
