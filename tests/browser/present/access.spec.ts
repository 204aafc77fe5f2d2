/** axe finds nothing in what educators use; letters are large enough, and nothing leaves the screen or covers anything. */
import { COLOURS_ALONE, findings } from '../axe';
import { hurry } from '../read/hurry';
import { expect, test } from '../shared-context';
import { langs, openDeck, restsAt, stopIds } from './deck';

for (const lang of langs) {
	const root = lang === 'en' ? '' : 'es/';
	// Words differ by language, colours do not.
	for (const theme of lang === 'en' ? (['paper', 'obsidian'] as const) : (['contrast'] as const)) {
		test(`the deck in ${lang}, ${theme} @reduced`, async ({ page }) => {
			const asked = theme === 'obsidian' ? COLOURS_ALONE : {};
			await hurry(page);
			await openDeck(page, lang, `?theme=${theme}#kidnapped-1`);
			await restsAt(page, 'kidnapped-1');
			expect(await findings(page, asked)).toEqual([]);
			for (const stop of ['guess-ransom', 'san-fernando-2', 'left-out-1']) {
				await page.evaluate((hash) => {
					location.hash = hash;
				}, stop);
				await restsAt(page, stop);
				expect(await findings(page, asked), stop).toEqual([]);
			}
			await page.keyboard.press('o');
			await expect(page.locator('.overview [aria-current]')).toBeFocused();
			expect(await findings(page, asked), 'overview').toEqual([]);
			await page.keyboard.press('o');
			await page.keyboard.press('?');
			expect(await findings(page, asked), 'help').toEqual([]);
		});
	}
	test(`speaker and sheets in ${lang} @desktop`, async ({ page }) => {
		await page.goto(`${root}present/?view=speaker#kidnapped-3`);
		await restsAt(page, 'kidnapped-3');
		expect(await findings(page), 'speaker').toEqual([]);
		for (const sheet of [
			'teach/',
			'teach/handout/',
			'teach/worksheet/',
			'teach/plans/',
			'teach/support/',
			'teach/slips/'
		]) {
			await page.goto(root + sheet);
			expect(await findings(page), sheet).toEqual([]);
			// Words differ by language, colours do not.
			await page.emulateMedia(lang === 'en' ? { colorScheme: 'dark' } : { contrast: 'more' });
			expect(await findings(page, COLOURS_ALONE), `${sheet} in other colours`).toEqual([]);
			await page.emulateMedia({ colorScheme: null, contrast: null });
		}
	});
	test(`without script the page is the lesson’s script, in ${lang} @nojs`, async ({ page }) => {
		await page.goto(`${root}present/#origins-2`);
		await expect(page.locator('[data-stop]')).toHaveCount(stopIds.length);
		await expect(page.locator('[data-stop="origins-2"] h2')).toBeInViewport();
		await expect(page.locator('[data-stop="origins-2"] [data-part="notes"]')).toBeVisible();
	});
}

