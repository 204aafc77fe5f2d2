/** The frame as a test meets it: opened by itself, or as the only frame of a page. */
import type { Frame, Locator, Page } from '@playwright/test';
import { appears } from '../appears';

export const langs = ['en', 'es'] as const;
export type Lang = (typeof langs)[number];

/** Address from the site's root; without a chapter the whole story. */
export const embedOf = (lang: Lang, chapter = '', query = ''): string =>
	`./${lang === 'en' ? '' : 'es/'}embed/${chapter === '' ? '' : `${chapter}/`}${query}`;

type Where = Page | Frame;

export const stageIn = (where: Where): Locator => where.locator('[data-stage]');

/** Waits until the stage rests on a beat. */
export async function restsOn(where: Where, beat: string): Promise<void> {
	await appears(where, `[data-stage][data-beat="${beat}"]`);
}

/** Opens a frame as a page and waits until it rests. */
export async function openEmbed(page: Page, address: string, beat: string): Promise<void> {
	await page.goto(address);
	await restsOn(page, beat);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The button or link that leads on. */
export const forward = (where: Where): Locator => where.locator('.step-next');
export const back = (where: Where): Locator => where.locator('.embed-steps > .step');
