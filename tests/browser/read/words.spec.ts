/** On a phone the next words enter the panel before the last line leaves it; only the way into the dark and out of it is without words. */
import { expect, test } from '../watched';
import { beats } from '../story';
import { langs, open } from './story';

/** Of a line that still counts as seen, px. */
const LINE = 16;

for (const lang of langs) {
	test(`${lang}: no moment of the scroll is without words @phone`, async ({ page }) => {
		await open(page, lang);
		const { words, panel } = await page.evaluate(() => {
			const stage = document.querySelector('#stage')?.getBoundingClientRect().height ?? 0;
			const found = [...document.querySelectorAll('.beat-text')].map((text) => {
				const boxes = [...text.querySelectorAll('h1, h2, p, li')]
					.filter((element) => element.checkVisibility() && !element.closest('.sr-only, .description'))
					.map((element) => element.getBoundingClientRect())
					.filter(({ height }) => height > 1);
				const top = Math.min(...boxes.map((box) => box.top)) + scrollY;
				return { top, bottom: Math.max(...boxes.map((box) => box.bottom)) + scrollY };
			});
			return { words: found, panel: innerHeight - stage };
		});
		expect(words).toHaveLength(beats.length);
		const empty = beats.slice(1).flatMap(({ id, scene }, k) => {
			const [before, after] = [words[k], words[k + 1]];
			const threshold = (beats[k]?.scene.ground ?? 0) !== scene.ground;
			if (!before || !after || threshold) return [];
			const gap = after.top - before.bottom;
			return gap > panel - 2 * LINE
				? [`${id}: ${String(Math.round(gap))} px of ${String(panel)} without words`]
				: [];
		});
		expect(empty).toEqual([]);
	});
}
