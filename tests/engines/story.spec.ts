/** The story in every engine: it draws, scrolls, links, and answers keys. */
import { expect } from 'vitest';
import { inEveryEngine, inOtherEngines } from './driver';
import { attribute, open, rests, scrollTo, text } from './story';

inOtherEngines('the story', (test) => {
	test('opens and draws its marks', async (page) => {
		await open(page);
		expect(await attribute(page, '[data-stage]', 'data-p')).toBe('0.000');
		expect(await attribute(page, '[data-marks="kidnapped-2009"]', 'data-count')).toBe('10000');
		expect(await attribute(page, '.stage-marks', 'data-technique')).toMatch(/^(webgl|canvas)$/);
		const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(width).toBeLessThanOrEqual(0);
	});

	test('rests on beat after beat, forward and back', async (page) => {
		await open(page);
		const beats = ['agreement-1', 'road-1', 'road-2', 'kidnapped-1', 'every-day-3', 'ransom-1'];
		for (const beat of [...beats, ...[...beats].reverse()]) await scrollTo(page, beat);
		await page.waitFor(() => location.hash === '#agreement-1', 'the address to follow');
	});

	test('moves with the wheel', { needs: ['wheel'] }, async (page) => {
		await open(page);
		for (let k = 0; k < 6; k++) await page.wheel(300, 300, 120);
		await page.waitFor(
			() => Number(document.querySelector('[data-stage]')?.getAttribute('data-p')) > 0,
			'the wheel to move the story'
		);
		await page.wheel(300, 300, -2000);
		await rests(page, 'opening-1');
	});

	test('opens chapters and beats by their links, and goes back', async (page) => {
		await open(page, '#kidnapped', 'kidnapped-1');
		await page.goto('es/#kidnapped-2');
		await rests(page, 'kidnapped-2');
		await page.back();
		await rests(page, 'kidnapped-1');
		await page.reload();
		await rests(page, 'kidnapped-1');
		await open(page, '?theme=nonsense#nowhere');
	});

	test('opens a figure by click and by key, and gives the focus back', async (page) => {
		await open(page, '#kidnapped-1', 'kidnapped-1');
		const shown = () =>
			page.evaluate(() => document.querySelector('.figure-popover')?.matches(':popover-open'));
		const number = '#kidnapped-1 [data-figure-open="kidnapped-2009"]';
		await page.click(number);
		expect(await shown()).toBe(true);
		expect(await text(page, '.figure-popover')).toContain('some 10,000 migrants');
		await page.press('Escape');
		expect(await shown()).toBe(false);
		await page.evaluate((at) => document.querySelector<HTMLElement>(at)?.focus(), number);
		await page.press('Enter');
		expect(await shown()).toBe(true);
		await page.click('.figure-popover .close');
		await page.waitFor((at) => document.activeElement === document.querySelector(at), 'the focus', number);
	});

	test('leads to what follows the story, by the address and from within', async (page) => {
		const there = () =>
			page.waitFor(() => {
				const { top = NaN } = document.getElementById('figure-camargo')?.getBoundingClientRect() ?? {};
				return Math.abs(top) < 2;
			}, 'the entry');
		await page.goto('#figure-camargo');
		await there();
		await open(page, 'es/');
		await page.evaluate(() => (location.hash = 'figure-camargo'));
		await there();
	});

	test('moves the marker by key and says where the sum lies', async (page) => {
		await open(page, '#ransom-1', 'ransom-1');
		const slider = '#ransom-1 input[type=range]';
		const stands = (value: string, words: RegExp) =>
			page.waitFor(
				([at, sum, said]) => {
					const marker = document.querySelector<HTMLInputElement>(at ?? '');
					const output = marker?.closest('.control')?.querySelector('.control-said')?.textContent ?? '';
					return marker?.value === sum && new RegExp(said ?? '').test(output);
				},
				`the marker to stand at ${value}`,
				[slider, value, words.source]
			);
		await page.evaluate((at) => document.querySelector<HTMLElement>(at)?.focus(), slider);
		await page.press('ArrowRight');
		await stands('1100', /release/);
		await page.press('Home');
		await stands('0', /below both ranges/);
		await page.press('End');
		await stands('5500', /above both ranges/);
	});

	test('changes language at the same beat', async (page) => {
		await open(page, '#origins-2', 'origins-2');
		await page.click('[data-switch-language]');
		await page.waitFor(() => document.documentElement.lang === 'es', 'the Spanish page');
		await rests(page, 'origins-2');
	});

	test('wears each theme, by the address and by the panel', async (page) => {
		const grounds = new Set<string>();
		for (const theme of ['paper', 'obsidian', 'contrast']) {
			await open(page, `?theme=${theme}`);
			grounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
		}
		expect(grounds.size).toBe(3);
		await open(page);
		await page.click('.display summary');
		await page.click('.display label:nth-of-type(3) input');
		await page.waitFor(() => document.documentElement.dataset['theme'] === 'obsidian', 'the dark theme');
	});

	test('keeps the beat when the window turns', async (page) => {
		await open(page, '#kidnapped-2', 'kidnapped-2');
		await page.resize(700, 900);
		await rests(page, 'kidnapped-2');
		await page.resize(800, 500);
		await rests(page, 'kidnapped-2');
	});

	test('cuts under reduced motion', async (page) => {
		await open(page, '?motion=reduced');
		for (const beat of ['agreement-1', 'road-1']) {
			await scrollTo(page, beat);
			expect(await attribute(page, '[data-stage]', 'data-p')).toMatch(/\.000$/);
		}
	});
});

inEveryEngine('the words of the story', (test) => {
	test('keep their place when those above them grow', async (page) => {
		await open(page, '#kidnapped-1', 'kidnapped-1');
		const top = () =>
			page.evaluate(() => document.getElementById('kidnapped-1')?.getBoundingClientRect().top);
		const before = await top();
		const grown = await page.evaluate(() => {
			const above = document.getElementById('road-2');
			if (!above) return 0;
			const height = above.offsetHeight;
			// As another typeface does, only more.
			above.style.wordSpacing = '4em';
			return above.offsetHeight - height;
		});
		expect(grown).toBeGreaterThan(50);
		await page.evaluate(async () => {
			for (let k = 0; k < 3; k++) await new Promise((resolve) => requestAnimationFrame(resolve));
		});
		await rests(page, 'kidnapped-1');
		expect(Math.abs(Number(await top()) - Number(before))).toBeLessThan(2);
	});
});
