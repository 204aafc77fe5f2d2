/** What can go wrong on the way, in the engines beside Chromium, for which tests/browser/faults/ tries it all. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { dist, hostOf, type Host } from '../browser/offline/hosted';
import { inOtherEngines, type Page } from './driver';
import { rests } from './story';

/** Opens the story on a host of its own that answers in another way where `instead` says so. */
async function withStory(page: Page, instead: Host['instead'], run: () => Promise<void>): Promise<void> {
	const host = await hostOf(dist);
	host.instead = instead;
	// The host is foreign to the driver; engines tell of what they refuse and of what does not come.
	page.expected(/^foreign request|Content-Security-Policy|Loading (failed|module)|Failed to load/);
	try {
		await page.goto(host.url);
		await run();
	} finally {
		await host.close();
	}
}

/** What a reader sees of the parts that stand for each other. */
const seen = (page: Page) =>
	page.evaluate(() => {
		const count = (selector: string) =>
			[...document.querySelectorAll(selector)].filter((part) => part.checkVisibility()).length;
		return {
			scripted: 'scripted' in document.documentElement.dataset,
			drawn: count('.stage, .poster, canvas'),
			controls: count('input, select, button'),
			stills: count('.still') > 30
		};
	});

const STILL = { scripted: false, drawn: 0, controls: 0, stills: true };

const told = (page: Page) =>
	page.waitFor(() => document.querySelector('#something-missing')?.checkVisibility(), 'the line');

inOtherEngines('a story that was changed on the way', (test) => {
	test('is plain text with its pictures when its style sheet is refused', (page) =>
		withStory(
			page,
			{
				address: /\/deep\/er\/$/,
				answer: (_, response) => {
					response.setHeader('Content-Type', 'text/html');
					response.setHeader('Content-Security-Policy', "style-src 'self'");
					response.end(readFileSync(path.join(dist, 'index.html')));
				}
			},
			async () => {
				await told(page);
				expect(await seen(page)).toEqual(STILL);
				expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(150_000);
			}
		));

	test('is complete and still when no script comes', (page) =>
		withStory(
			page,
			{
				address: /\.js$/,
				answer: (_, response) => {
					response.writeHead(404).end();
				}
			},
			async () => {
				await told(page);
				expect(await seen(page)).toEqual(STILL);
			}
		));

	test('changes its sentence where a translator replaced every text', (page) =>
		withStory(page, null, async () => {
			await rests(page, 'opening-1');
			await page.waitFor(() => 'live' in document.documentElement.dataset, 'the controls');
			const said = await page.evaluate(() => {
				const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				const texts: Text[] = [];
				while (walker.nextNode()) texts.push(walker.currentNode as Text);
				for (const text of texts) {
					if (text.data.trim() === '' || text.parentElement?.closest('script, style, svg')) continue;
					const copy = document.createElement('span');
					copy.textContent = text.data;
					text.replaceWith(copy);
				}
				const range = document.querySelector<HTMLInputElement>('#ransom-1 input[type="range"]');
				if (!range) throw new Error('there is no marker');
				range.value = '4000';
				range.dispatchEvent(new Event('input', { bubbles: true }));
				return new Promise<string>((resolve) => {
					setTimeout(() => {
						resolve(document.querySelector('#ransom-1 .control-said')?.textContent ?? '');
					}, 100);
				});
			});
			expect(said).toMatch(/^4,000 US dollars/);
		}));
});
