/** Another story in the place of the first: it is built by the same engine, scrolls, is read without script and stands in every mode. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { declaredStory } from '../../../src/build/content/declared-story';
import { finderOf, storyNames } from '../../tools/story-names.js';
import { appears } from '../appears';
import { findings } from '../axe';
import { detailed, open, overflow, rests, scrollTo } from '../read/story';
import { hurry } from '../read/hurry';
import { Comparison, steadyPicture, type Picture } from '../read/picture';
import { SMALL } from '../screens';
import { expect, test, type Site } from './site';

// One worker, one build.
test.describe.configure({ mode: 'default' });

const BEATS = ['line-1', 'price-1', 'price-2'];
const [FIRST = ''] = BEATS;
const read = ({ dist }: Site, file: string) => readFileSync(path.join(dist, file), 'utf8');

test('its chapters and beats are found in its folders @desktop', async ({ site }) => {
	const { beats } = await declaredStory(site.folder);
	expect(beats.map(({ id }) => id)).toEqual(BEATS);
});

test('each beat is the same picture by scroll and by its link @desktop', async ({ page, browser }, info) => {
	await page.setViewportSize(SMALL);
	await hurry(page);
	await open(page, 'en', '', FIRST);
	await detailed(page);
	const pictures = new Map<string, Picture>();
	for (const beat of BEATS) {
		await scrollTo(page, beat);
		expect(await overflow(page), `${beat}: wider than the screen`).toBe(0);
		pictures.set(beat, await steadyPicture(page));
	}
	const comparison = new Comparison(browser, info);
	for (const beat of BEATS) {
		await page.goto('about:blank');
		await open(page, 'en', `#${beat}`, beat);
		await detailed(page);
		await comparison.same(`${beat}-link`, pictures.get(beat), page);
	}
	await comparison.end();
});

test('its own chart is drawn to scale, on a phone as well @desktop', async ({ page }) => {
	for (const viewport of [SMALL, { width: 390, height: 844 }]) {
		await page.setViewportSize(viewport);
		await open(page, 'es', '#price-2', 'price-2');
		const bars = page.locator('#stage [data-stage] .payment');
		await expect(bars).toHaveCount(2);
		const [paid = NaN, open_ = NaN] = await bars.evaluateAll((all) =>
			all.map((bar) => Number(bar.getAttribute('width')))
		);
		expect(paid / open_).toBeCloseTo(7 / 3, 3);
		await expect(page.locator('#stage [data-stage]')).toContainText('7 millones de dólares estadounidenses');
		// From the chapter's own sheet.
		await expect(bars.last()).toHaveCSS('fill', 'none');
	}
});

test('without script all its words are there, and a picture a beat @desktop', async ({ browser, site }) => {
	for (const [file, said] of [
		['index.html', ['A line to mark', '10 million', 'The part that waits']],
		['es/index.html', ['Una línea por marcar', '10 millones', 'La parte que espera']]
	] as const) {
		const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
		const page = await context.newPage();
		await page.goto(file);
		for (const text of said) await expect(page.locator('body')).toContainText(text);
		const stills = page.locator('.still');
		await expect(stills).toHaveCount(BEATS.length);
		for (const still of await stills.all()) await expect(still).toBeVisible();
		await context.close();
	}
	for (const beat of BEATS) expect(read(site, `stills/es/${beat}.svg`)).toMatch(/^<svg/);
});

test('it stands in a frame, in class and on the map @desktop', async ({ page }) => {
	await page.goto('embed/price/');
	await rests(page, 'price-1');
	await page.locator('.step-next').click();
	await rests(page, 'price-2');
	await page.goto('es/present/#price-1');
	await appears(page, '[data-audience][data-stop-shown="price-1"] [data-stage][data-beat="price-1"]');
	await page.goto('explore/?find=place:paso-del-norte');
	await appears(page, '.card[data-card="place:paso-del-norte"]', { state: 'visible' });
});

test('no page of it breaks a rule of accessibility @desktop', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const address of [
		'./',
		'method/',
		'explore/',
		'embed/',
		'teach/',
		'es/teach/handout/',
		'es/c/price/'
	]) {
		await page.goto(address);
		expect(await findings(page), address).toEqual([]);
	}
});

test('nothing of the first story is left in its pages and downloads @desktop', ({ site }) => {
	// The map is the same, with its countries and states.
	const kinds = ['a figure', 'a source', 'a chapter'];
	const own = new Set(storyNames(site.folder).map(({ name }) => name));
	const firstStory = storyNames(process.cwd()).filter(
		({ name, kind }) => kinds.includes(kind) && !own.has(name)
	);
	const nameIn = finderOf(firstStory);
	expect(firstStory.length).toBeGreaterThan(100);
	for (const file of [
		...['index.html', 'es/index.html', 'method/index.html', 'es/explore/index.html', 'es/present/index.html'],
		...['es/teach/index.html', 'embed/index.html', 'c/line/index.html', 'es/embed/new/index.html'],
		...['data/figures.csv', 'data/datapackage.json', 'es/site.webmanifest', 'oembed/en.json']
	]) {
		const text = read(site, file).replace(/<style>[\s\S]*?<\/style>/g, '');
		expect(nameIn(text)?.name, file).toBeUndefined();
	}
});
