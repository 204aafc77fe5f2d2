/** The deck by clicker and keyboard: every stop, and what each key does. */
import { hurry } from '../read/hurry';
import { SMALL } from '../screens';
import { expect, test } from '../shared-context';
import { addressOf, listen, openDeck, restsAt, stopIds } from './deck';

test.describe('by clicker', () => {
	test.use({ viewport: { width: 1024, height: 768 } });

	// Each stop in Spanish is asked for at every size by access.spec.ts.
	test('the whole deck, forward and back @reduced', async ({ page }) => {
		const heard = listen(page);
		await hurry(page);
		await openDeck(page, 'en');
		for (const stop of stopIds) {
			await restsAt(page, stop);
			expect(new URL(page.url()).hash).toBe(`#${stop}`);
			const words = page.locator('.slide-words');
			await expect(words.locator('[data-title]')).not.toBeEmpty();
			await page.keyboard.press('PageDown');
		}
		for (const stop of stopIds.toReversed()) {
			await restsAt(page, stop);
			await page.keyboard.press('PageUp');
		}
		await restsAt(page, stopIds[0] ?? '');
		expect(heard).toEqual([]);
	});

	test('F5 changes nothing, Escape neither @desktop', async ({ page }) => {
		await openDeck(page, 'en', '#origins-2');
		await restsAt(page, 'origins-2');
		await page.keyboard.press('Escape');
		await page.reload();
		await restsAt(page, 'origins-2');
		await page.keyboard.press('.');
		await expect(page.locator('[data-audience]')).toHaveAttribute('data-blank', 'black');
		await page.keyboard.press('PageDown');
		await restsAt(page, 'origins-3');
		await expect(page.locator('[data-audience]')).toHaveAttribute('data-blank', 'none');
	});

	test('marks move between neighbouring beats as in the story @desktop', async ({ page }) => {
		await openDeck(page, 'en', '#kidnapped-1');
		await restsAt(page, 'kidnapped-1');
		// A frame as long as the one that brings the sharper map ends a step.
		await page.locator('.atlas[data-detail="fine"]').waitFor({ state: 'attached' });
		const passed = await page.evaluate(async () => {
			const stage = document.querySelector('[data-stage]');
			const seen: number[] = [];
			const until = new Promise<void>((resolve) => {
				new MutationObserver((_, observer) => {
					seen.push(Number(stage?.getAttribute('data-p')));
					if (stage?.getAttribute('data-p') === '8.000') return;
					if (stage?.getAttribute('data-beat') === 'kidnapped-2' && Number.isInteger(seen.at(-1))) {
						observer.disconnect();
						resolve();
					}
				}).observe(stage as Element, { attributes: true });
			});
			dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
			await until;
			return seen;
		});
		expect(passed.some((p) => !Number.isInteger(p))).toBe(true);
		expect([...passed].sort((a, b) => a - b)).toEqual(passed);
	});
});

