/** The story in any engine: how to get to a beat and wait until the stage rests there. */
import type { Page } from './driver';

/** Waits until the stage rests on a beat. */
export const rests = (page: Page, beat: string): Promise<void> =>
	page.waitFor(
		(id) => document.querySelector('[data-stage]')?.getAttribute('data-beat') === id,
		`the stage to rest on ${beat}`,
		beat
	);

/** Opens the story as a new document and waits until it rests where the address says. */
export async function open(page: Page, address = '', beat = 'opening-1'): Promise<void> {
	await page.goto(address);
	await rests(page, beat);
	// Controls that are part of the page become live after the stage.
	await page.waitFor(() => 'live' in document.documentElement.dataset, 'the controls');
}

/** Scrolls to a beat's reading place in a few frames, and waits until the stage rests there. */
export async function scrollTo(page: Page, beat: string): Promise<void> {
	await page.evaluate(async (id) => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const box = document.getElementById(id)?.getBoundingClientRect();
		if (!box) throw new Error(`there is no ${id}`);
		const narrow = matchMedia('(max-width: 719px), (max-aspect-ratio: 1/1)').matches;
		const way = (box.top + box.bottom) / 2 - innerHeight * (narrow ? 0.77 : 0.53);
		const start = scrollY;
		for (let k = 1; k <= 6; k++) {
			window.scrollTo({ top: Math.round(start + (way * k) / 6), behavior: 'instant' });
			await frame();
		}
	}, beat);
	await rests(page, beat);
}

/** The sharper map has come and the letters are there: the picture of a beat is final. */
export async function detailed(page: Page): Promise<void> {
	await page.waitFor(() => document.querySelector('.atlas[data-detail="fine"]'), 'the sharper map');
	await page.waitFor(() => document.querySelector('#stage .relief[data-drawn]'), 'the relief');
	await page.evaluate(() => document.fonts.ready.then(() => true));
}

export const attribute = (page: Page, selector: string, name: string): Promise<string | null> =>
	page.evaluate(
		([at, attr]) => document.querySelector(at ?? '')?.getAttribute(attr ?? '') ?? null,
		[selector, name]
	);

export const text = (page: Page, selector: string): Promise<string> =>
	page.evaluate((at) => document.querySelector(at)?.textContent.trim() ?? '', selector);
