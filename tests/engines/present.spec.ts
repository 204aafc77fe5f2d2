/** The classroom in every engine: keys, guesses, windows in step, and the one file from a disk. */
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { offlineFile } from '../tools/offline-file.js';
import { inOtherEngines, type Page } from './driver';

/** Waits until the class's screen stands at a stop and, at a beat, its picture rests there. */
const restsAt = (page: Page, stop: string) =>
	page.waitFor(
		(id) => {
			if (document.querySelector('[data-audience]')?.getAttribute('data-stop-shown') !== id) return false;
			return (
				id.startsWith('guess-') || document.querySelector('[data-stage]')?.getAttribute('data-beat') === id
			);
		},
		`the deck to rest at ${stop}`,
		stop
	);

inOtherEngines('the classroom', (test) => {
	test('moves by a clicker’s keys and holds its place', async (page) => {
		await page.goto('present/#road-4');
		await restsAt(page, 'road-4');
		for (const stop of ['guess-kidnapped', 'kidnapped-1', 'kidnapped-2']) {
			await page.press('PageDown');
			await restsAt(page, stop);
		}
		await page.press('PageUp');
		await restsAt(page, 'kidnapped-1');
		await page.reload();
		await restsAt(page, 'kidnapped-1');
		await page.press('End');
		await restsAt(page, 'explore-1');
		await page.press('Home');
		await restsAt(page, 'opening-1');
		await page.press('5');
		await page.press('Enter');
		await restsAt(page, 'road-3');
		await page.press('b');
		await page.waitFor(() => document.querySelector('.blank-black'), 'the black screen');
		await page.press('PageDown');
		await restsAt(page, 'road-4');
		expect(await page.evaluate(() => document.querySelectorAll('.blank').length)).toBe(0);
	});

	test('takes a guess by keyboard and draws it over the answer', async (page) => {
		await page.goto('es/present/#guess-nationality');
		await restsAt(page, 'guess-nationality');
		await page.evaluate(() => {
			document.querySelector<HTMLElement>('.guess-control input[type=range]')?.focus();
		});
		const said = () => page.evaluate(() => document.querySelector('.guess-label .number')?.textContent ?? '');
		const before = await said();
		for (let k = 0; k < 4; k++) await page.press('ArrowLeft');
		const after = await said();
		expect(after).not.toBe(before);
		await page.click('.guess-control .wide-button');
		await page.press('PageDown');
		await restsAt(page, 'origins-2');
		await page.waitFor(() => document.querySelector('.guess-area.over'), 'the guess over the answer');
		expect(await said()).toBe(after);
	});

	test('follows another window and tells it where it goes', async (page) => {
		await page.goto('present/#road-4');
		await restsAt(page, 'road-4');
		await page.evaluate(() => {
			const name = `road-north ${location.pathname.replace(/present\/$/, '')}`;
			const channel = new BroadcastChannel(name);
			const heard: number[] = [];
			channel.onmessage = ({ data }: MessageEvent<{ stamped: { state: { stop: number } } }>) => {
				heard.push(data.stamped.state.stop);
				document.body.dataset['heard'] = String(data.stamped.state.stop);
			};
			const state = {
				...{
					stop: 2,
					blank: 'none',
					labels: true,
					answers: {},
					trying: {},
					settings: { 'ransom-marker': 1000 }
				},
				timer: { since: null, before: 0 }
			};
			const stamped = { state, count: 50, by: 'other' };
			channel.postMessage({ app: 'road-north-deck', version: 2, kind: 'state', window: 'other', stamped });
		});
		await restsAt(page, 'road-1');
		await page.press('PageDown');
		await restsAt(page, 'road-2');
		await page.waitFor(() => document.body.dataset['heard'] === '3', 'the deck to tell the other window');
	});

	test('the speaker’s window draws what is now and what comes next', async (page) => {
		await page.goto('present/?view=speaker#kidnapped-3');
		await page.waitFor(
			() =>
				[...document.querySelectorAll('.preview [data-stage]')]
					.map((stage) => stage.getAttribute('data-beat'))
					.join() === 'kidnapped-3,every-day-1',
			'both previews'
		);
		await page.press('t');
		await page.waitFor(
			() => document.querySelector('[data-elapsed]')?.textContent !== '0:00',
			'the timer to run'
		);
	});

	test('opens from a disk, story and classroom', async (page) => {
		// The driver takes the file itself for a request to elsewhere.
		page.expected(/file:\/\/.*offline\/(en|es)\.html/);
		const address = pathToFileURL(offlineFile('en')).href;
		await page.goto(`${address}#kidnapped-1`);
		await page.waitFor(
			() => document.querySelector('[data-stage]')?.getAttribute('data-beat') === 'kidnapped-1',
			'the story to rest'
		);
		await page.waitFor(() => document.fonts.check('600 20px Piazzolla'), 'the typeface');
		await page.waitFor(
			() => (document.querySelector('#atlas-rivers')?.getAttribute('d')?.length ?? 0) > 100,
			'the finer outlines'
		);
		await page.goto(`${address}?view=present#road-2`);
		await restsAt(page, 'road-2');
		await page.press('PageDown');
		await restsAt(page, 'road-3');
	});
});
