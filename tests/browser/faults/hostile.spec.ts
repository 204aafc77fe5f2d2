/**
 * A thousand hostile addresses, messages, stores and searches against the live pages: each page works on, says nothing, goes
 * nowhere, and holds no element it did not hold before. Frames in other people's pages: tests/hosts/hostile.spec.ts.
 */
import type { Frame, Page } from '@playwright/test';
import fc from 'fast-check';
import { hostileText, hostileValue, mutated, SEED, wellFormed } from '../../unit/fuzz/hostile';
import { restsAt } from '../present/deck';
import { hurry } from '../read/hurry';
import { detailed, open, rests } from '../read/story';
import { expect, test } from '../watched';

test.use({ ownContext: true });

/** How often each page is tried in each way; a thousand in all. */
const CASES = {
	...{ storyAddress: 220, storyMessage: 80, frameAddress: 100, frameMessage: 100, makerMessage: 100 },
	...{ deckAddress: 100, deckMessage: 180, windowMessage: 60, mapSearch: 200, mapAddress: 60 }
} as const;

/** Markup and scripts that would leave an element called `pwned`, or a global of that name, were they ever taken for such. */
const payload = fc.constantFrom(
	'<img id=pwned src=x onerror=window.pwned=1>',
	'"><svg id=pwned onload=window.pwned=1>',
	"'-(window.pwned=1)-'",
	'<script id=pwned>window.pwned=1</script>',
	'<iframe id=pwned srcdoc="<script>parent.pwned=1</script>">',
	'<a id=pwned href=javascript:window.pwned=1>',
	'<base id=pwned href=//evil.example/>',
	'javascript:window.pwned=1',
	'//evil.example/',
	'https://evil.example/x.js'
);
const text = fc.oneof(hostileText, payload).map((given) => wellFormed(given.slice(0, 400)));
const texts = (numRuns: number) => fc.sample(text, { seed: SEED, numRuns });
/** As JSON, which keeps a key called `__proto__`. */
const messages = (given: fc.Arbitrary<unknown>, numRuns: number) =>
	JSON.stringify(
		fc
			.sample(fc.oneof(given, hostileValue, payload), { seed: SEED, numRuns })
			.map((value) => (value === undefined ? null : value)),
		(_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
	);
const step = {
	ns: 'road-north',
	v: 1,
	type: 'progress',
	p: 0.9,
	mode: 'scroll',
	height: 700,
	url: '//evil.example'
};

/** A sound word of another window of the deck, written out here: it says the eighth stop. */
const word = {
	...{ app: 'road-north-deck', version: 2, kind: 'state', window: 'other' },
	stamped: {
		...{ count: 9, by: 'other' },
		state: {
			...{ stop: 7, blank: 'none', labels: true, settings: { 'ransom-marker': 1000 } },
			...{ answers: {}, trying: {}, timer: { since: null, before: 0 } }
		}
	}
};

/** What an injected thing would change: elements that load or lead, handlers, the address without its fragment. */
const traces = (where: Page | Frame) =>
	where.evaluate(() => {
		const all = [...document.querySelectorAll('*')];
		const count = (selector: string) => document.querySelectorAll(selector).length;
		return {
			...Object.fromEntries(
				['script', 'iframe', 'img', 'object', 'embed', 'base', 'form', 'meta', 'link', 'svg image'].map(
					(name) => [name, count(name)]
				)
			),
			handlers: all.filter((one) => one.getAttributeNames().some((name) => /^on|^srcdoc$/.test(name))).length,
			wild: count(
				'[href^="javascript:" i], [src^="javascript:" i], [href*="evil.example"], [src*="evil.example"]'
			),
			pwned: count('#pwned') + Number('pwned' in window) + Number('polluted' in {}),
			place: location.origin + location.pathname
		};
	});

/** Gives fragments to the page one after the other, by the reader's way and by the history's. */
const giveFragments = (where: Page | Frame, list: readonly string[]) =>
	where.evaluate(async (fragments) => {
		for (const [k, fragment] of fragments.entries()) {
			if (k % 2 === 0) location.hash = fragment;
			else {
				const query = new URLSearchParams({
					theme: fragment,
					beat: fragment,
					chapter: fragment,
					[fragment]: fragment
				});
				history.replaceState({ fragment }, '', `?${query.toString()}#${encodeURIComponent(fragment)}`);
				dispatchEvent(new PopStateEvent('popstate', { state: { fragment } }));
				dispatchEvent(new HashChangeEvent('hashchange'));
			}
			if (k % 20 === 0) await new Promise((resolve) => setTimeout(resolve));
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}, list);

const giveMessages = (where: Page | Frame, json: string, to: 'self' | 'parent') =>
	where.evaluate(
		async ([given, whom]) => {
			for (const message of JSON.parse(given) as unknown[]) window[whom].postMessage(message, '*');
			await new Promise((resolve) => setTimeout(resolve, 50));
		},
		[json, to] as const
	);

/** Everything a page keeps, filled with what it never wrote. */
const spoilStores = (page: Page, list: readonly string[]) =>
	page.addInitScript((values) => {
		['theme', 'motion', 'deck', 'letters'].forEach((name, k) => {
			localStorage.setItem(`road-north-${name}`, values[k] ?? '');
			sessionStorage.setItem(`road-north-${name}`, values[k + 4] ?? '');
		});
	}, list);

test.beforeEach(async ({ page }) => {
	await hurry(page);
	await spoilStores(
		page,
		fc.sample(fc.oneof(text, fc.constantFrom('{', '[]', '{"state":{}}')), { seed: SEED, numRuns: 8 })
	);
});

test('the story @phone', async ({ page }) => {
	await open(page, 'en', '?theme=%3Cimg%20id=pwned%3E&motion=%00&beat=%E0%A4%A');
	await detailed(page);
	const before = await traces(page);
	await giveFragments(page, texts(CASES.storyAddress));
	await giveMessages(page, messages(mutated(step), CASES.storyMessage), 'self');
	expect(await traces(page)).toEqual(before);
	await page.evaluate(() => (location.hash = 'road-2'));
	await rests(page, 'road-2');
	expect(await traces(page)).toEqual(before);
});

test('a frame, and the page that offers frames @desktop', async ({ page }) => {
	await page.goto('embed/new/?chapter=%22%3E%3Cimg%20id=pwned%3E#%');
	const frame = page.frames().find((one) => one !== page.mainFrame());
	if (!frame) throw new Error('there is no frame');
	const live = () => frame.locator('html[data-live] [data-stage][data-beat="opening-1"]').waitFor();
	await page.locator('iframe').scrollIntoViewIfNeeded();
	await live();
	const before = [await traces(page), await traces(frame)];
	await giveFragments(frame, texts(CASES.frameAddress));
	await giveMessages(frame, messages(mutated(step), CASES.frameMessage), 'self');
	const told = mutated({ ...step, type: 'height' });
	await giveMessages(frame, messages(told, CASES.makerMessage / 2), 'parent');
	await giveMessages(page, messages(told, CASES.makerMessage / 2), 'self');
	expect([await traces(page), await traces(frame)]).toEqual(before);
	await live();
	await frame.locator('.step-next').click();
	await frame.locator('[data-stage][data-beat="agreement-1"]').waitFor();
});

test('the classroom @desktop', async ({ page }) => {
	await page.goto('present/?chapter=%00&view=%3Cimg%20id=pwned%3E#%');
	await restsAt(page, 'opening-1');
	const before = await traces(page);
	await giveFragments(page, texts(CASES.deckAddress));
	await restsAt(page, 'opening-1');
	await giveMessages(page, messages(mutated(word), CASES.windowMessage), 'self');
	// A window that is no partner is not believed, even where its message is sound.
	await giveMessages(page, JSON.stringify([word]), 'self');
	await restsAt(page, 'opening-1');
	await page.evaluate(
		async ([name, given]) => {
			const channel = new BroadcastChannel(name);
			for (const one of JSON.parse(given) as unknown[]) channel.postMessage(one);
			await new Promise((resolve) => setTimeout(resolve, 50));
			channel.close();
		},
		[
			`road-north ${new URL(page.url()).pathname.replace('present/', '')}`,
			messages(mutated(word), CASES.deckMessage)
		] as const
	);
	await expect(page.locator('[data-audience]')).toHaveAttribute('data-stop-shown', /^[a-z-]+(-\d)?$/);
	await page.keyboard.press('Home');
	await restsAt(page, 'opening-1');
	expect(await traces(page)).toEqual(before);
	await page.keyboard.press('PageDown');
	await restsAt(page, 'agreement-1');
});

test('the map @desktop', async ({ page }) => {
	const odd =
		'?at=1e999,-0,%E0%A4%A&layers=__proto__,%3Cimg%20id=pwned%3E&find=place:constructor&stop=1e308#%';
	await page.goto(`explore/${odd}`);
	const rested = page.locator('.zoomable-map[data-resting]');
	await rested.waitFor();
	const box = page.getByRole('combobox');
	const before = await traces(page);
	const most = await box.evaluate(
		async (input: HTMLInputElement, list) => {
			let options = 0;
			for (const given of list) {
				input.value = given;
				input.dispatchEvent(new InputEvent('input', { bubbles: true }));
				await new Promise((resolve) => setTimeout(resolve));
				options = Math.max(options, document.querySelectorAll('[role="option"]').length);
			}
			return options;
		},
		[...texts(CASES.mapSearch - 1), 'a']
	);
	expect(most).toBe(12);
	await giveFragments(page, texts(CASES.mapAddress));
	await box.fill('');
	expect(await traces(page)).toEqual(before);
	await box.fill('cordoba');
	await box.press('Enter');
	await expect(page.locator('.card')).toHaveAttribute('data-card', 'place:cordoba');
	await rested.waitFor();
});
