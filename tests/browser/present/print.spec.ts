/** Paper: the lesson's sheets and the story on A4 and Letter, with as many pages as they should have and nothing cut off. */
import type { Page } from '@playwright/test';
import { expect, test } from '../shared-context';

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer) => [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

const MARGIN_MM = 16;
const papers = [
	{ format: 'A4', mm: 210 },
	{ format: 'Letter', mm: 215.9 }
] as const;

async function printed(page: Page, address: string, format: 'A4' | 'Letter'): Promise<number> {
	await page.goto(address);
	return pagesOf(await page.pdf({ format, printBackground: true }));
}

/** Texts wider than the paper's column, in the print style, at the paper's own width. */
async function cutOff(page: Page, mm: number): Promise<string[]> {
	// Low, so that few of the large pictures are painted on the screen.
	await page.setViewportSize({ width: Math.floor(((mm - 2 * MARGIN_MM) / 25.4) * 96), height: 60 });
	await page.emulateMedia({ media: 'print' });
	return page.evaluate(() =>
		[...document.querySelectorAll('main *, .after *')]
			.filter((element) => {
				const box = element.getBoundingClientRect();
				return (
					box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !element.closest('svg, .sr-only')
				);
			})
			.map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`)
	);
}

const sheets = [
	{ address: 'teach/', pages: [6, 6] },
	{ address: 'teach/plans/', pages: [5, 5] },
	{ address: 'teach/support/', pages: [2, 2] },
	{ address: 'teach/slips/', pages: [1, 1] },
	{ address: 'teach/handout/', pages: [1, 1] },
	{ address: 'teach/worksheet/', pages: [3, 3] }
] as const;

for (const lang of ['en', 'es'] as const) {
	const root = lang === 'en' ? '' : 'es/';
	for (const { address, pages } of sheets) {
		test(`${root}${address} @desktop`, async ({ page }) => {
			for (const { format, mm } of papers) {
				const count = await printed(page, root + address, format);
				expect(count, format).toBeGreaterThanOrEqual(pages[0]);
				expect(count, format).toBeLessThanOrEqual(pages[1]);
				expect(await cutOff(page, mm), format).toEqual([]);
				await page.emulateMedia({ media: null });
			}
		});
	}

	test(`${root} the story: text, a picture a chapter, figures, sources @desktop`, async ({ page }) => {
		const count = await printed(page, root || './', 'A4');
		expect(count).toBeGreaterThan(15);
		expect(count).toBeLessThan(44);
		expect(await cutOff(page, 210)).toEqual([]);
		await expect(page.locator('.still:visible')).toHaveCount(15);
		const missing = await page
			.locator('.still:visible')
			.evaluateAll((images) => images.filter((image) => !(image as HTMLImageElement).naturalWidth).length);
		expect(missing).toBe(0);
		for (const hidden of ['.stage-holder', '.bar', '.chapter-rail', '.control'])
			await expect(page.locator(hidden).first()).toBeHidden();
		await expect(page.locator('.figure-entry').first()).toBeVisible();
		await expect(page.locator('.sources-list')).toBeVisible();
	});
}
