/** From the first beat to the last and back, and to each by its link: the order, the pictures, the calm of the page. */
import type { Page } from '@playwright/test';
import { SMALL } from '../screens';
import { expect, test } from '../watched';
import { hurry } from './hurry';
import { layoutShift } from './layout-shift';
import { Comparison, drawingOf, steadyPicture, type Drawing, type Picture } from './picture';
import { chapters } from '../story';
import { beatIds, beats, detailed, open, overflow, rests, scrollTo } from './story';

const there = beatIds;
const back = [...beatIds].reverse().slice(1);

/** What a phone is asked for as well: marks on the map, in a field and in rings, a chart, the dark. */
const ON_PHONES = ['opening-1', 'kidnapped-1', 'ransom-1', 'san-fernando-1', 'assisted-1'];

/** So many chapters share a page: opening one costs more than their pictures. A desktop is asked for every beat, by pixels for a chapter's first. */
const CHAPTERS_A_TEST = 4;
const groups = Array.from({ length: Math.ceil(chapters.length / CHAPTERS_A_TEST) }, (_, k) =>
	chapters.slice(k * CHAPTERS_A_TEST, (k + 1) * CHAPTERS_A_TEST).map(({ id }) => id)
);

for (const group of groups) {
	const own = beats.filter((beat) => group.includes(beat.chapter)).map(({ id }) => id);
	comparesByLink(`${group[0] ?? ''} to ${group.at(-1) ?? ''} @desktop`, own);
}
comparesByLink('five chapters @phone', ON_PHONES);

const chapterOf = (beat: string) => beats.find(({ id }) => id === beat)?.chapter;

function comparesByLink(name: string, asked: readonly string[]): void {
	test(`each beat is the same picture by scroll and by its link: ${name}`, async ({
		page,
		browser
	}, info) => {
		test.setTimeout(240_000);
		if (info.project.name === 'desktop') await page.setViewportSize(SMALL);
		await hurry(page);
		const [first = ''] = asked;
		// By scroll: from the beat before, or from the one after where there is none.
		const neighbour = beatIds[beatIds.indexOf(first) - 1] ?? beatIds[1] ?? '';
		await open(page, 'en', `#${neighbour}`, neighbour);
		await detailed(page);
		const isFirst = (beat: string) => asked.find((id) => chapterOf(id) === chapterOf(beat)) === beat;
		const pictures = new Map<string, Picture>();
		const drawings = new Map<string, Drawing>();
		for (const beat of asked) {
			await scrollTo(page, beat);
			if (isFirst(beat)) pictures.set(beat, await steadyPicture(page));
			else drawings.set(beat, await drawingOf(page));
		}
		const comparison = new Comparison(browser, info);
		for (const beat of asked) {
			if (isFirst(beat)) {
				// A new document: nothing may depend on what was shown before.
				await page.goto('about:blank');
				await open(page, 'en', `#${beat}`, beat);
				await detailed(page);
				await comparison.same(`${beat}-link`, pictures.get(beat), page);
			} else {
				await page.evaluate((hash) => (location.hash = hash), beat);
				await rests(page, beat);
				comparison.sameDrawing(`${beat}-link`, drawings.get(beat), await drawingOf(page));
			}
		}
		await comparison.end();
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
		await comparison.end();
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
