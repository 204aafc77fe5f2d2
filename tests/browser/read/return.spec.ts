/** The picture of a beat after the ways a reader comes back to it: Back, reload, another size, a turned phone. */
import { test } from '../watched';
import { hurry } from './hurry';
import { Comparison, steadyPicture } from './picture';
import { detailed, open, pageOf, rests } from './story';

// As fine as a phone's, where a pixel is no whole number of the marks' own.
test.use({ deviceScaleFactor: 2 });

/** One on the map, one of marks, one of charts, each on the screen where more can go wrong. */
const SOME = [
	['road-4', '@phone'],
	['kidnapped-2', '@desktop'],
	['ransom-2', '@phone']
] as const;

for (const [beat, on] of SOME) {
	test(`${beat} is the same after reload, another size, a turn, and Back ${on}`, async ({
		page,
		browser
	}, info) => {
		await hurry(page);
		await open(page, 'en', `#${beat}`, beat);
		await detailed(page);
		const comparison = new Comparison(browser, info);
		const before = await steadyPicture(page);

		await page.reload();
		await rests(page, beat);
		await detailed(page);
		await comparison.same('reload', before, page);

		const size = page.viewportSize() ?? { width: 0, height: 0 };
		for (const other of [
			{ width: size.height, height: size.width },
			{ width: 834, height: 1112 }
		]) {
			await page.setViewportSize(other);
			await rests(page, beat);
			await page.setViewportSize(size);
			await rests(page, beat);
			await comparison.same(`from-${other.width}`, before, page);
		}

		await page.goto(pageOf('es'));
		await page.goBack();
		await rests(page, beat);
		await detailed(page);
		await comparison.same('back', before, page);
		await comparison.end();
	});
}

test('Back within the story goes to the beat the link was followed from @phone', async ({ page }) => {
	await hurry(page);
	await open(page, 'en', '#opening-1', 'opening-1');
	await page.getByRole('link', { name: 'skip it' }).click();
	await rests(page, 'trafficking-1');
	await page.goBack();
	await rests(page, 'opening-1');
	await page.goForward();
	await rests(page, 'trafficking-1');
});