for (const [width, height] of [
	[1920, 1080],
	[1680, 1050],
	[1024, 768],
	[820, 1180]
] as const) {
	test(`at ${width}x${height} everything is readable and in its place @reduced`, async ({ page }) => {
		await hurry(page);
		await page.setViewportSize({ width, height });
		await openDeck(page, 'es');
		for (const stop of stopIds) {
			await page.evaluate((hash) => {
				location.hash = hash;
			}, stop);
			await restsAt(page, stop);
			const problems = await page.evaluate(() => {
				const unit = Math.min(innerWidth, innerHeight) / 1080;
				const beside = innerWidth / innerHeight >= 1.5;
				const leastOf = (text: Element) => {
					if (text.closest('.lead')) return beside ? 40 : 34;
					return beside && text.closest('.labels, .note') ? 30 : 24;
				};
				const found: string[] = [];
				const texts = [
					...document.querySelectorAll(
						'.slide .stage-over text, .slide .guess-drawing text, .slide-words h2, .slide-words p'
					)
				].filter((text) => text.textContent.trim() !== '' && !text.closest('.sr-only'));
				for (const text of texts) {
					const name = text.textContent.trim().slice(0, 40);
					const px = parseFloat(getComputedStyle(text).fontSize) / unit;
					if (px < leastOf(text) - 0.1) found.push(`${px.toFixed(1)} px: ${name}`);
					const box = text.getBoundingClientRect();
					if (box.width === 0) continue;
					if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
						found.push(`off the screen: ${name}`);
				}
				const words = document.querySelector('.slide-words')?.getBoundingClientRect();
				const control = document.querySelector('.slide .guess-control')?.getBoundingClientRect();
				const side = document.querySelector('.slide-side')?.getBoundingClientRect();
				const lowest = Math.max(words?.bottom ?? 0, control?.bottom ?? 0);
				if (side && lowest > side.bottom + 1)
					found.push(`words run over by ${Math.round(lowest - side.bottom)} px`);
				const drawn = [...document.querySelectorAll('.slide .chart text, .slide .labels text')];
				for (const text of drawn) {
					const box = text.getBoundingClientRect();
					if (
						words &&
						box.width > 0 &&
						box.left < words.right &&
						box.right > words.left &&
						box.top < words.bottom &&
						box.bottom > words.top
					)
						found.push(`under the words: ${text.textContent.trim().slice(0, 40)}`);
				}
				// The letters of a name without the room above and below them.
				const names = [...document.querySelectorAll('.slide .labels text')].map((text) => {
					const { left, right, top, height } = text.getBoundingClientRect();
					const px = parseFloat(getComputedStyle(text).fontSize);
					return {
						name: text.textContent.trim(),
						px,
						left,
						right,
						top: top + height * 0.22,
						bottom: top + height * 0.8
					};
				});
				for (const [k, a] of names.entries()) {
					for (const b of names.slice(k + 1)) {
						const beside = Math.max(a.left, b.left) - Math.min(a.right, b.right);
						const above = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
						const least = Math.min(a.px, b.px) * 0.3;
						if (beside < least && above < least) found.push(`${a.name} runs into ${b.name}`);
					}
				}
				return [...new Set(found)];
			});
			expect(problems, stop).toEqual([]);
		}
	});
}

for (const lang of langs) {
	for (const [width, height] of [
		[400, 250],
		[320, 256]
	] as const) {
		test(`at 400 % (${width}x${height}), in ${lang}, a question and its answer’s fields can be read and reached @reduced`, async ({
			page
		}) => {
			await hurry(page);
			await page.setViewportSize({ width, height });
			await openDeck(page, lang);
			for (const stop of stopIds.filter((id) => id.startsWith('guess-'))) {
				await page.evaluate((hash) => {
					location.hash = hash;
				}, stop);
				await restsAt(page, stop);
				const question = page.locator('.slide-words h2');
				await expect(question).toBeInViewport({ ratio: 1 });
				const boxes = await page
					.locator('.slide-words > *, .guess-control > *')
					.evaluateAll((all) =>
						all
							.filter((one) => !one.matches('.sr-only'))
							.map((one) => one.getBoundingClientRect().toJSON() as DOMRect)
					);
				for (const [k, box] of boxes.entries()) {
					expect(box.right, stop).toBeLessThanOrEqual(width);
					expect(box.top, stop).toBeGreaterThanOrEqual((boxes[k - 1]?.bottom ?? 0) - 1);
				}
				const fix = page.locator('.guess-control .wide-button');
				await fix.scrollIntoViewIfNeeded();
				await expect(fix).toBeInViewport({ ratio: 0.95 });
			}
		});
	}
	test(`the lesson needs no sideways scrolling on the narrowest screen, in ${lang} @desktop`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 256 });
		for (const sheet of [
			'teach/',
			'teach/handout/',
			'teach/worksheet/',
			'teach/plans/',
			'teach/support/',
			'teach/slips/'
		]) {
			await page.goto((lang === 'en' ? '' : 'es/') + sheet);
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width, sheet).toBeLessThanOrEqual(320);
		}
	});
}
