/** The story as a reader meets it in a browser: its pages, its beats, and how to get to one and wait until it rests. */
import type { Locator, Page } from '@playwright/test';
import { beats } from '../story';
import { appears } from '../appears';

export { beats };
export const langs = ['en', 'es'] as const;
export type Lang = (typeof langs)[number];

/** English on a desktop; Spanish, whose words are longer, on a phone: for what both must do and neither does differently. */
export const deviceOf = (lang: Lang): string => (lang === 'en' ? '@desktop' : '@phone');

/** Address of the story from the site's root. */
export const pageOf = (lang: Lang): string => (lang === 'en' ? './' : './es/');

export const beatIds = beats.map(({ id }) => id);
export const lastBeat = beatIds.at(-1) ?? '';

export const stage = (page: Page): Locator => page.locator('[data-stage]');

/** Waits until the stage rests on a beat. */
export async function rests(page: Page, beat: string): Promise<void> {
	await appears(page, `[data-stage][data-beat="${beat}"]`);
}

/** Opens the story as a new document and waits until it rests where the address says. */
export async function open(page: Page, lang: Lang, address = '', beat = 'opening-1'): Promise<void> {
	await page.goto(pageOf(lang) + address);
	await rests(page, beat);
	// Controls that are part of the page become live after the stage.
	await appears(page, 'html[data-live]');
}

/** Sharper outlines and the relief have come: from here on the picture of a beat is final. */
export async function detailed(page: Page): Promise<void> {
	await appears(page, '.atlas[data-detail="fine"]');
	await appears(page, '#stage .relief[data-drawn]');
}

/**
 * Scrolls as a reader does, in several steps, until a beat's words stand where they are read, and waits until the stage
 * rests there.
 */
export async function scrollTo(page: Page, beat: string): Promise<void> {
	await page.evaluate(async (id) => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const box = document.getElementById(id)?.getBoundingClientRect();
		if (!box) throw new Error(`there is no ${id}`);
		const narrow = matchMedia('(max-width: 719px), (max-aspect-ratio: 1/1)').matches;
		const way = (box.top + box.bottom) / 2 - innerHeight * (narrow ? 0.77 : 0.53);
		const start = scrollY;
		const steps = Math.min(3, Math.ceil(Math.abs(way) / 180));
		for (let k = 1; k <= steps; k++) {
			window.scrollTo({ top: Math.round(start + (way * k) / steps), behavior: 'instant' });
			await frame();
		}
	}, beat);
	await rests(page, beat);
}

/** Px by which the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
