/** Addresses: links to chapters and beats, nonsense in them, and how the address follows the reader. */
import type { Page } from '@playwright/test';
import { expect, test } from '../watched';
import { hurry } from './hurry';
import { deviceOf, langs, lastBeat, open, pageOf, rests, scrollTo } from './story';

const hash = (url: string) => new URL(url).hash;

for (const lang of langs) {
	test(`${lang}: links name a chapter or a beat, and stay as they were given ${deviceOf(lang)}`, async ({
		page
	}) => {
		for (const [link, beat] of [
			['#kidnapped', 'kidnapped-1'],
			['#kidnapped-2', 'kidnapped-2']
		] as const) {
			await page.goto('about:blank');
			await open(page, lang, link, beat);
			await expect(page.locator(`#${beat}`)).toBeInViewport();
			expect(hash(page.url())).toBe(link);
		}
	});

	const on = lang === 'en' ? '@desktop' : '@phone';
	test(`${lang}: a name nobody knows and parameters nobody asked for open the story at its beginning ${on}`, async ({
		page
	}) => {
		await open(page, lang, '?theme=plaid&motion=sideways&beat=x&%F0%9F%A4%B7=1#no-such-place-7');
		await expect(page.locator('html')).not.toHaveAttribute('data-theme');
		await expect(page.locator('html')).toHaveAttribute('data-motion', 'full');
	});
}

test('the address follows the reader without filling the history @phone', async ({ page }) => {
	await hurry(page);
	await open(page, 'en');
	const entries = await page.evaluate(() => history.length);
	for (const beat of ['agreement-1', 'road-1', 'road-2']) {
		await scrollTo(page, beat);
		await expect.poll(() => hash(page.url())).toBe(`#${beat}`);
	}
	await scrollTo(page, 'opening-1');
	await expect.poll(() => hash(page.url())).toBe('');
	expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a link clicked in the story keeps its own name in the address @phone', async ({ page }) => {
	await hurry(page);
	await open(page, 'en');
	await page.getByRole('link', { name: 'skip it' }).click();
	await rests(page, 'trafficking-1');
	await expect.poll(() => hash(page.url())).toBe('#trafficking');
});

test('End goes to the end of the page, Home to its beginning @desktop', async ({ page }) => {
	await hurry(page);
	await open(page, 'en');
	// What lies below the story is set up when the reader comes near, and may make the page longer.
	await pressUntil(page, 'End', () => expect(page.locator('.credits')).toBeInViewport({ timeout: 1000 }));
	await rests(page, lastBeat);
	await pressUntil(page, 'Home', () =>
		expect(page.locator('#opening-1 h1')).toBeInViewport({ timeout: 1000 })
	);
	await rests(page, 'opening-1');
});

test('space and the arrows scroll as in any page @desktop', async ({ page }) => {
	await open(page, 'en');
	const top = () => page.evaluate(() => scrollY);
	for (const key of ['Space', 'Space', 'ArrowDown']) {
		const before = await top();
		await pressUntil(page, key, () => expect.poll(top, { timeout: 1000 }).toBeGreaterThan(before));
	}
});

test('the wheel moves the story, at the browser’s own pace @desktop', async ({ page }) => {
	await open(page, 'en');
	await page.mouse.move(400, 500);
	const reached = page.locator('[data-stage][data-beat="agreement-1"]').waitFor({ state: 'attached' });
	for (let k = 0; k < 8; k++) await page.mouse.wheel(0, 120);
	await reached;
	for (let k = 0; k < 12; k++) await page.mouse.wheel(0, -120);
	await rests(page, 'opening-1');
});

test('a finger moves the story @phone', async ({ page }) => {
	await open(page, 'en');
	const finger = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
		finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 180, y }] });
	await touch('touchStart', 800);
	for (let y = 780; y >= 100; y -= 20) await touch('touchMove', y);
	await touch('touchEnd');
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
	await expect(page.locator('[data-stage]')).not.toHaveAttribute('data-p', '0.000');
});

test('the switch of language keeps the beat @phone', async ({ page }) => {
	await hurry(page);
	await open(page, 'en', '#origins-2', 'origins-2');
	await page.locator('[data-switch-language]').click();
	await rests(page, 'origins-2');
	expect(new URL(page.url()).pathname).toMatch(/\/es\/$/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'es');
	await scrollTo(page, 'origins-3');
	await page.locator('[data-switch-language]').click();
	await rests(page, 'origins-3');
	expect(new URL(page.url()).pathname).toBe(new URL(pageOf('en'), page.url()).pathname.replace('es/', ''));
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

/** On a busy machine Chromium loses a scroll by key now and then, on a blank page as well: a reader presses again. */
function pressUntil(page: Page, key: string, there: () => Promise<void>): Promise<void> {
	return expect(async () => {
		await page.keyboard.press(key);
		await there();
	}).toPass({ timeout: 20_000 });
}
