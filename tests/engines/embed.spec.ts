/** The stepper in every engine: it steps, answers, fits, and works in a sandboxed frame that tells its height. */
import { expect } from 'vitest';
import { inEveryEngine, inOtherEngines } from './driver';
import { attribute, rests, text } from './story';

inOtherEngines('the embed', (test) => {
	test('steps by keys and by its button, on and back', async (page) => {
		await page.goto('embed/kidnapped/');
		await rests(page, 'kidnapped-1');
		await page.press('ArrowRight');
		await rests(page, 'kidnapped-2');
		await page.press('ArrowLeft');
		await rests(page, 'kidnapped-1');
		await page.click('.step-next');
		await rests(page, 'kidnapped-2');
		expect(await attribute(page, '[data-marks="kidnapped-2009"]', 'data-count')).toBe('10000');
		expect(await page.evaluate(() => document.querySelector('.embed-credit')?.checkVisibility())).toBe(true);
	});

	test('begins where the address says, in its language and theme', async (page) => {
		await page.goto('es/embed/?chapter=ransom&beat=2&theme=obsidian');
		await rests(page, 'ransom-2');
		expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
		expect(await attribute(page, 'html', 'data-theme')).toBe('obsidian');
	});

	test('opens a figure to its source', async (page) => {
		await page.goto('embed/kidnapped/');
		await rests(page, 'kidnapped-1');
		await page.click('[data-current] [data-figure-open]');
		expect(await text(page, '.figure-popover')).toContain('some 10,000 migrants');
		await page.press('Escape');
		expect(
			await page.evaluate(() => document.querySelector('.figure-popover')?.matches(':popover-open'))
		).toBe(false);
	});

	test('keeps its words, credit and way to the story inside a small frame', async (page) => {
		await page.resize(500, 480);
		await page.goto('embed/road/');
		await rests(page, 'road-1');
		const outside = await page.evaluate(() =>
			['.embed-story', '.embed-credit', '.step-next', '.embed-words'].filter((selector) => {
				const box = document.querySelector(selector)?.getBoundingClientRect();
				return (
					!box || box.width === 0 || box.top < 0 || box.bottom > innerHeight + 1 || box.right > innerWidth + 1
				);
			})
		);
		expect(outside).toEqual([]);
		expect(
			await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
		).toBe(0);
	});
});

inEveryEngine('the embed', (test) => {
	test('sets words that need more room on more pages, and none runs out of the frame', async (page) => {
		await page.resize(450, 480);
		await page.goto('es/embed/');
		await rests(page, 'opening-1');
		await page.evaluate(() => document.fonts.ready.then(() => true));
		const texts = await page.evaluate(() =>
			[...document.querySelectorAll('.beat-text')].map((text) => ({
				id: text.id,
				over: text.scrollHeight - text.clientHeight,
				pages: text.scrollWidth / text.clientWidth
			}))
		);
		expect(texts.filter(({ over }) => over > 1)).toEqual([]);
		expect(texts.filter(({ pages }) => pages > 1.5).length).toBeGreaterThan(3);
	});

	test('is complete in a sandbox, and tells its height there', async (page) => {
		await page.goto('teach/');
		await page.evaluate(() => {
			const frame = document.createElement('iframe');
			frame.setAttribute('sandbox', 'allow-scripts');
			frame.src = '../embed/road/';
			frame.width = '680';
			frame.height = '640';
			addEventListener('message', ({ data, source }: MessageEvent<{ type?: string; height?: number }>) => {
				// Of the AMP and newswire kind; the others are tried in host pages.
				if (source !== frame.contentWindow || data.type !== 'embed-size') return;
				document.body.dataset['height'] = String(data.height);
			});
			document.body.prepend(frame);
		});
		await page.waitFor(() => Number(document.body.dataset['height']) > 300, 'a height');
	});

	test('asks for the same height, however high its frame is', async (page) => {
		await page.resize(1000, 800);
		await page.goto('teach/');
		const asked = await page.evaluate(async () => {
			const heights = new Map<string, Set<number>>();
			for (const chapter of ['kidnapped', 'trafficking', 'every-day']) {
				const frame = document.createElement('iframe');
				frame.src = `../embed/${chapter}/`;
				Object.assign(frame.style, {
					position: 'fixed',
					inset: '0 auto auto 0',
					border: '0',
					width: '748px',
					height: '640px'
				});
				const last = new Promise<void>((resolve) => {
					addEventListener('message', ({ data, source }: MessageEvent<Record<string, unknown>>) => {
						if (source !== frame.contentWindow || data['ns'] !== 'road-north' || data['type'] !== 'hello')
							return;
						if (frame.dataset['measuring'] !== undefined)
							heights.set(chapter, (heights.get(chapter) ?? new Set()).add(Number(data['height'])));
						else resolve();
					});
				});
				document.body.prepend(frame);
				await last;
				await new Promise((resolve) => setTimeout(resolve, 600));
				frame.dataset['measuring'] = '';
				for (let height = 600; height <= 700; height += 9) {
					frame.style.height = `${height}px`;
					await new Promise((resolve) => setTimeout(resolve, 60));
				}
				frame.remove();
			}
			return [...heights].map(([chapter, found]) => `${chapter}: ${[...found].join(', ')}`);
		});
		expect(asked).toHaveLength(3);
		for (const line of asked) expect(line).toMatch(/^[a-z-]+: \d+$/);
	});
});
