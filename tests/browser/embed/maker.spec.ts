/** The page for newsrooms: what is chosen is what is copied, and the preview shows it, in a sandbox too. */
import type { Page } from '@playwright/test';
import { expect, test } from '../watched';

const snippet = (page: Page, name: string) => page.locator(`[data-snippet="${name}"] textarea`);
const choose = (page: Page, label: string, value: string) =>
	page
		.locator('.choices > label', { hasText: new RegExp(`^\\s*${label}`) })
		.locator('select')
		.selectOption(value);

test('choices become snippets @desktop', async ({ page, baseURL }) => {
	await page.goto('./embed/new/?chapter=road');
	await expect(page.locator('.maker .snippet')).toHaveCount(3);
	await expect(snippet(page, 'plain')).toHaveValue(new RegExp(`src="${baseURL}embed/road/"`));
	await choose(page, 'What', 'kidnapped');
	await choose(page, 'Begins with', 'kidnapped-2');
	await choose(page, 'Language', 'es');
	await choose(page, 'Colours', 'obsidian');
	for (const height of await page.locator('.heights input').all()) await height.fill('640');
	await page.getByLabel('Credit line under the frame').check();
	await expect(snippet(page, 'plain')).toHaveValue(
		/es\/embed\/kidnapped\/\?theme=obsidian&amp;beat=2".* height="640"/
	);
	await expect(snippet(page, 'plain')).toHaveValue(/title="Secuestr/);
	await expect(snippet(page, 'plain')).toHaveValue(/CC BY/);
	await expect(snippet(page, 'paste')).toHaveValue(`${baseURL}es/c/kidnapped/obsidian/`);
	await expect(snippet(page, 'card')).toHaveValue(/og\/es\/kidnapped\.png/);
	// What developers copy is there as well.
	await page.getByText('For developers', { exact: true }).click();
	await expect(snippet(page, 'element')).toHaveValue(/form="stepper"/);
	await expect(snippet(page, 'oembed')).toHaveValue(`${baseURL}oembed/kidnapped-obsidian-es.json`);
	for (const name of ['react', 'vue', 'amp', 'apple'])
		await expect(snippet(page, name)).toHaveValue(/kidnapped/);
	// Every address in them is there.
	for (const text of await page
		.locator('.snippet textarea')
		.evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value))) {
		for (const [address] of text.matchAll(/https?:\/\/[^"\s<]+/g)) {
			expect((await page.request.get(address.replaceAll('&amp;', '&'))).status(), address).toBe(200);
		}
	}
});

test('the form that scrolls has the element, its bar, and its first beat @desktop', async ({ page }) => {
	await page.goto('./embed/new/');
	await page.getByLabel(/Scrolls with the article/).check();
	await page.getByLabel(/Height of a bar/).fill('64');
	await choose(page, 'Begins with', 'ransom-2');
	await expect(snippet(page, 'element')).toHaveValue(/^<road-north lang="en" top="64" first-beat="ransom-2"/);
	await expect(snippet(page, 'element')).not.toHaveValue(/form=/);
	await expect(snippet(page, 'element')).toHaveValue(/integrity="sha384-[\w+/]{64}" crossorigin="anonymous"/);
	// Another chapter has no such beat.
	await choose(page, 'What', 'road');
	await expect(snippet(page, 'element')).not.toHaveValue(/first-beat/);
});

test('a height asked for can be taken, for the window it was asked in @desktop', async ({ page }) => {
	await page.goto('./embed/new/?chapter=kidnapped');
	await page.getByLabel('320 px', { exact: true }).check();
	const take = page.getByRole('button', { name: /Use \d{3} px/ });
	const asked = /\d{3}/.exec((await take.textContent()) ?? '')?.[0] ?? '';
	await take.click();
	const taken = new RegExp(`\\{height:${asked}px!important\\}@media\\(min-width:600px\\)`);
	await expect(snippet(page, 'plain')).toHaveValue(taken);
	await expect(page.getByRole('button', { name: /Use \d/ })).toHaveCount(0);
});

test('the preview is live at three widths, and tells the height asked for @desktop', async ({ page }) => {
	await page.goto('./embed/new/?chapter=kidnapped');
	for (const width of [320, 680, 1080]) {
		await page.getByLabel(`${width} px`, { exact: true }).check();
		await expect(page.locator('.preview iframe')).toHaveAttribute('width', String(width));
		await expect(
			page.getByText(new RegExp(`At ${width} px wide the frame asks for \\d{3} px`))
		).toBeVisible();
	}
});

test('in a sandbox the piece is complete, and its link becomes an address to copy @desktop', async ({
	page,
	watch
}) => {
	watch.expected(/Blocked opening/);
	await page.goto('./embed/new/?chapter=kidnapped');
	await page.getByLabel('in a sandbox').check();
	await expect(page.locator('.preview iframe')).toHaveAttribute('sandbox', 'allow-scripts');
	const frame = page.frameLocator('.preview iframe');
	await expect(frame.locator('[data-stage][data-beat="kidnapped-1"]')).toBeAttached();
	expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null');
	await frame.locator('.step-next').click();
	await expect(frame.locator('[data-stage][data-beat="kidnapped-2"]')).toBeAttached();
	await frame.locator('.embed-story').click();
	await expect(frame.locator('[data-address]')).toContainText('/#kidnapped');
});

test('the form that scrolls is shown in an article @desktop', async ({ page }) => {
	await page.goto('./embed/new/?chapter=kidnapped');
	await page.getByLabel(/Scrolls with the article/).check();
	const article = page.frameLocator('.preview iframe');
	await expect(article.locator('road-north iframe')).toBeAttached();
	await article.locator('road-north').evaluate((place) => {
		place.scrollIntoView({ block: 'end', behavior: 'instant' });
	});
	const piece = article.frameLocator('road-north iframe');
	await expect(piece.locator('html')).toHaveAttribute('data-mode', 'scroll');
	await expect(piece.locator('[data-stage][data-beat="kidnapped-3"]')).toBeAttached();
});

test('snippets can be copied, and what cannot is selected @desktop', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('./embed/new/');
	await page.getByRole('button', { name: 'Copy' }).first().click();
	await expect(page.getByText('Copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<iframe src=');
});

for (const lang of ['en', 'es'] as const) {
	test(`${lang}: the page fits a phone, with everything open @phone`, async ({ page }) => {
		await page.goto(`./${lang === 'en' ? '' : 'es/'}embed/new/?chapter=kidnapped`);
		await snippet(page, 'paste').waitFor();
		await page.locator('details').evaluateAll((all) => {
			for (const details of all) details.setAttribute('open', '');
		});
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
	});
}

for (const lang of ['en', 'es'] as const) {
	test(`${lang}: at every width the preview shows its whole frame, and nothing is wider than the page @desktop`, async ({
		page
	}) => {
		for (const [width, height] of [
			[390, 844],
			[768, 1024],
			[1440, 900]
		] as const) {
			await page.setViewportSize({ width, height });
			await page.goto(`./${lang === 'en' ? '' : 'es/'}embed/new/?chapter=kidnapped`);
			await page.locator('.preview iframe').waitFor();
			const sizes = await page.evaluate(() => {
				const preview = document.querySelector('.preview');
				return {
					page: document.documentElement.scrollWidth - innerWidth,
					preview: (preview?.scrollWidth ?? NaN) - (preview?.clientWidth ?? NaN)
				};
			});
			expect(sizes, `at ${width} px`).toEqual({ page: 0, preview: 0 });
		}
	});
}

test('by keyboard alone a chapter is chosen and copied, past the frame of the preview @desktop', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('./embed/new/');
	await page.locator('.preview iframe').waitFor();
	/** Goes on with Tab until an element is focused. */
	const tabTo = async (selector: string) => {
		for (let k = 0; k < 60; k++) {
			await page.keyboard.press('Tab');
			if (await page.locator(selector).evaluate((element) => element === document.activeElement)) return;
		}
		throw new Error(`Tab never came to ${selector}`);
	};
	await tabTo('.choices > label:first-of-type select');
	await page.keyboard.press('ArrowDown');
	await tabTo('[data-snippet="paste"] button');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-snippet="paste"] [role="status"]')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/c\/[a-z-]+\/$/);
});
