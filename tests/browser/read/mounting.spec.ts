/** The script brings the page to life without moving a word of it. */
import type { Page } from '@playwright/test';
import { appears } from '../appears';
import { expect, test } from '../watched';
import { layoutShift } from './layout-shift';
import { detailed, deviceOf, langs, open, pageOf } from './story';

/** Where every word of the bar and the story stands, from the page's top left, px. */
async function boxesOf(page: Page) {
	return page.evaluate(async () => {
		await document.fonts.ready;
		const words = document.querySelectorAll(
			'.bar a, .bar summary, .chapters h1, .chapters h2, .chapters p, .chapters li, .chapters label'
		);
		return [...words]
			.filter((element) => element.checkVisibility() && !element.closest('.sr-only, .display-panel'))
			.map((element) => {
				const { left, top, width, height } = element.getBoundingClientRect();
				const place = [left + scrollX, top + scrollY, width, height].map((px) => Math.round(px));
				return `${place.join(' ')} ${element.textContent.trim().slice(0, 24)}`;
			});
	});
}

for (const lang of langs) {
	test(`${lang}: every word of the story stands where it stood before ${deviceOf(lang)}`, async ({
		page
	}) => {
		// The scripts are on their way.
		await page.route('**/assets/*.js', () => undefined);
		await page.goto(pageOf(lang), { waitUntil: 'commit' });
		await page.locator('.credits').waitFor({ state: 'attached' });
		const before = await boxesOf(page);
		expect(before.length).toBeGreaterThan(100);
		await page.unroute('**/assets/*.js');
		await open(page, lang);
		await detailed(page);
		expect(await boxesOf(page)).toEqual(before);
	});
}

test('nothing jumps while the page loads', async ({ page }) => {
	await open(page, 'en');
	await detailed(page);
	const { sum, moved } = await layoutShift(page);
	expect(sum, moved.join('; ')).toBeLessThanOrEqual(0.01);
});

test('the page keeps its height from its first layout on', async ({ page }) => {
	await page.addInitScript(() => {
		const heights: number[] = [];
		Object.assign(window, { heights });
		document.addEventListener('DOMContentLoaded', () => {
			const note = () => heights.push(document.documentElement.scrollHeight);
			note();
			new ResizeObserver(note).observe(document.body);
		});
	});
	await open(page, 'en');
	await detailed(page);
	// Near its end the reader's map takes the place of its picture.
	await page.evaluate(() => {
		scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
	});
	await appears(page, '[data-explore-map]');
	await expect(page.locator('[data-feature-row^="figure:"]').first()).toBeAttached();
	const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
	expect(Math.max(...heights) / Math.min(...heights), heights.join(', ')).toBeLessThan(1.02);
});
