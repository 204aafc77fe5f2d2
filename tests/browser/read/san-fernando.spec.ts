/** San Fernando: dark in every theme, and nothing moves, neither at a beat nor between two of them. */
import type { Page } from '@playwright/test';
import { expect, test } from '../watched';
import { detailed, deviceOf, langs, open, scrollTo } from './story';

const CHAPTER = ['san-fernando-1', 'san-fernando-2', 'san-fernando-3'];

/** Perceived lightness of a ground, the stage's where nothing else is asked, 0 … 1. */
const groundOf = (page: Page, selector = '[data-stage]') =>
	page.evaluate((at) => {
		const canvas = document.createElement('canvas');
		const context = canvas.getContext('2d');
		const element = document.querySelector(at);
		if (!context || !element) return 1;
		context.fillStyle = getComputedStyle(element).backgroundColor;
		context.fillRect(0, 0, 1, 1);
		const [red = 255, green = 255, blue = 255] = context.getImageData(0, 0, 1, 1).data;
		return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
	}, selector);

/** Where marks are: the centre of every patch of ink of the marks layer, in device px, in reading order. */
const marksAt = (page: Page) =>
	page.evaluate(() => {
		const canvas = document.querySelector<HTMLCanvasElement>('.stage-marks canvas');
		const context = canvas?.getContext('2d', { willReadFrequently: true });
		if (!canvas || !context) throw new Error('the marks are not painted on a 2D canvas here');
		const { width, height } = canvas;
		const { data } = context.getImageData(0, 0, width, height);
		const seen = new Uint8Array(width * height);
		const centres: string[] = [];
		for (let start = 0; start < seen.length; start++) {
			if (seen[start] || (data[start * 4 + 3] ?? 0) < 64) continue;
			const patch = [start];
			seen[start] = 1;
			let [left, right, top, bottom] = [width, 0, height, 0];
			for (let at = patch.pop(); at !== undefined; at = patch.pop()) {
				const [x, y] = [at % width, Math.floor(at / width)];
				[left, right] = [Math.min(left, x), Math.max(right, x)];
				[top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
				for (const next of [at - 1, at + 1, at - width, at + width]) {
					if (seen[next] === 0 && (data[next * 4 + 3] ?? 0) >= 64) {
						seen[next] = 1;
						patch.push(next);
					}
				}
			}
			centres.push(`${Math.round((left + right) / 2)} ${Math.round((top + bottom) / 2)}`);
		}
		return centres.sort();
	});

/** Within a mark, CSS px: an outline that grows paler may break into several patches, all of them where the mark stands. */
const WITHIN_PX = 4.5;

function near(a: string, b: string, px: number): boolean {
	const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [a, b].map((place) => place.split(' ').map(Number));
	return Math.hypot(ax - bx, ay - by) <= px;
}

for (const theme of ['paper', 'obsidian', 'contrast']) {
	test(`dark ground in the theme ${theme} @phone`, async ({ page }) => {
		for (const beat of CHAPTER) {
			await page.goto('about:blank');
			await open(page, 'en', `?theme=${theme}#${beat}`, beat);
			await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
			expect(await groundOf(page), beat).toBeLessThan(0.2);
			// The panel's word comes later than the script that darkens the bar.
			expect(await groundOf(page, '.bar .display summary'), `${beat}, the bar`).toBeLessThan(0.25);
		}
	});
}

test('72 marks, each in one place through the whole chapter, moving in no frame', async ({ page }) => {
	await open(page, 'en', '#san-fernando-1', 'san-fernando-1');
	await detailed(page);
	const places = await marksAt(page);
	expect(places).toHaveLength(72);

	const moved = await page.evaluate(async () => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		const stage = document.querySelector('[data-stage]');
		const changes: string[] = [];
		const watch = new MutationObserver((list) =>
			changes.push(...list.map(({ attributeName }) => attributeName ?? ''))
		);
		if (stage)
			watch.observe(stage, { subtree: true, childList: true, attributes: true, characterData: true });
		for (let k = 0; k < 45; k++) {
			await frame();
			changes.push(...document.getAnimations().map(({ id }) => `animation ${id}`));
		}
		watch.disconnect();
		return changes;
	});
	expect(moved, 'changes of the stage at rest').toEqual([]);

	for (const beat of CHAPTER.slice(1)) {
		await scrollTo(page, beat);
		expect(await marksAt(page), beat).toEqual(places);
	}
});

test('between its beats marks only fade, where they stand', async ({ page }) => {
	await open(page, 'en', '#san-fernando-1', 'san-fernando-1');
	const places = await marksAt(page);
	const within = WITHIN_PX * (await page.evaluate(() => devicePixelRatio));
	await page.locator('#san-fernando-2').scrollIntoViewIfNeeded();
	const strange = new Set<string>();
	const next = page.locator('[data-stage][data-beat="san-fernando-2"]');
	await page.evaluate(() => (location.hash = 'san-fernando-2'));
	do {
		for (const place of await marksAt(page))
			if (!places.some((known) => near(known, place, within))) strange.add(place);
	} while ((await next.count()) === 0);
	expect([...strange], 'marks where none belongs').toEqual([]);
});

for (const lang of langs) {
	test(`${lang}: no question but that of its third title, no play, no name ${deviceOf(lang)}`, async ({
		page
	}) => {
		await open(page, lang, '#san-fernando-1', 'san-fernando-1');
		const chapter = page.locator('#san-fernando');
		await expect(chapter.locator('input, button, select, audio, video')).toHaveCount(0);
		const title = await chapter.locator('#san-fernando-3 h2').innerText();
		const text = (await chapter.locator('.beat-text').allInnerTexts()).join(' ');
		expect(title).toContain('?');
		expect(text.replace(title, '')).not.toContain('?');
	});
}
