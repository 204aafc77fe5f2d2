/** Themes and motion: by the address, by the panel, remembered, and without any storage; what the reader's system asks for. */
import type { Page } from '@playwright/test';
import { expect, test } from '../watched';
import { open } from './story';

const THEMES = ['paper', 'obsidian', 'contrast'] as const;
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('each theme has a ground of its own, by the address @phone', async ({ page }) => {
	const grounds = new Set<string>();
	for (const theme of THEMES) {
		await open(page, 'en', `?theme=${theme}`);
		await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
		grounds.add(await ground(page));
	}
	expect(grounds.size).toBe(THEMES.length);
});

test('the panel chooses a theme, which is remembered on this page and the next @phone', async ({ page }) => {
	await open(page, 'en');
	const panel = page.locator('details.display');
	await panel.locator('summary').click();
	await panel.getByLabel('Dark', { exact: true }).check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'obsidian');
	await page.keyboard.press('Escape');
	await expect(panel.getByLabel('Paper')).toBeHidden();
	await expect(panel.locator('summary')).toBeFocused();

	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'obsidian');
	await open(page, 'es');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'obsidian');

	// The address says otherwise and has the last word, without being remembered.
	await open(page, 'en', '?theme=contrast');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');

	await open(page, 'en');
	await panel.locator('summary').click();
	await panel.getByLabel('Same as this device').check();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('the panel closes by a click elsewhere @phone', async ({ page }) => {
	await open(page, 'en');
	const panel = page.locator('details.display');
	await panel.locator('summary').click();
	await expect(panel.getByLabel('Paper')).toBeVisible();
	await page.locator('#opening-1 p').nth(1).click();
	await expect(panel.getByLabel('Paper')).toBeHidden();
});

test('the panel holds the marks still, and lets them go @phone', async ({ page }) => {
	await open(page, 'en');
	const panel = page.locator('details.display');
	await panel.locator('summary').click();
	const still = panel.getByLabel('Hold the marks still');
	await still.check();
	await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
	await still.uncheck();
	await expect(page.locator('html')).toHaveAttribute('data-motion', 'full');
});

test('the system’s wishes count until the reader says otherwise @phone', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	await open(page, 'en');
	await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
	const dark = await ground(page);
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
	await expect(page.locator('html')).toHaveAttribute('data-motion', 'full');
	expect(await ground(page)).not.toBe(dark);
	await page.emulateMedia({ contrast: 'more' });
	await expect.poll(() => ground(page)).toBe('rgb(255, 255, 255)');
});

test('forbidden storage takes nothing but the memory @phone', async ({ page }) => {
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
			Object.defineProperty(window, name, {
				get() {
					throw new DOMException('storage is forbidden here', 'SecurityError');
				}
			});
		}
		Object.defineProperty(document, 'cookie', {
			get() {
				throw new DOMException('storage is forbidden here', 'SecurityError');
			}
		});
	});
	await open(page, 'en', '#kidnapped-1', 'kidnapped-1');
	const panel = page.locator('details.display');
	await panel.locator('summary').click();
	await panel.getByLabel('High contrast').check();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
	await page.reload();
	await expect(page.locator('[data-stage][data-beat="kidnapped-1"]')).toBeAttached();
	await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});
