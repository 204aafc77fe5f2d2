/** A reader who flies past many beats: map and marks follow, names and charts wait, and all is there where they stop. */
import { expect, test } from '../watched';
import { detailed, open, rests } from './story';

test('names and charts wait for a reader who races, and stand where they stop', async ({ page }) => {
	await open(page, 'en');
	await detailed(page);
	const passed = await page.evaluate(async () => {
		const stage = document.querySelector('[data-stage]');
		const over = document.querySelector('.stage-over');
		let [frames, hidden, made] = [0, 0, 0];
		const observer = new MutationObserver((changes) => {
			if (over?.classList.contains('racing')) made += changes.length;
		});
		if (over) observer.observe(over, { childList: true, subtree: true });
		const positions = new Set<string>();
		await new Promise<void>((resolve) => {
			const start = performance.now();
			requestAnimationFrame(function frame(now) {
				const share = Math.min(1, (now - start) / 1500);
				// By the clock, some eight beats a second.
				scrollTo({ top: share * 13_500, behavior: 'instant' });
				frames += 1;
				if (over?.classList.contains('racing')) {
					hidden += 1;
					positions.add((stage as HTMLElement).dataset['p'] ?? '');
				}
				if (share < 1) requestAnimationFrame(frame);
				else resolve();
			});
		});
		return { frames, hidden, made, positions: positions.size };
	});
	expect(passed.hidden).toBeGreaterThan(passed.frames / 3);
	// On a slow machine the map has one frame in four, the marks another.
	expect(passed.positions, 'map and marks follow').toBeGreaterThan(passed.hidden / 5);
	expect(passed.made, 'no name and no chart is made meanwhile').toBe(0);
	await page.evaluate(() =>
		document.getElementById('ransom-2')?.scrollIntoView({ block: 'center', behavior: 'instant' })
	);
	await rests(page, 'ransom-2');
	await expect(page.locator('.stage-over')).not.toHaveClass(/racing/);
	await expect(page.locator('.chart-money')).toBeVisible();
});
