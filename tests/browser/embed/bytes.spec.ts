/** What a frame costs until it has loaded: at most 200 KB for a chapter. */
import { chapters } from '../../../src/story/beats';
import { expect, test } from '../watched';
import { embedOf, langs } from './frame';

const MOST_BYTES = 200_000;

for (const lang of langs) {
	test(`${lang}: no chapter's frame takes more than 200 KB to load @phone`, async ({ browser }, info) => {
		test.setTimeout(240_000);
		const table: Record<string, number> = {};
		for (const { id } of chapters) {
			const context = await browser.newContext({ baseURL: info.project.use.baseURL ?? '' });
			const page = await context.newPage();
			const network = await context.newCDPSession(page);
			await network.send('Network.enable');
			await network.send('Page.enable');
			let bytes = 0;
			let loaded = false;
			network.on('Page.loadEventFired', () => (loaded = true));
			// What sharpens the picture comes after.
			network.on('Network.loadingFinished', ({ encodedDataLength }) => {
				if (!loaded) bytes += encodedDataLength;
			});
			await page.goto(embedOf(lang, id), { waitUntil: 'load' });
			table[id] = bytes;
			await context.close();
		}
		console.log(lang, JSON.stringify(table));
		for (const [id, bytes] of Object.entries(table)) {
			expect(bytes, id).toBeGreaterThan(50_000);
			expect(bytes, id).toBeLessThanOrEqual(MOST_BYTES);
		}
	});
}
