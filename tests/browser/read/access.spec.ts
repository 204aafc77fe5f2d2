/** axe finds nothing in the story: both languages, three themes, at its start, in the middle, in the dark and at its end. */
import type { Page } from '@playwright/test';
import { COLOURS_ALONE, findings } from '../axe';
import { openFolds } from '../open-folds';
import { thin } from '../thin';
import { expect, test } from '../watched';
import { hurry } from './hurry';
import { langs, lastBeat, open, rests } from './story';

/** Words differ by language, colours do not. */
const themes = { en: ['paper', 'obsidian'], es: ['paper', 'contrast'] } as const;
type Theme = (typeof themes)[keyof typeof themes][number];

/** What stands around the story and may change with the beat. */
const AROUND = ['.bar', '.chapter-rail', '.figure-popover'];

/**
 * The whole page at its first beat, later only what has changed since. The dark chapter is judged on its own ground:
 * nobody sees it on another.
 */
function finds(page: Page, beat: string, theme: Theme): Promise<string[]> {
	// Another theme changes colours alone: every other rule has been asked of paper. Contrast keeps the stricter bound.
	const asked = {
		paper: {},
		obsidian: COLOURS_ALONE,
		contrast: { tags: ['cat.color'] }
	}[theme];
	const scope = beat === 'opening-1' ? { exclude: ['.chapter.night'] } : { include: [`#${beat}`, ...AROUND] };
	return findings(page, { ...asked, ...scope });
}

for (const lang of langs) {
	for (const theme of themes[lang]) {
		const tag = lang === 'en' && theme === 'paper' ? ' @desktop' : ' @phone';
		test(`${lang}, ${theme}: nothing found at four beats and in an open figure${tag}`, async ({ page }) => {
			await hurry(page);
			await open(page, lang, `?theme=${theme}`);
			// Copies of one component share its colours.
			if (theme === 'paper') await openFolds(page);
			else await thin(page);
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
