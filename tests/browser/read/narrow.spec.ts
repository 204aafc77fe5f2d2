/** The narrowest screens, and screens whose height alone changes. */
import { openFolds } from '../open-folds';
import { expect, test } from '../watched';
import { langs, open, overflow, rests } from './story';

for (const lang of langs) {
	test(`${lang}: nothing sticks out at 320 px @phone`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 568 });
		await open(page, lang, '#ransom-1', 'ransom-1');
		await openFolds(page);
		expect(await overflow(page)).toBe(0);
		const outside = await page.evaluate(() => {
			/** A wide table may be scrolled by itself. */
			const scrolls = (element: Element | null): boolean =>
				element !== null &&
				(/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
			return [...document.querySelectorAll('main *, .after *, .bar *')]
				.filter((element) => {
					if (
						!element.checkVisibility() ||
						element.closest('[data-stage], .sr-only, .display-panel, .poster') ||
						scrolls(element.parentElement)
					) {
						return false;
					}
					const { left, right, width } = element.getBoundingClientRect();
					return width > 0 && (left < -1 || right > innerWidth + 1);
				})
				.map((element) => `${element.localName}.${element.className} ${element.textContent.slice(0, 30)}`);
		});
		expect(outside).toEqual([]);
	});

	test(`${lang}: the open menus fit on 320 px @phone`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 568 });
		await open(page, lang);
		for (const panel of ['.chapter-menu', '.display']) {
			await page.locator(`${panel} summary`).click();
			const box = await page.locator(`${panel} .display-panel`).boundingBox();
			expect(box?.x, panel).toBeGreaterThanOrEqual(0);
			expect((box?.x ?? 0) + (box?.width ?? 0), panel).toBeLessThanOrEqual(320);
			await page.keyboard.press('Escape');
		}
	});
}

test('an address bar that slides away moves nothing @phone', async ({ page }) => {
	await open(page, 'en', '#kidnapped-2', 'kidnapped-2');
	// The stage is as high as a share of the small viewport, which no sliding bar changes: in whole units of it.
	const heights = await page.evaluate(() => {
		const probe = document.createElement('div');
		probe.style.height = '54svh';
		probe.style.position = 'fixed';
		document.body.append(probe);
		const wanted = probe.getBoundingClientRect().height;
		probe.remove();
		return [document.getElementById('stage')?.getBoundingClientRect().height, wanted];
	});
	expect(heights[0]).toBeCloseTo(heights[1] ?? 0, 1);
	const screens = await page.evaluate(() =>
		[...document.styleSheets]
			.flatMap((sheet) => [...sheet.cssRules])
			.map((rule) => rule.cssText)
			.filter((text) => /\d(dvh|lvh)\b/.test(text))
	);
	expect(screens, 'rules that follow a sliding bar').toEqual([]);
});

test('a window of another height keeps the reader’s beat', async ({ page }) => {
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	await open(page, 'en', '#kidnapped-2', 'kidnapped-2');
	for (const other of [height - 56, height - 200, height + 120]) {
		await page.setViewportSize({ width, height: other });
		await rests(page, 'kidnapped-2');
		await expect(page.locator('#kidnapped-2')).toBeInViewport();
	}
});

/** Room above the drawings, px: BAR_PX of frames.ts, and the same of the stage above the text. */
for (const [size, room] of [
	['@phone', 44],
	['@desktop', 52]
] as const) {
	test(`text at 200 per cent breaks no number and covers no drawing ${size}`, async ({ page }) => {
		await open(page, 'es', '#kidnapped-1', 'kidnapped-1');
		await page.evaluate(() => {
			document.documentElement.style.fontSize = '200%';
		});
		const numbers = page.locator('.figure-big .figure-number');
		expect(await numbers.count()).toBeGreaterThan(3);
		const broken = await numbers.evaluateAll((all) =>
			all
				.filter((number) => new Set([...number.getClientRects()].map(({ top }) => top)).size !== 1)
				.map(({ textContent }) => textContent.trim())
		);
		expect(broken).toEqual([]);
		expect(await overflow(page)).toBe(0);
		const bar = await page.locator('.bar').boundingBox();
		expect(bar?.height).toBeLessThanOrEqual(room);
		if (size === '@phone') return;
		const column = await page.locator('.column-ground').boundingBox();
		const text = await page.locator('#kidnapped-1').boundingBox();
		const gap = (column?.x ?? 0) + (column?.width ?? 0) - ((text?.x ?? 0) + (text?.width ?? 0));
		expect(gap).toBeLessThan(48);
	});
}
