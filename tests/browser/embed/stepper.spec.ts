/** The frame stepped by hand: buttons, keys, taps, swipes; its words whole on every size; nothing in it that scrolls. */
import type { Page } from '@playwright/test';
import { hurry } from '../read/hurry';
import { expect, test } from '../watched';
import { back, embedOf, forward, langs, openEmbed, restsOn } from './frame';

test.beforeEach(({ page }) => hurry(page));

const sizes = [
	[320, 480],
	[390, 720],
	[680, 480],
	[1200, 900],
	// A phone on its side, and a host that gives frames the shape of a film.
	[760, 340],
	[342, 192]
] as const;

/** What must hold at every step. @returns what does not, in words */
const faults = (page: Page) =>
	page.evaluate(() => {
		const found: string[] = [];
		const root = document.scrollingElement;
		if (!root || root.scrollHeight > innerHeight || root.scrollWidth > innerWidth)
			found.push('the frame scrolls');
		for (const selector of ['.embed-story', '.embed-credit', '.step-next']) {
			const box = document.querySelector(selector)?.getBoundingClientRect();
			const inside = box && box.width > 0 && box.left >= -0.5 && box.right <= innerWidth + 0.5;
			if (!inside || box.top < 0 || box.bottom > innerHeight + 0.5) found.push(`${selector} is not in view`);
		}
		const text = document.querySelector<HTMLElement>('.beat[data-current] .beat-text');
		const clip = document.querySelector('.embed-words')?.getBoundingClientRect();
		if (!text || !clip) return ['no text'];
		if (text.scrollHeight > text.clientHeight + 1) found.push('words run out at the foot');
		// Every line lies wholly on one page or on another.
		for (const part of text.querySelectorAll('h1, h2, p, li, input')) {
			if (part.closest('.sr-only, .aside')) continue;
			for (const line of part.getClientRects()) {
				const page = clip.width > 0 ? line.left >= clip.left - 1 && line.right <= clip.right + 1 : false;
				const elsewhere = line.left >= clip.right - 1 || line.right <= clip.left + 1;
				if (line.width > 0 && !page && !elsewhere) found.push(`${part.tagName} is cut at the side`);
				if (page && line.bottom > clip.bottom + 1) found.push(`${part.tagName} is cut at the foot`);
			}
		}
		return found;
	});

for (const lang of langs) {
	// Spanish, whose words are longer, in every size; English in the smallest and the largest.
	for (const [width, height] of lang === 'es' ? sizes : [sizes[0], sizes[3]]) {
		test(`${lang} ${width}x${height}: every step of the whole story is whole @reduced`, async ({ page }) => {
			test.setTimeout(240_000);
			await page.setViewportSize({ width, height });
			await openEmbed(page, embedOf(lang), 'opening-1');
			let last = '';
			for (let step = 0; step < 300; step++) {
				last = (await page.locator('[data-current] [data-beat-text]').getAttribute('data-beat-text')) ?? '';
				expect(await faults(page), `${last}, step ${step}`).toEqual([]);
				if ((await page.locator('button.step-next').count()) === 0) break;
				await page.keyboard.press('ArrowRight');
			}
			expect(last).toBe('explore-1');
		});
	}
}

