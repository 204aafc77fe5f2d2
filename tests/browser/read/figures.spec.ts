/** Figures in prose open to what is known of them: by click, key and finger; and close, giving the focus back. */
import type { Page } from '@playwright/test';
import { expect, test } from '../watched';
import { deviceOf, langs, open } from './story';

const words = {
	en: {
		close: 'Close',
		source: 'Source',
		method: 'How it is known',
		disputed: 'Disputed',
		fragment: 'some 10,000'
	},
	es: {
		close: 'Cerrar',
		source: 'Fuente',
		method: 'Cómo se sabe',
		disputed: 'En disputa',
		fragment: 'some 10,000'
	}
} as const;

const popover = (page: Page) => page.locator('.figure-popover');
const number = (page: Page) => page.locator('#kidnapped-1 [data-figure-open="kidnapped-2009"]').first();

for (const lang of langs) {
	test(`${lang}: a figure opens to its method, source, wording and disputes ${deviceOf(lang)}`, async ({
		page
	}) => {
		await open(page, lang, '#kidnapped-1', 'kidnapped-1');
		await expect(popover(page)).toBeHidden();
		await number(page).click();
		await expect(popover(page)).toBeVisible();
		await expect(popover(page)).toBeInViewport({ ratio: 1 });
		for (const said of Object.values(words[lang]).slice(1)) await expect(popover(page)).toContainText(said);
		await expect(popover(page).locator('dd a[href]').first()).toBeVisible();
		await expect(popover(page).locator('q')).toHaveAttribute('lang', 'en');
		// The entry is copied: its id must not be.
		await expect(page.locator('#figure-kidnapped-2009')).toHaveCount(1);
		expect(new URL(page.url()).hash).toBe('#kidnapped-1');

		await popover(page).getByRole('button', { name: words[lang].close }).click();
		await expect(popover(page)).toBeHidden();
		await expect(number(page)).toBeFocused();
	});
}

test('Enter opens a figure, Escape closes it, the focus returns @desktop', async ({ page }) => {
	await open(page, 'en', '#kidnapped-1', 'kidnapped-1');
	await number(page).focus();
	await page.keyboard.press('Enter');
	await expect(popover(page)).toBeVisible();
	await expect(popover(page)).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(popover(page).getByRole('button')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(popover(page)).toBeHidden();
	await expect(number(page)).toBeFocused();
});

test('a click elsewhere closes a figure, another figure takes its place @phone', async ({ page }) => {
	await open(page, 'en', '#kidnapped-3', 'kidnapped-3');
	const [one, other] = ['cndh-kidnapped', 'cndh-witnesses'].map((id) =>
		page
			.locator(`#kidnapped-3 p [data-figure-open="${id}"], #kidnapped-3 h2 [data-figure-open="${id}"]`)
			.first()
	);
	await one?.click();
	await expect(popover(page)).toContainText('9,758');
	await page.mouse.click(20, 120);
	await expect(popover(page)).toBeHidden();
	await one?.click();
	await expect(popover(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await other?.click();
	await expect(popover(page)).toContainText('238');
});

test('a finger opens and closes a figure @phone', async ({ page }) => {
	await open(page, 'en', '#kidnapped-1', 'kidnapped-1');
	await number(page).tap();
	await expect(popover(page)).toBeVisible();
	await expect(popover(page)).toBeInViewport({ ratio: 1 });
	await page.touchscreen.tap(20, 120);
	await expect(popover(page)).toBeHidden();
});

test('without script a figure leads to its entry in the list @nojs', async ({ page }) => {
	for (const address of ['./', './es/']) {
		await page.goto(address);
		await number(page).click();
		await expect(page.locator('#figure-kidnapped-2009')).toBeInViewport();
		expect(new URL(page.url()).hash).toBe('#figure-kidnapped-2009');
	}
});

test('every figure in prose has an entry with a method and a source @phone', async ({ page }) => {
	await open(page, 'en');
	const lacking = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-figure-open]')]
			.map((link) => link.dataset['figureOpen'] ?? '')
			.filter((id) => (document.getElementById(`figure-${id}`)?.querySelectorAll('dt').length ?? 0) < 5)
	);
	expect(lacking).toEqual([]);
});
