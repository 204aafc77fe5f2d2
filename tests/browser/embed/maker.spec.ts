/** The page for newsrooms: what is chosen is what is copied, and the preview shows it, in a sandbox too. */
import { expect, test } from '../watched';

test('choices become snippets @desktop', async ({ page, baseURL }) => {
	await page.goto('./embed/new/?chapter=road');
	const snippets = page.locator('.snippet textarea');
	await expect(snippets).toHaveCount(4);
	await expect(snippets.first()).toHaveValue(new RegExp(`src="${baseURL}embed/road/"`));
	const [what, language, colours] = await page.locator('.choices').getByRole('combobox').all();
	await what?.selectOption('kidnapped');
	await language?.selectOption('es');
	await colours?.selectOption('obsidian');
	await page.getByLabel('Height, px').fill('640');
	await expect(snippets.first()).toHaveValue(/es\/embed\/kidnapped\/\?theme=obsidian".* height="640"/);
	await expect(snippets.first()).toHaveValue(/title="Secuestr/);
	await expect(snippets.nth(1)).toHaveValue(/data-form="stepper"/);
	await page.getByLabel(/Scrolls with the article/).check();
	await expect(snippets.nth(1)).not.toHaveValue(/data-form/);
	await expect(snippets.nth(1)).toHaveValue(/integrity="sha384-[\w+/]{64}" crossorigin="anonymous"/);
	await expect(snippets.nth(2)).toHaveValue(`${baseURL}oembed/kidnapped-es.json`);
	await expect(snippets.nth(3)).toHaveValue(/og\/es\/kidnapped\.png/);
	// Every address in them is there.
	for (const text of await snippets.evaluateAll((areas) =>
		areas.map((area) => (area as HTMLTextAreaElement).value)
	)) {
		for (const [address] of text.matchAll(/https?:\/\/[^"\s<]+/g)) {
			expect((await page.request.get(address)).status(), address).toBe(200);
		}
	}
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
	await expect(article.locator('[data-road-north] iframe')).toBeAttached();
	await article.locator('[data-road-north]').evaluate((place) => {
		place.scrollIntoView({ block: 'end', behavior: 'instant' });
	});
	const piece = article.frameLocator('[data-road-north] iframe');
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
