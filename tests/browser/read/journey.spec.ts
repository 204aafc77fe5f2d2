/** From the first beat to the last and back, and to each by its link: the order, the pictures, the calm of the page. */
import type { Page } from '@playwright/test';
import { expect, test } from '../watched';
import { hurry } from './hurry';
import { layoutShift } from './layout-shift';
import { Comparison, drawingOf, steadyPicture, type Drawing } from './picture';
import { chapters } from '../../../src/story/beats';
import { beatIds, beats, detailed, open, overflow, scrollTo } from './story';

const there = beatIds;
const back = [...beatIds].reverse().slice(1);

/** Chapters a phone takes pictures of: one on the map, one of each way marks stand, the charts, the dark one. */
const ON_PHONE = ['opening', 'road', 'kidnapped', 'ransom', 'san-fernando', 'left-out'];

for (const { id: chapter } of chapters) {
	const [first = '', ...others] = beats.filter((beat) => beat.chapter === chapter).map(({ id }) => id);
	const on = ON_PHONE.includes(chapter) ? '' : ' @desktop';
	test(`${chapter}: each beat is the same picture by scroll and by its link${on}`, async ({
		page,
		browser
	}, info) => {
		await hurry(page);
		// By scroll: from the beat before, or from the one after where there is none.
		const neighbour = beatIds[beatIds.indexOf(first) - 1] ?? beatIds[1] ?? '';
		await open(page, 'en', `#${neighbour}`, neighbour);
		await detailed(page);
		await scrollTo(page, first);
		const picture = await steadyPicture(page);
		const drawings = new Map<string, Drawing>();
		for (const beat of others) {
			await scrollTo(page, beat);
			drawings.set(beat, await drawingOf(page));
		}
		// A new document each time: nothing may depend on what was shown before.
		const byLink = async (beat: string) => {
			await page.goto('about:blank');
			await open(page, 'en', `#${beat}`, beat);
		};
		const comparison = new Comparison(browser, info);
		await byLink(first);
		await detailed(page);
		await comparison.same(`${first}-link`, picture, page);
		// The painter is the same from here on: what it is given decides.
		for (const beat of others) {
			await byLink(beat);
			comparison.sameDrawing(`${beat}-link`, drawings.get(beat), await drawingOf(page));
		}
		comparison.end();
	});
}

for (const [lang, on] of [
	['en', '@desktop'],
	['es', '@phone']
] as const) {
	test(`${lang}: beats rest in order, and are drawn the same forward and back ${on}`, async ({
		page,
		browser
	}, info) => {
		test.setTimeout(240_000);
		await hurry(page);
		await open(page, lang);
		await detailed(page);
		const rested = await watchRests(page);
		const comparison = new Comparison(browser, info);
		const drawings = new Map<string, Drawing>();
		for (const beat of there) {
			await scrollTo(page, beat);
			expect(await overflow(page), `${beat}: wider than the screen`).toBe(0);
			drawings.set(beat, await drawingOf(page));
		}
		for (const beat of back) {
			await scrollTo(page, beat);
			comparison.sameDrawing(beat, drawings.get(beat), await drawingOf(page));
		}
		expect(await rested()).toEqual([...there, ...back]);
		await expectCalm(page);
		comparison.end();
	});
}

async function expectCalm(page: Page): Promise<void> {
	const { sum, moved } = await layoutShift(page);
	expect(sum, moved.join('; ')).toBeLessThanOrEqual(0.01);
}

/** Notes every beat the stage comes to rest on from now; @returns a reader of the notes */
async function watchRests(page: Page): Promise<() => Promise<string[]>> {
	const notes = await page.evaluateHandle(() => {
		const stage = document.querySelector('[data-stage]');
		if (!stage) throw new Error('there is no stage');
		const rested = [stage.getAttribute('data-beat') ?? ''];
		new MutationObserver(() => {
			const beat = stage.getAttribute('data-beat');
			if (beat !== null && rested.at(-1) !== beat) rested.push(beat);
		}).observe(stage, { attributeFilter: ['data-beat'] });
		return rested;
	});
	return () => notes.jsonValue();
}
