/** The reader's marker on the money axis: by key, click, drag and finger; where a sum lies is said in words. */
import type { Page } from '@playwright/test';
import { expect, test } from '../watched';
import { deviceOf, langs, open, rests } from './story';

const sentences = {
	en: {
		below: '300 US dollars lies below both ranges.',
		release: '1,000 US dollars lies within the range of the release and below that of the commission.',
		both: '2,000 US dollars lies within both ranges.',
		cndh: '4,000 US dollars lies above the range of the release and within that of the commission.',
		above: '5,500 US dollars lies above both ranges.'
	},
	es: {
		below: /^300 dólares/,
		release: /^1,000 dólares/,
		both: /^2,000 dólares/,
		cndh: /^4,000 dólares/,
		above: /^5,500 dólares/
	}
} as const;

const slider = (page: Page) => page.locator('#ransom-1 input[type=range]');
const said = (page: Page) => page.locator('#ransom-1 .control-said');

for (const lang of langs) {
	test(`${lang}: keys move the marker and the sum's place is said ${deviceOf(lang)}`, async ({ page }) => {
		await open(page, lang, '#ransom-1', 'ransom-1');
		await slider(page).focus();
		await expect(said(page)).toHaveText(sentences[lang].release);
		await page.keyboard.press('ArrowRight');
		await expect(slider(page)).toHaveValue('1100');
		await page.keyboard.press('ArrowUp');
		await expect(slider(page)).toHaveValue('1200');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowDown');
		await expect(slider(page)).toHaveValue('1000');

		await page.keyboard.press('Home');
		await expect(slider(page)).toHaveValue('0');
		await page.keyboard.press('PageUp');
		// A tenth of the axis, rounded to the marker's steps by the browser.
		const leap = Number(await slider(page).inputValue());
		expect(leap).toBeGreaterThanOrEqual(500);
		await page.keyboard.press('PageDown');
		expect(Number(await slider(page).inputValue())).toBeLessThanOrEqual(100);
		await page.keyboard.press('End');
		await expect(said(page)).toHaveText(sentences[lang].above);

		for (const [sum, words] of [
			['300', sentences[lang].below],
			['2000', sentences[lang].both],
			['4000', sentences[lang].cndh]
		] as const) {
			await slider(page).fill(sum);
			await expect(said(page)).toHaveText(words);
			// The same words for who hears the slider.
			expect(await slider(page).getAttribute('aria-valuetext')).toBe(await said(page).textContent());
		}
	});
}

test('both ranges stand on the stage with their ends, never merged', async ({ page }) => {
	await open(page, 'en', '#ransom-1', 'ransom-1');
	const texts = () => page.locator('.stage-over text').allTextContents();
	for (const end of ['$500', '$3,000', 'IOM release, 2010']) expect(await texts()).toContain(end);
	expect(await texts()).not.toContain('CNDH report, 2009');
	await page.evaluate(() => (location.hash = 'ransom-2'));
	await rests(page, 'ransom-2');
	for (const end of ['$500', '$3,000', '$1,500', '$5,000', 'CNDH report, 2009']) {
		expect(await texts()).toContain(end);
	}
});

test('a click on the stage sets the marker, a drag moves it', async ({ page }) => {
	await open(page, 'en', '#ransom-1', 'ransom-1');
	const grab = await page.locator('.stage .grab').boundingBox();
	if (!grab) throw new Error('there is nothing to grab');
	const at = (share: number) => [grab.x + grab.width * share, grab.y + grab.height / 2] as const;
	await page.mouse.click(...at(0.5));
	const middle = Number(await slider(page).inputValue());
	expect(Math.abs(middle - 2750)).toBeLessThanOrEqual(100);
	await expect(page.locator('.stage .marker-line')).toHaveAttribute('d', /^M/);

	await page.mouse.move(...at(0.5));
	await page.mouse.down();
	await page.mouse.move(...at(0.7), { steps: 4 });
	await page.mouse.move(...at(0.9), { steps: 4 });
	await page.mouse.up();
	const far = Number(await slider(page).inputValue());
	expect(far).toBeGreaterThan(4500);
	await page.mouse.move(...at(0.2));
	await expect(slider(page)).toHaveValue(String(far));
	await expect(said(page)).toContainText(far.toLocaleString('en'));
});

test('the marker stays where the reader left it @desktop', async ({ page }) => {
	await open(page, 'en', '#ransom-1', 'ransom-1');
	await slider(page).fill('2000');
	await page.evaluate(() => (location.hash = 'ransom-2'));
	await rests(page, 'ransom-2');
	await page.evaluate(() => (location.hash = 'ransom-1'));
	await rests(page, 'ransom-1');
	await expect(slider(page)).toHaveValue('2000');
});
