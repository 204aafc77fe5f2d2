/** The deck under a finger: tap, swipe, controls; and a guess by touch. */
import type { Page } from '@playwright/test';
import { expect, test } from '../shared-context';
import { openDeck, restsAt } from './deck';

/** Moves one finger from a place to another. */
async function swipe(
	page: Page,
	from: readonly [number, number],
	to: readonly [number, number]
): Promise<void> {
	const finger = await page.context().newCDPSession(page);
	const at = ([x, y]: readonly [number, number]) => [{ x, y, id: 1 }];
	await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
	for (const share of [0.3, 0.6, 1]) {
		const place = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const;
		await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(place) });
	}
	await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await finger.detach();
}

test('tap and swipe @phone', async ({ page }) => {
	await openDeck(page, 'es', '#road-2');
	await restsAt(page, 'road-2');
	await page.touchscreen.tap(300, 420);
	await restsAt(page, 'road-3');
	await page.touchscreen.tap(60, 420);
	await restsAt(page, 'road-2');
	await swipe(page, [300, 420], [120, 430]);
	await restsAt(page, 'road-3');
	await swipe(page, [100, 420], [290, 430]);
	await restsAt(page, 'road-2');
	await swipe(page, [200, 600], [210, 300]);
	await restsAt(page, 'road-2');
	await page.locator('[data-command=next]').tap();
	await restsAt(page, 'road-3');
});

test('a guess by finger is fixed and stands over the answer @phone', async ({ page }) => {
	await openDeck(page, 'es', '#guess-kidnapped');
	const range = page.locator('.guess-control input[type=range]');
	const box = await range.boundingBox();
	if (!box) throw new Error('no slider');
	await page.touchscreen.tap(box.x + box.width * 0.6, box.y + box.height / 2);
	await expect(page.locator('.guess-number input')).not.toHaveValue('250');
	await restsAt(page, 'guess-kidnapped');
	await page.getByRole('button', { name: 'Fijar nuestro pronóstico' }).tap();
	await page.touchscreen.tap(300, 600);
	await restsAt(page, 'kidnapped-1');
	await expect(page.locator('.guess-area.over')).toBeVisible();
});