test.describe('keys', () => {
	test.use({ viewport: SMALL });
	test.beforeEach(({ page }) => hurry(page));

	test('Home, End, arrows, Space and numbers go places @desktop', async ({ page }) => {
		await openDeck(page, 'en', '#road-2');
		await restsAt(page, 'road-2');
		await page.keyboard.press('End');
		await restsAt(page, 'explore-1');
		await page.keyboard.press('Home');
		await restsAt(page, 'opening-1');
		await page.keyboard.press('ArrowRight');
		await restsAt(page, 'agreement-1');
		await page.keyboard.press('Space');
		await restsAt(page, 'road-1');
		await page.keyboard.press('Shift+Space');
		await restsAt(page, 'agreement-1');
		await page.keyboard.press('1');
		await page.keyboard.press('2');
		await expect(page.locator('.typed')).toHaveText('12');
		await page.keyboard.press('Enter');
		await restsAt(page, stopIds[11] ?? '');
		await page.keyboard.press('9');
		await page.keyboard.press('9');
		await page.keyboard.press('9');
		await page.keyboard.press('Enter');
		await expect(page.locator('.typed')).toHaveCount(0);
		await restsAt(page, stopIds[11] ?? '');
		await page.keyboard.press('0');
		await page.keyboard.press('Enter');
		await restsAt(page, stopIds[11] ?? '');
		await page.keyboard.press('1');
		await page.keyboard.press('5');
		await page.keyboard.press('Backspace');
		await expect(page.locator('.typed')).toHaveText('1');
		await page.keyboard.press('Enter');
		await restsAt(page, 'opening-1');
	});

	test('B, W and the full stop cover the screen, any step uncovers it @desktop', async ({ page }) => {
		await openDeck(page, 'en', '#road-2');
		const deck = page.locator('[data-audience]');
		for (const [key, blank] of [
			['b', 'black'],
			['b', 'none'],
			['w', 'white'],
			['.', 'black'],
			[',', 'white'],
			['Escape', 'none']
		] as const) {
			await page.keyboard.press(key);
			await expect(deck).toHaveAttribute('data-blank', blank);
		}
		await page.keyboard.press('b');
		await expect(page.locator('.blank-black')).toBeInViewport({ ratio: 1 });
		await page.keyboard.press('ArrowLeft');
		await restsAt(page, 'road-1');
		await expect(deck).toHaveAttribute('data-blank', 'none');
	});

	test('O shows every stop, walked by arrows, and goes where it is asked @desktop', async ({ page }) => {
		await openDeck(page, 'en', '#road-1');
		await restsAt(page, 'road-1');
		await page.keyboard.press('o');
		const grid = page.locator('.overview');
		await expect(grid.locator('button')).toHaveCount(stopIds.length);
		await expect(grid.locator('[aria-current]')).toBeFocused();
		await expect(grid.locator('.picture')).toHaveCount(stopIds.length - 4);
		await expect(grid.locator('.guess-drawing')).toHaveCount(4);
		// Nothing of the slide is seen beside or below it, and each picture is the slide made small.
		await expect(grid).toBeInViewport({ ratio: 1 });
		const aspect = await grid
			.locator('.preview')
			.first()
			.evaluate((preview) => preview.clientWidth / preview.clientHeight);
		expect(aspect).toBeCloseTo(SMALL.width / SMALL.height, 1);
		await expect(grid.locator('[data-slide="road-1"] .slide-words h2')).not.toBeEmpty();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await restsAt(page, 'road-2');
		await expect(grid).toHaveCount(0);
	});

	test('H hides names and numbers and asks; never in the chapter of the dead @desktop', async ({ page }) => {
		await openDeck(page, 'en', '#road-4');
		await restsAt(page, 'road-4');
		await expect(page.locator('.stage text').first()).toBeVisible();
		await page.keyboard.press('h');
		await expect(page.locator('.notice')).toHaveText('What do you notice?');
		expect(await page.locator('.stage text:visible').count()).toBe(0);
		await expect(page.locator('.slide-words')).toHaveCount(0);
		await page.goto(addressOf('en', '#san-fernando-2'));
		await restsAt(page, 'san-fernando-2');
		await expect(page.locator('.notice')).toHaveCount(0);
		await expect(page.locator('.slide-words')).toBeVisible();
		await page.keyboard.press('Home');
		await expect(page.locator('.notice')).toBeVisible();
		await page.keyboard.press('h');
		await expect(page.locator('.slide-words')).toBeVisible();
	});

	test('L keeps the stop in the other language @desktop', async ({ page }) => {
		await openDeck(page, 'en', '?theme=contrast#origins-3');
		await restsAt(page, 'origins-3');
		await page.keyboard.press('l');
		await page.waitForURL(/\/es\/present\/\?theme=contrast#origins-3$/);
		await restsAt(page, 'origins-3');
		await expect(page.locator('html')).toHaveAttribute('lang', 'es');
		await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
	});

	test('F asks for the full screen, T runs the timer @desktop', async ({ page }) => {
		await openDeck(page, 'en');
		await page.keyboard.press('f');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
		await page.keyboard.press('f');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBe(null);
		await page.keyboard.press('t');
		await expect(page.locator('.timer-text')).toContainText(/0:0\d/);
		await expect(page.locator('[data-command=timer]')).toHaveAttribute('aria-pressed', 'true');
	});

	test('are left alone with modifiers @desktop', async ({ page }) => {
		await openDeck(page, 'en', '#guess-kidnapped');
		await restsAt(page, 'guess-kidnapped');
		await page.evaluate(() => {
			for (const key of ['PageDown', 'b', 'End', '5'])
				dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true }));
		});
		await expect(page.locator('[data-audience]')).toHaveAttribute('data-blank', 'none');
		await restsAt(page, 'guess-kidnapped');
	});

	test('single letters can be switched off, and stay off @desktop', async ({ page }) => {
		await openDeck(page, 'en', '#road-1');
		await page.keyboard.press('?');
		await page.getByRole('checkbox', { name: /single letters/ }).uncheck();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		for (const key of ['b', 'o', 'h', '3']) await page.keyboard.press(key);
		await expect(page.locator('[data-audience]')).toHaveAttribute('data-blank', 'none');
		await expect(page.locator('.typed, .overview, .notice')).toHaveCount(0);
		await page.keyboard.press('PageDown');
		await restsAt(page, 'road-2');
		await page.reload();
		await restsAt(page, 'road-2');
		await page.keyboard.press('b');
		await expect(page.locator('[data-audience]')).toHaveAttribute('data-blank', 'none');
	});

	test('each have a control that can be seen and pressed @desktop', async ({ page }) => {
		await openDeck(page, 'en', '#road-2');
		await restsAt(page, 'road-2');
		const commands = [
			'previous',
			'next',
			'overview',
			'black',
			'white',
			'labels',
			'speaker',
			'fullscreen',
			'timer',
			'language',
			'help'
		];
		for (const command of commands) {
			const control = page.locator(`[data-command=${command}]`);
			await page.mouse.move(300 + Math.random() * 50, 300);
			await expect(control).toBeVisible();
			const box = await control.boundingBox();
			expect(box?.height, command).toBeGreaterThanOrEqual(44);
		}
		await page.locator('[data-command=next]').click();
		await restsAt(page, 'road-3');
		await page.locator('.deck-number input').fill('5');
		await page.keyboard.press('Enter');
		await restsAt(page, stopIds[4] ?? '');
	});
});

test.describe('with a clock of its own', () => {
	test.use({ ownContext: true });

	test('cursor and controls leave the picture when nobody moves @desktop', async ({ page }) => {
		await page.clock.install();
		await openDeck(page, 'en', '#road-2');
		await page.mouse.move(400, 400);
		await expect(page.locator('.deck-bar')).toBeVisible();
		await page.clock.runFor(3500);
		await expect(page.locator('.deck-bar')).toBeHidden();
		expect(await page.locator('[data-audience]').evaluate((deck) => getComputedStyle(deck).cursor)).toBe(
			'none'
		);
		await page.mouse.move(410, 410);
		await expect(page.locator('.deck-bar')).toBeVisible();
	});
});