test('buttons and arrow keys step, on and back, and stop at both ends @phone', async ({ page }) => {
	await page.setViewportSize({ width: 680, height: 720 });
	await openEmbed(page, embedOf('en', 'kidnapped'), 'kidnapped-1');
	await expect(back(page)).toHaveAttribute('aria-disabled', 'true');
	await forward(page).click();
	await restsOn(page, 'kidnapped-2');
	await expect(page.locator('[data-current] [data-beat-text="kidnapped-2"]')).toBeVisible();
	await expect(page.locator('#kidnapped-1')).toBeHidden();
	await expect(page.getByRole('status')).toHaveText(/^2 of 3: And other estimates, higher/);
	await page.keyboard.press('ArrowLeft');
	await restsOn(page, 'kidnapped-1');
	await page.keyboard.press('ArrowLeft');
	await restsOn(page, 'kidnapped-1');
	await page.keyboard.press('ArrowRight');
	await restsOn(page, 'kidnapped-2');
	await page.keyboard.press('ArrowRight');
	await restsOn(page, 'kidnapped-3');
	while ((await page.locator('button.step-next').count()) > 0) await page.keyboard.press('ArrowRight');
	// The last button has become the way into the story.
	await expect(forward(page)).toHaveAttribute('href', /#kidnapped$/);
});

test('a keyboard that pressed the last button keeps its place @desktop', async ({ page }) => {
	await page.setViewportSize({ width: 680, height: 720 });
	await openEmbed(page, embedOf('en', 'ransom', '?beat=1'), 'ransom-1');
	await forward(page).focus();
	for (let k = 0; k < 4 && (await page.locator('button.step-next').count()) > 0; k++)
		await page.keyboard.press('Enter');
	await restsOn(page, 'ransom-2');
	await expect(forward(page)).toBeFocused();
	expect(await forward(page).evaluate((element) => element.tagName)).toBe('A');
});

test('a tap on the right of the stage steps on, on the left back', async ({ page }) => {
	await openEmbed(page, embedOf('en', 'road'), 'road-1');
	const box = await page.locator('#stage').boundingBox();
	if (!box) throw new Error('no stage');
	const tap = (share: number) => page.mouse.click(box.x + box.width * share, box.y + box.height * 0.5);
	while ((await page.locator('[data-current] [data-beat-text="road-2"]').count()) === 0) await tap(0.8);
	await restsOn(page, 'road-2');
	await tap(0.1);
	await expect(page.locator('[data-current] [data-beat-text="road-1"]')).toBeVisible();
});

test('a sideways swipe steps, an upward one does not @phone', async ({ page }) => {
	await openEmbed(page, embedOf('en', 'kidnapped'), 'kidnapped-1');
	const touch = await page.context().newCDPSession(page);
	const swipe = async (dx: number, dy: number) => {
		const at = (share: number) => [{ x: 200 + dx * share, y: 300 + dy * share }];
		await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
		for (const share of [0.3, 0.6, 1]) {
			await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
		}
		await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	};
	await swipe(10, -160);
	await expect(page.locator('[data-current] [data-beat-text="kidnapped-1"]')).toBeVisible();
	await swipe(-140, 10);
	await restsOn(page, 'kidnapped-2');
	await swipe(140, 10);
	await restsOn(page, 'kidnapped-1');
});

test('the address says where to begin; what it does not know is ignored @phone', async ({ page }) => {
	await openEmbed(page, embedOf('en', '', '?chapter=ransom&beat=2'), 'ransom-2');
	await openEmbed(page, embedOf('en', 'road', '?beat=3&theme=obsidian&motion=reduced'), 'road-3');
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'obsidian');
	await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
	await openEmbed(page, embedOf('es', 'road', '?beat=99&chapter=nowhere&theme=pink'), 'road-1');
});

test('chapters of the whole story can be chosen, and the arrow keys stay the list’s own @desktop', async ({
	page
}) => {
	await page.setViewportSize({ width: 680, height: 720 });
	await openEmbed(page, embedOf('es'), 'opening-1');
	await page.getByRole('combobox').selectOption('san-fernando');
	await restsOn(page, 'san-fernando-1');
	await expect(page.locator('#embed')).toHaveClass(/night/);
	// Words and stage stand on one black, so that no edge lies between them.
	const grounds = await page
		.locator('#embed, #stage')
		.evaluateAll((parts) => parts.map((part) => getComputedStyle(part).backgroundColor));
	expect(new Set(grounds).size, grounds.join(' and ')).toBe(1);
});

test('a figure opens to its source and closes again @phone', async ({ page }) => {
	await openEmbed(page, embedOf('en', 'kidnapped'), 'kidnapped-1');
	await page.locator('[data-current] [data-figure-open]').first().click();
	const panel = page.locator('.figure-popover');
	await expect(panel).toBeVisible();
	await expect(panel).toContainText('some 10,000');
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
});

test('the money marker is one for slider and stage @phone', async ({ page }) => {
	await page.setViewportSize({ width: 900, height: 800 });
	await openEmbed(page, embedOf('en', 'ransom'), 'ransom-1');
	await page.locator('[data-current] input[type="range"]').fill('4000');
	await expect(page.locator('[data-current] .control-said')).toContainText('4,000');
	// Arrow keys belong to the slider while it has them.
	await page.locator('[data-current] input[type="range"]').press('ArrowRight');
	await restsOn(page, 'ransom-1');
});

test('without script every word and a picture of every beat is there @nojs', async ({ page }) => {
	await page.goto(embedOf('en', 'kidnapped'));
	for (const id of ['kidnapped-1', 'kidnapped-2', 'kidnapped-3']) {
		await expect(page.locator(`#${id}`)).toBeVisible();
	}
	await expect(page.locator('.still').first()).toBeVisible();
	await expect(page.locator('.embed-story')).toBeVisible();
	await expect(page.locator('#figure-kidnapped-2009')).toBeVisible();
});
