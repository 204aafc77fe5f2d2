/** The story looks alike in every engine. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inEveryEngine, type EngineName } from './driver';
import { inkByRegion } from './ink';
import { detailed, open, scrollTo } from './story';

/** One on the map with marks, one field of marks, one chart, the dark one, one close to the ground. */
const PICTURED = ['agreement-1', 'road-4', 'kidnapped-1', 'ransom-2', 'san-fernando-2', 'two-cities-1'];
/** Left behind for whoever has to see what differs. */
const folder = path.join(process.cwd(), '.test-results', 'engines');
const pictures = new Map<string, Map<EngineName, number[]>>();

inEveryEngine('the story', (test, engine) => {
	test('has a picture of each kind to compare', async (page) => {
		await mkdir(folder, { recursive: true });
		await page.resize(1024, 640);
		await open(page, '?motion=reduced');
		await detailed(page);
		await page.evaluate(() => {
			// A scroll bar that takes room makes another stage.
			document.documentElement.style.scrollbarWidth = 'none';
			for (const part of document.querySelectorAll<HTMLElement>('.chapters, .bar, .chapter-rail, .after')) {
				part.style.visibility = 'hidden';
			}
		});
		for (const beat of PICTURED) {
			await scrollTo(page, beat);
			await page.evaluate(async () => {
				const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
				for (let k = 0; k < 4; k++) await frame();
			});
			const png = await page.screenshot();
			await writeFile(path.join(folder, `${beat}-${engine}.png`), png);
			const ofBeat = pictures.get(beat) ?? new Map<EngineName, number[]>();
			pictures.set(beat, ofBeat.set(engine, await inkByRegion(page, png)));
		}
	});
});

/** Greatest distance of a region's ink between two engines, of 255. */
const ALIKE = 7;

describe('pictures', () => {
	it.each(PICTURED)('of %s are alike in every engine', (beat) => {
		const [first, ...others] = [...(pictures.get(beat) ?? [])];
		if (!first) throw new Error('no engine drew it');
		for (const [name, ink] of others) {
			const apart = ink.map((value, k) => Math.abs(value - (first[1][k] ?? 0)));
			expect(Math.max(...apart), `${name} beside ${first[0]}`).toBeLessThan(ALIKE);
		}
		// There is something to see in the first place.
		expect(Math.max(...first[1]) - Math.min(...first[1])).toBeGreaterThan(4);
	});
});
