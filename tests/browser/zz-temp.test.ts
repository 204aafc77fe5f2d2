import { expect, test } from '@playwright/test';
test('plain loads', async ({ page, baseURL }) => {
	const bad: string[] = [];
	page.on('requestfailed', (r) => bad.push(r.url()));
	page.on('response', (r) => { if (r.status() >= 400) bad.push(r.url()); });
	page.on('console', (m) => { if (m.type() === 'error') bad.push(m.text()); });
	for (const a of ['', 'es/']) { await page.goto(a); await expect(page.locator('[data-stage]')).toHaveCount(1); }
	expect(bad).toEqual([]); expect(baseURL).toContain('/a/deep/path/');
});
test('only desktop', { tag: '@desktop' }, ({ viewport }) => { expect(viewport?.width).toBe(1440); });
test('only phone', { tag: '@phone' }, ({ isMobile }) => { expect(isMobile).toBe(true); });
test('reduced', { tag: '@reduced' }, async ({ page }) => { await page.goto(''); expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(true); });
test('no script', { tag: ['@nojs'] }, async ({ page }) => { await page.goto(''); await expect(page.locator('h1')).toBeVisible(); });
test('desktop and reduced', { tag: ['@desktop', '@reduced'] }, () => {});
