/** What follows the story stands folded: opened by its headings, links, the browser's own search; all of it on paper. */
import type { Page } from '@playwright/test';
import { expect, test } from '../watched';
import { deviceOf, langs, open, pageOf } from './story';

const button = (page: Page, id: string) => page.locator(`#${id} button`);
const entry = (page: Page) => page.locator('#figure-camargo');
/** What Chromium says when it is asked where something stands in a closed part, by an address or by this test. */
const ASKED = /hidden by content-visibility/;

test('every part is closed at first, and its heading opens and closes it', async ({ page, watch }) => {
	watch.expected(ASKED);
	await open(page, 'en');
	const buttons = page.locator('.fold-title button');
	expect(await buttons.count()).toBeGreaterThan(10);
	for (const one of await buttons.all()) await expect(one).toHaveAttribute('aria-expanded', 'false');
	await expect(entry(page)).toBeHidden();
	await button(page, 'sources').click();
	await expect(button(page, 'sources')).toHaveAttribute('aria-expanded', 'true');
	await expect(page.locator('.sources-list')).toBeVisible();
	await button(page, 'sources').press('Enter');
	await expect(button(page, 'sources')).toHaveAttribute('aria-expanded', 'false');
	await expect(page.locator('.sources-list')).toBeHidden();
});

test('every figure stands in the part of one chapter @desktop', async ({ page }) => {
	await open(page, 'en');
	const ids = await page.locator('.fold .figure-entry').evaluateAll((entries) => entries.map(({ id }) => id));
	expect(ids.length).toBeGreaterThan(40);
	expect(new Set(ids).size).toBe(ids.length);
});

for (const lang of langs) {
	test(`${lang}: the address opens the part that holds what it names, and shows it there ${deviceOf(lang)}`, async ({
		page,
		watch
	}) => {
		watch.expected(ASKED);
		await page.goto(`${pageOf(lang)}#figure-camargo`);
		await expect(entry(page)).toBeInViewport();
		await expect(page.locator('html[data-live]')).toHaveCount(1);
		await expect(entry(page)).toBeInViewport();
		await expect(page.locator('.fold-title [aria-expanded="true"]')).toHaveCount(1);
		await page.evaluate(() => (location.hash = '#sources'));
		await expect(page.locator('.sources-list')).toBeInViewport();
	});
}

test('a figure opens beside its number while its entry is closed @phone', async ({ page }) => {
	await open(page, 'en', '#kidnapped-1', 'kidnapped-1');
	await page.locator('#kidnapped-1 [data-figure-open="kidnapped-2009"]').first().click();
	await expect(page.locator('.figure-popover')).toContainText('some 10,000');
	await expect(page.locator('.fold-title [aria-expanded="true"]')).toHaveCount(0);
});

test('the browser finds words in a closed part, and opens it @desktop', async ({ page }) => {
	// A text fragment is the way into the browser's own search that a test has.
	await page.goto('./#:~:text=Tamaulipas%20massacre');
	await page.locator('html[data-live]').waitFor({ state: 'attached' });
	const body = page.locator('#sources ~ .fold-body');
	await expect(body).toHaveAttribute('hidden', 'until-found');
	await body.evaluate((part) => part.dispatchEvent(new Event('beforematch', { bubbles: true })));
	await expect(button(page, 'sources')).toHaveAttribute('aria-expanded', 'true');
	await expect(body).not.toHaveAttribute('hidden');
});

test('who reloads in an open part is there again @phone', async ({ page }) => {
	await open(page, 'en');
	await button(page, 'sources').click();
	const last = page.locator('.sources-list li').last();
	await last.scrollIntoViewIfNeeded();
	await page.reload();
	await expect(last).toBeInViewport();
	await expect(button(page, 'sources')).toHaveAttribute('aria-expanded', 'true');
});

test('on paper all of it shows @desktop', async ({ page }) => {
	await open(page, 'en');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.sources-list')).toBeVisible();
	await expect(entry(page)).toBeVisible();
	expect(await entry(page).evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(50);
});
