/** Without script: all words, figures and sources, a picture a beat; nothing overlaps, nothing waits for what never comes. */
import { expect, test } from '../watched';
import { beatIds, langs, overflow, pageOf } from './story';

const widths = [1440, 390, 320];

for (const lang of langs) {
	test(`${lang}: every beat has its words and its picture, one under the other @nojs`, async ({ page }) => {
		await page.goto(pageOf(lang));
		for (const width of widths) {
			await page.setViewportSize({ width, height: 844 });
			const parts = await page.evaluate(async () => {
				await Promise.all([...document.images].map((image) => image.decode()));
				return [...document.querySelectorAll<HTMLElement>('.beat-text, .still')].map((part) => {
					const { left, right, top, bottom, height } = part.getBoundingClientRect();
					const id = part.id || (part.getAttribute('src') ?? '').replace(/^.*\/|\.svg$/g, '');
					const visible = part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
					return { id, kind: part.localName, left, right, top, bottom, height, visible };
				});
			});
			expect(parts.map(({ id, kind }) => `${kind} ${id}`)).toEqual(
				beatIds.flatMap((id) => [`div ${id}`, `img ${id}`])
			);
			for (const [k, part] of parts.entries()) {
				const name = `${part.id} ${part.kind} at ${width}`;
				expect(part.visible, name).toBe(true);
				expect(part.height, name).toBeGreaterThan(60);
				expect(part.left, name).toBeGreaterThanOrEqual(0);
				expect(part.right, name).toBeLessThanOrEqual(width);
				expect(part.top, `${name} overlaps what stands before it`).toBeGreaterThanOrEqual(
					parts[k - 1]?.bottom ?? 0
				);
			}
			expect(await overflow(page), `wider than ${width}`).toBe(0);
		}
	});

	test(`${lang}: figures and sources are there, controls that need script are not @nojs`, async ({
		page
	}) => {
		await page.goto(pageOf(lang));
		const figures = page.locator('.figure-entry');
		expect(await figures.count()).toBeGreaterThan(40);
		for (const entry of await figures.all()) {
			expect(await entry.locator('dd').count()).toBeGreaterThan(3);
		}
		await expect(page.locator('.sources-list li').first()).toBeVisible();
		for (const control of ['.control', '.bar .display', '.chapter-menu', '.stage-holder']) {
			for (const part of await page.locator(control).all()) await expect(part).toBeHidden();
		}
		// The one definition card of the stage stands in the text here.
		await expect(page.locator('.aside').first()).toBeVisible();
		await expect(page.locator('[data-switch-language]')).toBeVisible();
	});
}

test('no text lies on another @nojs', async ({ page }) => {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 844 });
		await page.goto('./');
		const overlapping = await page.evaluate(() => {
			const boxes = [
				...document.querySelectorAll('main h1, main h2, main p, main li, .after h2, .after h3, .after dd')
			]
				.filter((element) => element.checkVisibility() && !element.closest('.sr-only, .rail-name'))
				.map((element) => ({ element, box: element.getBoundingClientRect() }));
			const found: string[] = [];
			for (const [k, { element, box }] of boxes.entries()) {
				for (const other of boxes.slice(k + 1, k + 12)) {
					if (element.contains(other.element)) continue;
					const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
					const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
					if (x > 2 && y > 2)
						found.push(`${element.textContent.slice(0, 30)} / ${other.element.textContent.slice(0, 30)}`);
				}
			}
			return found;
		});
		expect(overlapping, `at ${width}`).toEqual([]);
	}
});
