/** A second engine of access checks finds no violation on one page of each kind. Its watch fails a request to any other host. */
import { expect, test } from './watched';
import { secondFindings } from './second-engine';

const pages = [
	['the story', './', 'html[data-live]'],
	['the story in Spanish', './es/', 'html[data-live]'],
	['a frame', './embed/ransom/', '[data-stage][data-beat]'],
	['the map', './es/explore/', '[data-explore-map]'],
	['method', './method/', 'html[data-live]'],
	['the report', './es/method/access/', 'html[data-live]'],
	['the lesson', './teach/', '#lesson'],
	['the classroom', './es/present/', '[data-audience] [data-stage]']
] as const;

for (const [name, address, ready] of pages) {
	test(`${name}: no violation @desktop`, async ({ page }) => {
		await page.goto(address);
		await page.locator(ready).waitFor({ state: 'attached' });
		expect(await secondFindings(page)).toEqual([]);
	});
}
