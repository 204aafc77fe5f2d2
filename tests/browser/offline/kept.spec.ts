/** What a reader's line carries to the end of the story, and what is kept of it for reading without a network. */
import { expect, test } from '../shared-context';
import { detailed, lastBeat, langs, rests, scrollTo } from '../read/story';
import { cachedFiles, dist, hostOf, listedFiles, workerReady, type Host } from './hosted';

test.use({ ownContext: true, serviceWorkers: 'allow' });

/** Everything that crosses the line, to the end of the story with the reader's map, until the page is at rest. */
const MOST_BYTES = 280_000;

let host: Host;
test.beforeEach(async () => {
	host = await hostOf(dist);
});
test.afterEach(() => host.close());

for (const lang of langs) {
	test(`${lang}: a reader pays for the story alone, which then opens without a network @phone`, async ({
		page
	}) => {
		await page.goto(host.url + (lang === 'en' ? '' : 'es/'));
		await detailed(page);
		await workerReady(page);
		await scrollTo(page, lastBeat);
		await page.locator('#map').scrollIntoViewIfNeeded();
		await expect(page.locator('.zoomable-map[data-resting]')).toBeAttached();
		await page.locator('.credits').last().scrollIntoViewIfNeeded();
		await host.line.rest();
		const sent = host.line.answers();
		console.log(`${lang}: ${String(sent.length)} requests, ${String(host.line.bytes())} bytes`);
		expect(host.line.bytes()).toBeLessThanOrEqual(MOST_BYTES);
		expect(sent.filter(({ address }) => /(present|teach|method|press)\//.test(address))).toEqual([]);
		// Nothing crosses the line twice.
		expect(new Set(sent.map(({ address }) => address)).size).toBe(sent.length);
		await host.close();

		await page.reload();
		await detailed(page);
		await rests(page, lastBeat);
		await page.locator('#map').scrollIntoViewIfNeeded();
		await expect(page.locator('.zoomable-map[data-resting]')).toBeAttached();
		await expect(page.locator('#something-missing')).toBeHidden();
		await expect(page.goto(`${host.url}present/`)).rejects.toThrow('ERR_FAILED');
	});
}

test('the whole site is kept when it is asked for, with its size said before @phone', async ({ page }) => {
	await page.goto(host.url);
	const control = page.locator('[data-keep-offline]');
	await expect(control).toContainText(/To fetch: 0\.\d\sMB/);
	await host.line.rest();
	const before = host.line.bytes();
	const said = Number(/([\d.]+)\sMB/.exec(await control.innerText())?.[1]);
	await control.getByRole('button').click();
	await expect(control).toContainText('is kept here');
	await expect(control.getByRole('button')).toBeHidden();
	await host.line.rest();
	const listed = listedFiles(dist);
	expect(listed.length).toBeGreaterThan(40);
	expect(await cachedFiles(page)).toEqual(expect.arrayContaining([...listed]));
	const headers = 350 * listed.length;
	expect(Math.abs(host.line.bytes() - before - said * 1e6)).toBeLessThan(50_000 + headers);
	await host.close();

	await page.reload();
	await expect(control).toContainText('is kept here');
	await page.goto(`${host.url}es/present/#origins-2`);
	await rests(page, 'origins-2');
	// Without its slash a folder's address holds no relative links.
	for (const folder of ['teach', 'es', 'method/access']) {
		await page.goto(`${host.url}${folder}?theme=paper#lesson`);
		expect(page.url()).toBe(`${host.url}${folder}/?theme=paper#lesson`);
		await expect(page.locator('h1').first()).toBeAttached();
	}
});

test('nothing but what is read is fetched where a connection is metered or saves data @phone', async ({
	page
}) => {
	for (const connection of [{ saveData: true }, { type: 'cellular' }]) {
		await page.addInitScript((state) => {
			Object.defineProperty(navigator, 'connection', { value: state });
		}, connection);
		await page.goto(host.url);
		const control = page.locator('[data-keep-offline]');
		await expect(control).toContainText('metered or in data-saving mode');
		await expect(control.getByRole('button')).toBeHidden();
		await page.goto(`${host.url}present/`);
		await page.locator('[data-audience]').waitFor();
		await workerReady(page);
		await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
		await page.goto(host.url);
		await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
		await host.line.rest();
		expect(host.line.answers().filter(({ address }) => /(teach|method|es)\//.test(address))).toEqual([]);
	}
});

test('installing keeps the whole site @desktop', async ({ page }) => {
	await page.goto(host.url);
	const control = page.locator('[data-keep-offline]');
	await expect(control).toContainText('To fetch');
	await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
	await expect(control).toContainText('is kept here');
	expect(await cachedFiles(page)).toEqual(expect.arrayContaining([...listedFiles(dist)]));
});

test('a frame registers nothing @desktop', async ({ page }) => {
	host.instead = {
		address: /host\.html$/,
		answer: (_, response) =>
			response
				.writeHead(200, { 'content-type': 'text/html' })
				.end('<!doctype html><title>Host</title><iframe src="./" width="900" height="600"></iframe>')
	};
	await page.goto(`${host.url}host.html`);
	await page.frameLocator('iframe').locator('[data-stage]').waitFor();
	await host.line.rest();
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

	expect(host.line.answers().map(({ address }) => address)).not.toContain('/deep/er/sw.js');
});
