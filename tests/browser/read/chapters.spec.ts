/** Ways through the chapters: the rail, the menu on a phone, the skip link and the way past San Fernando; all by key. */
import { chapters } from '../story';
import { expect, test } from '../watched';
import { hurry } from './hurry';
import { deviceOf, langs, open, rests } from './story';

for (const lang of langs) {
	test(`${lang}: the content note leads past San Fernando ${deviceOf(lang)}`, async ({ page }) => {
		await hurry(page);
		await open(page, lang, '#opening-1', 'opening-1');
		const seen = await page.evaluateHandle(() => {
			const beats: string[] = [];
			const stage = document.querySelector('[data-stage]');
			if (stage) {
				new MutationObserver(() => beats.push(stage.getAttribute('data-beat') ?? '')).observe(stage, {
					attributeFilter: ['data-beat']
				});
			}
			return beats;
		});
		await page.locator('#opening-1 [role=note] a[href="#trafficking"]').click();
		await rests(page, 'trafficking-1');
		await expect(page.locator('#trafficking-1')).toBeInViewport();
		expect((await seen.jsonValue()).filter((beat) => beat.startsWith('san-fernando'))).toEqual([]);
	});

	test(`${lang}: the rail names every chapter and says where the reader is @desktop`, async ({ page }) => {
		await hurry(page);
		await open(page, lang);
		const rail = page.locator('nav.chapter-rail');
		const links = rail.getByRole('link');
		await expect(links).toHaveCount(chapters.length);
		await expect(rail.locator('[aria-current]')).toHaveAttribute('href', '#opening');
		for (const k of [6, 2]) {
			const { id = '' } = chapters[k] ?? {};
			await links.nth(k).focus();
			await expect(links.nth(k).locator('.rail-name')).toBeVisible();
			await page.keyboard.press('Enter');
			await rests(page, `${id}-1`);
			await expect(rail.locator('[aria-current]')).toHaveAttribute('href', `#${id}`);
		}
	});

	test(`${lang}: the menu on a phone opens, leads and says the chapter by key @phone`, async ({ page }) => {
		await hurry(page);
		await open(page, lang);
		const menu = page.locator('nav.chapter-menu');
		await expect(menu.locator('summary')).toContainText(`1/${chapters.length}`);
		await menu.locator('summary').focus();
		await page.keyboard.press('Enter');
		await expect(menu.getByRole('link')).toHaveCount(chapters.length);
		const ransom = menu.locator('a[href="#ransom"]');
		await ransom.focus();
		await expect(ransom).toBeInViewport();
		await page.keyboard.press('Enter');
		await rests(page, 'ransom-1');
		await expect(menu.locator('summary')).toContainText(`7/${chapters.length}`);
		// It has done its work and must not cover the stage.
		await expect(ransom).toBeHidden();
	});
}

test('Escape closes the phone’s menu and the focus is on its word @phone', async ({ page }) => {
	await open(page, 'en');
	const summary = page.locator('nav.chapter-menu summary');
	await summary.click();
	await expect(page.locator('nav.chapter-menu a').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('nav.chapter-menu a').first()).toBeHidden();
	await expect(summary).toBeFocused();
});

test('the first Tab offers to skip to the story @desktop', async ({ page }) => {
	await open(page, 'en');
	await page.keyboard.press('Tab');
	const skip = page.locator('.skip-link');
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.locator('#opening-1')).toBeInViewport();
});
