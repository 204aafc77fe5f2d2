/** axe finds nothing in the story: both languages, three themes, at its start, in the middle, in the dark and at its end. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../watched';
import { hurry } from './hurry';
import { langs, lastBeat, open, rests } from './story';

const themes = ['paper', 'obsidian', 'contrast'] as const;

/** What stands around the story and may change with the beat. */
const AROUND = ['.bar', '.chapter-rail', '.figure-popover'];

/**
 * The whole page at its first beat, later only what has changed since. The dark chapter is judged on its own ground:
 * nobody sees it on another.
 */
async function finds(page: Page, beat: string, theme: (typeof themes)[number]): Promise<string[]> {
	const builder = new AxeBuilder({ page });
	// Another theme changes colours alone: every other rule has been asked of paper. Contrast keeps the stricter bound.
	if (theme === 'obsidian') builder.withRules(['color-contrast', 'link-in-text-block']);
	if (theme === 'contrast') builder.withTags(['cat.color']);
	if (beat === 'opening-1') builder.exclude('.chapter.night');
	else for (const part of [`#${beat}`, ...AROUND]) builder.include(part);
	const { violations } = await builder.analyze();
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}: ${failureSummary ?? ''}`)
	);
}

for (const lang of langs) {
	for (const theme of themes) {
		const tag = theme === 'paper' ? '' : ' @desktop';
		test(`${lang}, ${theme}: nothing found at four beats and in an open figure${tag}`, async ({ page }) => {
			test.setTimeout(90_000);
			await hurry(page);
			await open(page, lang, `?theme=${theme}`);
			// What is left out of the layout cannot be judged.
			await page.evaluate(() => {
				for (const part of document.querySelectorAll<HTMLElement>('.chapter, .figure-entry')) {
					part.dataset['laidOut'] = '';
				}
			});
			expect(await finds(page, 'opening-1', theme), 'at the start').toEqual([]);
			for (const beat of ['kidnapped-1', 'san-fernando-2', lastBeat]) {
				await page.evaluate((id) => (location.hash = id), beat);
				await rests(page, beat);
				if (beat === 'kidnapped-1') {
					await page.locator(`#${beat} [data-figure-open]`).first().click();
					await expect(page.locator('.figure-popover')).toBeVisible();
				}
				expect(await finds(page, beat, theme), beat).toEqual([]);
				await page.keyboard.press('Escape');
			}
		});
	}
}
