/** What a frame costs until it has loaded: at most 200 KB for a chapter. */
import { chapters } from '../../../src/story/beats';
import { expect, test } from '../watched';
import { embedOf, langs } from './frame';

const MOST_BYTES = 200_000;

for (const lang of langs) {
	test(`${lang}: no chapter's frame takes more than 200 KB to load @phone`, async ({ page, context }) => {
		const network = await context.newCDPSession(page);
		await network.send('Network.enable');
		await network.send('Page.enable');
		// Every frame is the first one its reader meets.
		await network.send('Network.setCacheDisabled', { cacheDisabled: true });
		// What the frame before still receives is not this one's.
		let loader = '';
		let bytes = 0;
		const own = new Set<string>();
		network.on('Network.requestWillBeSent', ({ requestId, loaderId, type }) => {
			if (type === 'Document') [loader, bytes] = [loaderId, 0];
			if (loaderId === loader) own.add(requestId);
			else own.delete(requestId);
		});
		network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			if (own.has(requestId)) bytes += encodedDataLength;
		});
		const table: Record<string, number> = {};
		for (const { id } of chapters) {
			own.clear();
			// What sharpens the picture comes after.
			const untilLoad = new Promise<number>((resolve) =>
				network.once('Page.loadEventFired', () => {
					resolve(bytes);
				})
			);
			await page.goto(embedOf(lang, id), { waitUntil: 'load' });
			table[id] = await untilLoad;
		}
		console.log(lang, JSON.stringify(table));
		for (const [id, bytes] of Object.entries(table)) {
			expect(bytes, id).toBeGreaterThan(50_000);
			expect(bytes, id).toBeLessThanOrEqual(MOST_BYTES);
		}
	});
}
