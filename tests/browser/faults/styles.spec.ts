/** Style sheets that are refused, or go while the page is open: plain text of bounded height, and no canvas larger than the window. */
import type { Page } from '@playwright/test';
import { pageOf } from '../read/story';
import { expect, test } from '../watched';
import { line, STILL_PAGES } from './missing';

test.use({ ownContext: true });

/** A page that draws a stage, a sentence of its text, and the height in px that all of its text and pictures stay under. */
const PAGES = [
	{ address: pageOf('en'), says: '#kidnapped-1', below: 150_000 },
	{ address: './present/', says: '[data-stop="kidnapped-1"] [data-title]', below: 100_000 },
	{ address: './embed/ransom/', says: '#ransom-1', below: 12_000 },
	{ address: './explore/', says: '.explore-list', below: 12_000 }
] as const;

/** Answers for every page with its markup and headers as `change` leaves them. */
const onTheWay = (page: Page, change: (html: string, headers: Record<string, string>) => string) =>
	page.route('**/*', async (route) => {
		if (route.request().resourceType() !== 'document') return route.fallback();
		const response = await route.fetch();
		const headers = response.headers();
		const body = change(await response.text(), headers);
		return route.fulfill({ response, headers, body });
	});

/** Sends a policy that allows no inline style. */
const refuseStyles = (page: Page) =>
	onTheWay(page, (html, headers) => {
		headers['content-security-policy'] = "style-src 'self'";
		return html;
	});

/** Changes each inline style sheet and its addresses, as proxies and archives do. */
const rewriteStyles = (page: Page) =>
	onTheWay(page, (html) =>
		html.replace(
			/<style>(.*?)<\/style>/gs,
			(_, css: string) =>
				`<style>\n${css.replace(/url\(["']?([^"')]+)["']?\)/g, 'url( "$1?copy" )')}\n</style>`
		)
	);

/** Changes the inline script, which the policy then refuses. */
const rewriteScript = (page: Page) =>
	onTheWay(page, (html) => html.replace('<script>', '<script>/* copy */'));

const sizes = (page: Page) =>
	page.evaluate(() => ({
		height: document.documentElement.scrollHeight,
		canvases: [...document.querySelectorAll<HTMLCanvasElement>('.stage-marks canvas')].map(
			({ width, height }) => [width, height]
		),
		drawn: [...document.querySelectorAll('.stage, .poster')].filter((part) => part.checkVisibility()).length
	}));

test('a page whose style sheet is refused is plain text with its pictures @desktop', async ({
	page,
	watch
}) => {
	// The faces that the sheet would have asked for are fetched ahead.
	watch.expected(/Content Security Policy|inline style|preloaded using link preload/);
	await refuseStyles(page);
	for (const { address, says, below } of PAGES) {
		await page.goto(address);
		await expect(page.locator('html')).not.toHaveAttribute('data-scripted');
		await expect(page.locator(says)).toBeVisible();
		const { height, canvases, drawn } = await sizes(page);
		expect(height, address).toBeLessThan(below);
		expect(canvases, address).toEqual([]);
		expect(drawn, address).toBe(0);
		for (const control of await page.locator('input, select, button').all()) {
			await expect(control, address).toBeHidden();
		}
	}
	await page.goto(pageOf('en'));
	await expect(line(page)).toBeVisible();
	await expect(page.locator('.still').first()).toBeVisible();
});

test('a page whose style sheet was changed on the way keeps it, and the story runs @desktop', async ({
	page,
	watch
}) => {
	// The sheet asks for the faces by other addresses.
	watch.expected(/preloaded using link preload/);
	await rewriteStyles(page);
	await page.goto(pageOf('en'));
	await expect(page.locator('html')).toHaveAttribute('data-scripted');
	await page.locator('.stage').first().waitFor();
	await expect(line(page)).toBeHidden();
	const styled = await page.evaluate(() => ({
		sheets: document.styleSheets.length,
		changed: [...document.querySelectorAll('style')].every(({ textContent }) => textContent.startsWith('\n'))
	}));
	expect(styled).toEqual({ sheets: 2, changed: true });
});

test('a page whose inline script was changed on the way is still and whole @desktop', async ({
	page,
	watch
}) => {
	watch.expected(/Content Security Policy|inline script/);
	await rewriteScript(page);
	for (const [address, shown] of STILL_PAGES) {
		await page.goto(address);
		await expect(page.locator(shown).first(), address).toBeVisible();
		await expect(page.locator('html'), address).not.toHaveAttribute('data-scripted');
		await expect(page.locator('[data-control], #display').filter({ visible: true }), address).toHaveCount(0);
	}
});

test('a page that loses its style sheets stays as high as its text @desktop', async ({ page }) => {
	for (const { address, below } of PAGES) {
		await page.goto(address);
		await page.locator('.stage').first().waitFor();
		await page.evaluate(async () => {
			for (const sheet of document.styleSheets) sheet.disabled = true;
			await new Promise((resolve) => setTimeout(resolve, 300));
		});
		const { height, canvases, drawn } = await sizes(page);
		expect(height, address).toBeLessThan(below);
		const { width, height: most } = page.viewportSize() ?? { width: 0, height: 0 };
		for (const [w = 0, h = 0] of canvases) {
			expect(w, address).toBeLessThanOrEqual(width);
			expect(h, address).toBeLessThanOrEqual(most);
		}
		expect(drawn, address).toBe(0);
	}
});
