/** Files that do not come: the reader keeps the text and a picture, and is told in one line when something is missing. */
import type { Route } from '@playwright/test';
import { hurry } from '../read/hurry';
import { detailed, deviceOf, langs, open, pageOf, rests, scrollTo } from '../read/story';
import { expect, test } from '../watched';
import { line, windUntilSeen, STILL_PAGES } from './missing';

test.use({ ownContext: true });

const told = { en: 'The text is complete', es: 'El texto está completo' } as const;

/** What can happen to the page's own script. The small one that watches over it comes. */
const FATES: Readonly<Record<string, (route: Route) => Promise<unknown>>> = {
	'is not found': (route) => route.fulfill({ status: 404, body: 'Not found' }),
	'is cut off': async (route) => {
		const response = await route.fetch();
		const text = await response.text();
		await route.fulfill({ response, body: text.slice(0, text.length / 2) });
	},
	'never comes': () => Promise.resolve()
};

for (const [fate, meet] of Object.entries(FATES)) {
	test(`a script that ${fate} leaves every word with its picture @phone`, async ({ page, watch }) => {
		// Half a script breaks in whatever it was saying there.
		watch.expected(
			/404|Unexpected (end|token|identifier|string|number)|SyntaxError|missing \)|Invalid or unexpected|Failed to load/
		);
		await page.clock.install();
		await page.route(/assets\/read-[^/]*\.js/, meet);
		await page.goto(pageOf('en'), { waitUntil: 'commit' });
		await page.locator('.credits').waitFor({ state: 'attached' });
		// A script that does not come says so at once; for one that says nothing the page waits.
		if (fate === 'never comes') {
			await expect(line(page)).toBeHidden();
			await windUntilSeen(page, line(page));
		}
		await expect(line(page)).toBeVisible();
		await expect(line(page)).toContainText(told.en);
		await expect(page.locator('#kidnapped-1')).toBeAttached();
		const still = page.locator('#kidnapped .still').first();
		await still.scrollIntoViewIfNeeded();
		await expect(still).toBeInViewport();
		await expect(page.locator('.stage-holder')).toBeHidden();
		expect(await page.locator('.after .figure-entry').count()).toBeGreaterThan(40);
		await expect(page.locator('.sources-list')).toBeVisible();
		const dark = page.locator('#san-fernando-1 p').first();
		await dark.scrollIntoViewIfNeeded();
		expect(
			await page.evaluate(
				() => getComputedStyle(document.querySelector('#san-fernando') as Element).backgroundColor
			)
		).not.toBe('rgba(0, 0, 0, 0)');
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0
		);
	});
}

