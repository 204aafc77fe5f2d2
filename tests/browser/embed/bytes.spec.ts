/** What a frame costs until it has loaded: at most 152 KB for a chapter. */
import { chapters } from '../story';
import { expect, test } from '../watched';
import { embedOf } from './frame';

test.use({ ownContext: true });

const MOST_BYTES = 152_000;

// In Spanish, whose words are longer: of the same chapter English takes some hundred bytes less.
test("no chapter's frame takes more than 152 KB to load @phone", async ({ page, context }) => {
	const network = await context.newCDPSession(page);
	await network.send('Network.enable');
	await network.send('Page.enable');
	// Every frame is the first one its reader meets.
	await network.send('Network.setCacheDisabled', { cacheDisabled: true });
	// What the frame before still receives is not this one's. The browser tells of files and of the load event by different
	// ways, in no fixed order: their times decide.
	let loader = '';
	let came: { at: number; bytes: number }[] = [];
	const own = new Set<string>();
	network.on('Network.requestWillBeSent', ({ requestId, loaderId, type }) => {
		if (type === 'Document') [loader, came] = [loaderId, []];
		if (loaderId === loader) own.add(requestId);
		else own.delete(requestId);
	});
	network.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
		if (own.has(requestId)) came.push({ at: timestamp, bytes: encodedDataLength });
	});
	const table: Record<string, number> = {};
	for (const { id } of chapters) {
		own.clear();
		const loaded = new Promise<number>((resolve) =>
			network.once('Page.loadEventFired', ({ timestamp }) => {
				resolve(timestamp);
			})
		);
		await page.goto(embedOf('es', id), { waitUntil: 'load' });
		const until = await loaded;
		// Word of a file may come a moment after word of the load; what sharpens the picture comes after both.
		await page.waitForTimeout(250);
		table[id] = came.filter(({ at }) => at <= until).reduce((sum, { bytes }) => sum + bytes, 0);
	}
	console.log(JSON.stringify(table));
	for (const [id, bytes] of Object.entries(table)) {
		expect(bytes, id).toBeGreaterThan(50_000);
		expect(bytes, id).toBeLessThanOrEqual(MOST_BYTES);
	}
});
