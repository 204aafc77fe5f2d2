/** The method page in a browser: from the story and back, sorting, copying, downloads, and counts side by side. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { findings } from './axe';
import { open } from './read/story';
import { expect, test } from './shared-context';
import { thin } from './thin';

test('a number in the story leads to its method and from there back @phone', async ({ page }) => {
	await open(page, 'en', '#kidnapped-3', 'kidnapped-3');
	await page.locator('#kidnapped-3 [data-figure-open]').first().click();
	await page.getByRole('dialog').getByRole('link', { name: 'Method, and how to share it' }).click();
	await expect(page).toHaveURL(/method\/#figure-/);
	const entry = page.locator('.figure-entry:target');
	await expect(entry).toBeInViewport();
	await entry
		.getByRole('link', { name: /^Kidnapped/ })
		.first()
		.click();
	await expect(page).toHaveURL(/#kidnapped-\d$/);
	await expect(page.locator('[data-stage]')).toBeVisible();
});

test('tables sort by any column, with numbers as numbers @desktop', async ({ page }) => {
	await page.goto('method/');
	const table = page.locator('table[data-sortable]').first();
	const head = table.getByRole('columnheader').first();
	await head.getByRole('button').click();
	await expect(head).toHaveAttribute('aria-sort', 'ascending');
	const values = () =>
		table
			.locator('tbody tr td:first-child')
			.evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['value'] ?? ''));
	const rising = (await values()).filter((value) => value !== '').map(Number);
	expect(rising).toEqual([...rising].sort((a, b) => a - b));
	expect((await values()).at(-1)).toBe('');
	await head.getByRole('button').click();
	const falling = (await values()).filter((value) => value !== '').map(Number);
	expect(falling).toEqual([...falling].sort((a, b) => b - a));
	const who = table.getByRole('columnheader', { name: 'Who counted' });
	await who.getByRole('button').click();
	await expect(who).toHaveAttribute('aria-sort', 'ascending');
	await expect(head).not.toHaveAttribute('aria-sort', /.*/);
});

test('a table is copied as CSV that another program reads @desktop', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('method/');
	await page.getByRole('button', { name: 'Copy as CSV' }).first().click();
	await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
	const text = await page.evaluate(() => navigator.clipboard.readText());
	const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true });
	expect(errors).toEqual([]);
	expect(data).toHaveLength(await page.locator('table[data-sortable]').first().locator('tbody tr').count());
	expect(data[0]?.['Value']).toBe('some 10,000');
});

test('downloads come as they are on the page, and citations hold the site’s address @desktop', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('method/#data');
	const coming = page.waitForEvent('download');
	await page.getByRole('link', { name: 'figures.csv' }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toBe('figures.csv');
	const own = readFileSync(await download.path(), 'utf8');
	expect(own).toBe(readFileSync('dist/data/figures.csv', 'utf8'));
	const cite = page.locator('[data-cite="apa"]');
	await expect(cite).toContainText(baseURL ?? '?');
	await page.locator('[data-cite="bibtex"] + button').click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`url = {${baseURL ?? '?'}}`);
	await page.goto('es/method/#figure-assisted');
	await page.locator('#figure-assisted .share summary').click();
	await expect(page.locator('#figure-assisted code').first()).toHaveText(
		`${baseURL ?? ''}es/method/#figure-assisted`
	);
	await expect(page.locator('#figure-assisted code').nth(1)).toContainText(
		`src="${baseURL ?? ''}es/embed/assisted/"`
	);
});

test('counts of one crime are chosen by who counted and how @phone', async ({ page }) => {
	await page.goto('#side-by-side');
	const rows = page.locator('[data-compare="kidnapping"] li:visible');
	await page.locator('[data-compare-filters]').waitFor();
	await expect(rows).toHaveCount(8);
	const filters = page.locator('[data-compare-filters]');
	await filters.getByLabel('government offices').uncheck();
	await expect(rows).toHaveCount(6);
	await filters.getByLabel('from testimony').uncheck();
	await expect(rows).toHaveCount(3);
	await filters.getByLabel('counted', { exact: true }).uncheck();
	await filters.getByLabel('estimate without a published method').uncheck();
	await expect(page.locator('[data-compare="kidnapping"] .compare-none')).toBeVisible();
});

test('without script everything is there @nojs', async ({ page }) => {
	await page.goto('method/');
	await expect(page.locator('.figure-entry')).toHaveCount(
		await page.locator('table tbody').first().locator('tr').count()
	);
	await expect(page.locator('[data-cite="apa"]')).toContainText('the address of this site');
	await expect(page.locator('[data-compare-filters]')).toHaveCount(0);
});

for (const [address, on] of [
	['method/', '@desktop'],
	['es/method/', '@phone']
] as const) {
	test(`axe finds nothing on ${address} ${on}`, async ({ page }) => {
		await page.goto(address);
		await page.locator('.copy-button').first().waitFor();
		// Words differ by language, which three of each component tell.
		if (address.startsWith('es/')) await thin(page);
		expect(await findings(page, { also: ['target-size'] })).toEqual([]);
	});
}

test('a figure is taken along as an address and as a picture @desktop', async ({
	page,
	context,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('method/#figure-assisted');
	const share = page.locator('#figure-assisted .share');
	await share.locator('summary').click();
	await share.locator('dd').first().getByRole('button').click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		`${baseURL ?? ''}method/#figure-assisted`
	);
	const coming = page.waitForEvent('download');
	await share.getByRole('button', { name: 'Save as PNG' }).click();
	const download = await coming;
	expect(download.suggestedFilename()).toBe('assisted.png');
	const png = readFileSync(await download.path());
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	// Twice the drawing's width, in the header's first field.
	expect(png.readUInt32BE(16)).toBe(2400);
	// A drawing, not an empty sheet.
	expect(png.length).toBeGreaterThan(40_000);
});
