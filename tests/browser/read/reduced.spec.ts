/** Reduced motion: scenes cut, p is a whole number at every moment, and the picture of each beat is the same. */
import { SMALL } from '../screens';
import { expect, test } from '../watched';
import { hurry } from './hurry';
import { Comparison, steadyPicture, type Picture } from './picture';
import { beatIds, detailed, open, scrollTo } from './story';

test('scenes cut through the whole story @reduced', async ({ page }) => {
	await hurry(page);
	await open(page, 'en');
	await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
	const seen = await page.evaluateHandle(() => {
		const stage = document.querySelector('[data-stage]');
		const positions = new Set<string>();
		const note = () => positions.add(stage?.getAttribute('data-p') ?? '');
		if (stage) new MutationObserver(note).observe(stage, { attributeFilter: ['data-p'] });
		note();
		return positions;
	});
	for (const beat of beatIds) await scrollTo(page, beat);
	const positions = await seen.evaluate((set) => [...set]);
	expect(positions.filter((p) => !p.endsWith('.000'))).toEqual([]);
	expect(positions.map(Number)).toEqual(beatIds.map((_, index) => index));
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('beats look the same as with motion @reduced', async ({ page, browser }, info) => {
	await page.setViewportSize(SMALL);
	await hurry(page);
	const some = [
		'agreement-1',
		'road-3',
		'every-day-2',
		'san-fernando-2',
		'assisted-2',
		'two-cities-1',
		'since-2'
	];
	const pictures = new Map<string, Picture>();
	const comparison = new Comparison(browser, info);
	for (const motion of ['reduced', 'full']) {
		await page.goto('about:blank');
		await open(page, 'en', `?motion=${motion}`);
		await detailed(page);
		await expect(page.locator('html')).toHaveAttribute('data-motion', motion);
		for (const beat of some) {
			await scrollTo(page, beat);
			if (motion === 'reduced') pictures.set(beat, await steadyPicture(page));
			else await comparison.same(beat, pictures.get(beat), page);
		}
	}
	await comparison.end();
});