/** What can happen to a script on the way, told at once; one of them to each file in turn, and each to all of them. */
const AT_ONCE: readonly ((route: Route) => Promise<unknown>)[] = [
	(route) => route.fulfill({ status: 404, body: 'Not found' }),
	(route) => route.abort(),
	(route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
	// Syntax that an engine does not know.
	(route) => route.fulfill({ contentType: 'text/javascript', body: 'let unknown = ?. ;' })
];

test('every script, alone and with all others, can fail in every way @desktop', async ({ page, watch }) => {
	watch.expected(/404|ERR_FAILED|Failed to load|MIME type|SyntaxError|Unexpected token/);
	for (const [address, shown] of STILL_PAGES) {
		const html = await (await page.request.get(address)).text();
		const files = [...html.matchAll(/(?:script|link)[^>]+(?:src|href)="[^"]*(assets\/[^"]+\.js)"/g)].map(
			([, file]) => file ?? ''
		);
		expect(files.length, address).toBeGreaterThan(3);
		// What is one for all pages is tried in the story.
		const all = AT_ONCE.map((meet) => ({ taken: files, meet }));
		const cases =
			address === pageOf('en')
				? [...files.map((file, k) => ({ taken: [file], meet: AT_ONCE[k % AT_ONCE.length] })), ...all]
				: all.slice(0, 2);
		for (const { taken, meet } of cases) {
			await page.unrouteAll();
			for (const file of taken) await page.route(`**/${file}`, (route) => meet?.(route));
			await page.goto(address, { waitUntil: 'domcontentloaded' });
			const which = `${address} without ${taken.join(' ')}`;
			await expect(page.locator('html'), which).not.toHaveAttribute('data-scripted');
			await expect(page.locator(shown).first(), which).toBeVisible();
			await expect(page.locator('[data-control], #display').filter({ visible: true }), which).toHaveCount(0);
			const notice = line(page);
			if ((await notice.count()) > 0) await expect(notice, which).toBeVisible();
		}
	}
});

for (const lang of langs) {
	for (const file of ['region.topo', 'relief']) {
		test(`${lang}: without ${file} the story goes on, and says so ${deviceOf(lang)}`, async ({
			page,
			watch
		}) => {
			watch.expected(/ERR_FAILED|Failed to load resource/);
			await page.route(new RegExp(`assets/${file}`), (route) => route.abort());
			await open(page, lang);
			await expect(line(page)).toBeVisible();
			await expect(line(page)).toContainText(told[lang]);
			await scrollTo(page, 'agreement-1');
		});
	}
}

test('without its script the map stays a picture beside its list, and the page says so @phone', async ({
	page,
	watch
}) => {
	watch.expected(/ERR_FAILED|Failed to load|Failed to fetch/);
	await page.route(/\/assets\/mount-explore-[^/]*\.js$/, (route) => route.abort());
	await page.goto('./#map');
	await expect(page.locator('#map[data-failed]')).toBeAttached();
	await expect(line(page)).toBeVisible();
	await page.locator('#map').scrollIntoViewIfNeeded();
	const picture = page.locator('#map .explore-picture');
	await expect(picture).toBeVisible();
	await expect
		.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
		.toBeGreaterThan(0);
	await expect(page.locator('#map .feature-name').first()).toBeVisible();
});

test('the map’s own page, without its script, is a picture beside its list @phone', async ({
	page,
	watch
}) => {
	watch.expected(/404|Failed to load/);
	await page.clock.install();
	await page.route(/\/assets\/explore-[^/]*\.js$/, (route) =>
		route.fulfill({ status: 404, body: 'Not found' })
	);
	await page.goto('./explore/');
	const picture = page.locator('.explore-picture');
	await windUntilSeen(page, picture);
	await expect
		.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
		.toBeGreaterThan(0);
	await expect(page.locator('.explore-no-script')).toBeVisible();
	await expect(page.locator('.explore-waiting')).toBeHidden();
});

test('without its letters the story is set in the system’s, and nothing sticks out @phone', async ({
	page,
	watch
}) => {
	watch.expected(/ERR_FAILED|Failed to load resource/);
	await hurry(page);
	await page.route('**/*.woff2', (route) => route.abort());
	await open(page, 'en');
	await detailed(page);
	for (const beat of ['kidnapped-1', 'ransom-1', 'left-out-1']) {
		await page.evaluate((id) => (location.hash = id), beat);
		await rests(page, beat);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
			0
		);
	}
	await expect(line(page)).toBeHidden();
});

test('without script and stills every word is there, and nothing sticks out @phone', async ({
	page,
	watch
}) => {
	watch.expected(/404|ERR_FAILED|Failed to load/);
	await page.clock.install();
	await page.route(/assets\/read-[^/]*\.js/, (route) => route.fulfill({ status: 404, body: 'Not found' }));
	await page.route('**/stills/**', (route) => route.abort());
	await page.goto(pageOf('en'));
	await windUntilSeen(page, line(page));
	const still = page.locator('#kidnapped .still').first();
	await still.scrollIntoViewIfNeeded();
	await expect
		.poll(() => still.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
		.toBe(0);
	await expect(page.locator('#kidnapped-1')).toContainText(/\d/);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('nothing is said when everything came @phone', async ({ page }) => {
	await open(page, 'en');
	await detailed(page);
	await expect(line(page)).toBeHidden();
});

test('a language header nobody expects changes nothing @phone', async ({ browser, baseURL, viewport }) => {
	for (const header of ['tlh;q=0.9, *;q=0.1', 'es-MX-x-nonsense,,;q=', '']) {
		const context = await browser.newContext({
			baseURL: baseURL ?? '',
			viewport,
			extraHTTPHeaders: { 'accept-language': header }
		});
		const page = await context.newPage();
		for (const lang of langs) {
			await open(page, lang);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
		}
		await context.close();
	}
});
