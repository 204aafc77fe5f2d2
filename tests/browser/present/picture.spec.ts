/** The class sees the story: at every beat the same things stand on both stages, drawn the same, whatever room they have. */
import type { Page } from '@playwright/test';
import { beats } from '../story';
import { hurry } from '../read/hurry';
import { rests } from '../read/story';
import { SMALL } from '../screens';
import { expect, test } from '../shared-context';
import { openDeck, restsAt } from './deck';

/** What stands on the stage, without anything that depends on the size of the screen. */
const contentsOf = (page: Page) =>
	page.locator('[data-stage]').evaluate((stage) => {
		const all = (selector: string) => [...stage.querySelectorAll(selector)];
		const opacity = (element: Element) => {
			let product = 1;
			for (let at: Element | null = element; at && at !== stage; at = at.parentElement)
				product *= Number(at.getAttribute('opacity') ?? 1) * Number(at.getAttribute('fill-opacity') ?? 1);
			return Math.round(product * 100) / 100;
		};
		return {
			ground: stage.classList.contains('night'),
			populations: all('[data-marks]')
				.map((mark) => ['marks', 'count', 'kind'].map((name) => mark.getAttribute(`data-${name}`)).join(' '))
				.sort(),
			shapes: all('.map use').map(
				(use) => `${use.getAttribute('class') ?? ''} ${use.getAttribute('href') ?? ''} ${opacity(use)}`
			),
			corridors: all('.map .corridor').map(
				(path) => `${path.getAttribute('class') ?? ''} ${path.getAttribute('d') ?? ''}`
			),
			charts: all('.chart').map(
				(chart) => `${chart.getAttribute('class') ?? ''} ${chart.getAttribute('opacity') ?? ''}`
			),
			numbers: all('.chart .number')
				.map((text) => text.textContent.trim())
				.sort(),
			kinds: all('.key circle').map((mark) => mark.getAttribute('class') ?? '')
		};
	});

test('every beat is the story’s @reduced', async ({ page, context }) => {
	test.setTimeout(240_000);
	await page.setViewportSize(SMALL);
	await hurry(page);
	const story = await context.newPage();
	await hurry(story);
	await story.setViewportSize(SMALL);
	await story.goto('');
	await openDeck(page, 'en');
	for (const { id } of beats) {
		await page.evaluate((hash) => {
			location.hash = hash;
		}, id);
		await restsAt(page, id);
		await story.evaluate((hash) => {
			location.hash = hash;
		}, id);
		await rests(story, id);
		expect(await contentsOf(page), id).toEqual(await contentsOf(story));
	}
});

test('is the same picture by keys, by address and after a reload @reduced', async ({ page }) => {
	await openDeck(page, 'en', '#origins-1');
	await restsAt(page, 'origins-1');
	await page.mouse.move(5, 5);
	const shot = async () => {
		await page.locator('html').evaluate((html) => {
			html.classList.add('at-rest');
		});
		return page.locator('.slide').screenshot({ animations: 'disabled' });
	};
	await page.keyboard.press('PageDown');
	await page.keyboard.press('PageDown');
	await page.keyboard.press('PageDown');
	await restsAt(page, 'origins-3');
	const byKeys = await shot();
	await page.keyboard.press('Home');
	await page.evaluate(() => {
		location.hash = 'origins-3';
	});
	await restsAt(page, 'origins-3');
	expect((await shot()).equals(byKeys)).toBe(true);
	await page.reload();
	await restsAt(page, 'origins-3');
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	expect((await shot()).equals(byKeys)).toBe(true);
});
