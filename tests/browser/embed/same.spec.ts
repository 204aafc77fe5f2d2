/** One story: each beat shows in the frame what it shows on the reading page, however it was come to. */
import type { Page } from '@playwright/test';
import { beats } from '../story';
import { appears } from '../appears';
import { hurry } from '../read/hurry';
import { open, rests } from '../read/story';
import { SMALL } from '../screens';
import { expect, test } from '../watched';
import { embedOf, openEmbed, restsOn } from './frame';

/** What a stage shows, apart from where on this screen. */
const shown = (page: Page) =>
	page.locator('[data-stage]').evaluate((stage) => ({
		beat: stage.getAttribute('data-beat'),
		p: stage.getAttribute('data-p'),
		night: stage.classList.contains('night'),
		marks: [...stage.querySelectorAll<HTMLElement>('[data-marks]')]
			.map(({ dataset }) => `${dataset['marks'] ?? ''} ${dataset['count'] ?? ''} ${dataset['kind'] ?? ''}`)
			.sort(),
		charts: [...stage.querySelectorAll('.chart')].map((chart) => chart.getAttribute('class')).sort()
	}));

test('every beat holds the same in the frame as in the story @desktop', async ({ page }) => {
	test.setTimeout(240_000);
	const ids = beats.map(({ id }) => id);
	await page.setViewportSize(SMALL);
	await hurry(page);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, 'en');
	const story = new Map<string, unknown>();
	for (const id of ids) {
		await page.evaluate((beat) => (location.hash = beat), id);
		await rests(page, id);
		story.set(id, await shown(page));
	}
	await openEmbed(page, embedOf('en'), 'opening-1');
	for (const id of ids) {
		while ((await page.locator(`[data-current] [data-beat-text="${id}"]`).count()) === 0) {
			await page.keyboard.press('ArrowRight');
		}
		await restsOn(page, id);
		expect(await shown(page), id).toEqual(story.get(id));
	}
});

test('stepped to or opened at, a beat is the same picture to the pixel @reduced', async ({ page }) => {
	test.setTimeout(240_000);
	await page.setViewportSize({ width: 680, height: 560 });
	const picture = async () => {
		await appears(page, '.relief[data-drawn]');
		await appears(page, '.atlas[data-detail="fine"]');
		return page.locator('#stage').screenshot({ animations: 'disabled' });
	};
	await openEmbed(page, embedOf('en', 'every-day'), 'every-day-1');
	while ((await page.locator('[data-current] [data-beat-text="every-day-4"]').count()) === 0) {
		await page.keyboard.press('ArrowRight');
	}
	await restsOn(page, 'every-day-4');
	const stepped = await picture();
	await openEmbed(page, embedOf('en', 'every-day', '?beat=4'), 'every-day-4');
	expect((await picture()).equals(stepped)).toBe(true);
});
