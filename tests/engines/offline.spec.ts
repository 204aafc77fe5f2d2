/** What the service worker keeps, in every engine: the story that was read, the whole site on request, and no older edition. */
import { expect } from 'vitest';
import {
	copiedSite,
	dist,
	hostOf,
	removeSite,
	secondEdition,
	TITLE,
	type Host
} from '../browser/offline/hosted';
import { inOtherEngines, type Page } from './driver';
import { rests } from './story';

/** Runs with a host of its own, which the driver takes for a foreign one. */
async function withHost(page: Page, folder: string, run: (host: Host) => Promise<void>): Promise<void> {
	const host = await hostOf(folder);
	page.expected(/^foreign request/);
	// Engines tell of what a page asks for without a network, such as its icon.
	page.expected(/Failed to load resource|NetworkError|ServiceWorker passed a promise|Loading failed/);
	try {
		await run(host);
	} finally {
		await host.close();
	}
}

/** Opens the story and waits until the service worker has what was read. */
async function read(page: Page, host: Host): Promise<void> {
	await page.goto(host.url);
	await rests(page, 'opening-1');
	await page.waitFor(
		() => document.querySelector('[data-keep-offline]:not([hidden])') && navigator.serviceWorker.controller,
		'the service worker'
	);
	await host.line.rest();
}

inOtherEngines('the service worker', (test) => {
	test('keeps the story that was read', (page) =>
		withHost(page, dist, async (host) => {
			await read(page, host);
			expect(host.line.answers().filter(({ address }) => /(present|teach|es)\//.test(address))).toEqual([]);
			await host.close();
			await page.goto(`${host.url}?again#kidnapped-1`);
			await rests(page, 'kidnapped-1');
		}));

	test('keeps the whole site on request, and finds a folder without its slash', (page) =>
		withHost(page, dist, async (host) => {
			await read(page, host);
			await page.click('[data-keep-offline] button');
			await page.waitFor(
				() => document.querySelector('[data-keep-offline]')?.textContent.includes('is kept here'),
				'the whole site'
			);
			await host.close();
			await page.goto(`${host.url}es/present`);
			await page.waitFor(() => document.querySelector('[data-audience]'), 'the deck');
			expect(await page.evaluate(() => location.pathname)).toBe('/deep/er/es/present/');
		}));

	test('tells of a newer edition', async (page) => {
		const folder = copiedSite();
		const next = await secondEdition(folder);
		await withHost(page, folder, async (host) => {
			await read(page, host);
			host.folder = next.folder;
			await page.evaluate(() => {
				document.dispatchEvent(new Event('visibilitychange'));
			});
			await page.waitFor(() => document.querySelector('[data-new-edition]:not([hidden])'), 'the line');
			await page.click('[data-new-edition] button');
			await page.waitFor((title) => document.title === title, 'the new edition', TITLE);
		});
		removeSite(folder);
		removeSite(next.folder);
	});
});
