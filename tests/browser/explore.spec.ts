/** The reader's map in a browser: search, layers, keys, following a corridor, the address, and a page that still scrolls. */
import type { Page } from '@playwright/test';
import { appears } from './appears';
import { findings } from './axe';
import { hurry } from './read/hurry';
import { expect, test } from './shared-context';

test.beforeEach(({ page }) => hurry(page));

const map = (page: Page) => page.locator('[data-explore-map]');
const box = (page: Page) => page.getByRole('combobox');
const card = (page: Page) => page.locator('.card');
const shown = (page: Page) => appears(page, '[data-explore-map]', { state: 'visible' });
const rested = (page: Page) => appears(page, '.zoomable-map[data-resting]', { state: 'visible' });

async function open(page: Page, query = ''): Promise<void> {
	await page.goto(`explore/${query}`);
	await shown(page);
	await rested(page);
}
/** The address says `at` once the map has come to rest somewhere. */
const addressHas = (page: Page, text: string) => expect.poll(() => page.url()).toContain(text);
const scaleOf = async (page: Page) => Number(await map(page).getAttribute('data-k'));

test('search finds by the keyboard, blind to accents, and shows what is known and from whom @desktop', async ({
	page
}) => {
	await open(page);
	await box(page).fill('cordoba');
	await expect(page.getByRole('option').first()).toContainText('Córdoba');
	await box(page).press('ArrowDown');
	await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
	await expect(box(page)).toHaveAttribute('aria-activedescendant', /.+/);
	await box(page).press('Enter');
	await expect(card(page)).toHaveAttribute('data-card', 'place:cordoba');
	await expect(card(page).getByRole('heading', { level: 2 })).toBeFocused();
	await expect(card(page)).toContainText('along the railway in Veracruz');
	await expect(card(page).locator('.statement-sources a').first()).toHaveAttribute('href', /^https?:/);
	await addressHas(page, 'find=place:cordoba');
	await box(page).fill('xyzzy');
	await expect(page.locator('.explore-none')).toBeVisible();
});

test('search finds countries, corridors and figures in both languages @phone', async ({ page }) => {
	await open(page);
	for (const [asked, found] of [
		['linea del istmo', 'corridor:a3'],
		['Honduras', 'country:HN'],
		['9,758', 'figure:cndh-kidnapped'],
		['tamaulipas', 'state:MX-TAM']
	] as const) {
		await box(page).fill(asked);
		await box(page).press('Enter');
		await expect(card(page)).toHaveAttribute('data-card', found);
	}
	await page.goto('es/explore/');
	await shown(page);
	await box(page).fill('mexico city');
	await box(page).press('Enter');
	await expect(card(page)).toHaveAttribute('data-card', 'place:mexico-city');
	await expect(card(page).getByRole('heading')).toHaveText('Ciudad de México');
});

test('layers are switched on and off @phone', async ({ page }) => {
	await open(page);
	const rail = page.locator('.map-sheet .corridor.rail');
	await expect(rail).toHaveCount(8);
	await page.getByLabel('railway').uncheck();
	await expect(rail).toHaveCount(0);
	await page.getByLabel('states of Mexico').check();
	await expect(page.locator('.map-sheet .map-state')).toHaveCount(32);
	await page.getByLabel('campaign countries').check();
	await expect(page.locator('.map-sheet .lit')).toHaveCount(5);
	await page.getByLabel('places named by the sources').check();
	expect(await page.locator('.map-names .map-record').count()).toBeGreaterThan(10);
	await page.getByLabel('towns').uncheck();
	await page.getByLabel('the two cities').uncheck();
	await expect(page.locator('.map-names .map-ring')).toHaveCount(0);
	await addressHas(page, 'layers=road,foot,boat,record,campaign,states');
});

test('the map answers to keys and names what lies under its cross @desktop', async ({ page }) => {
	await open(page);
	const before = await scaleOf(page);
	await page.getByLabel('states of Mexico').focus();
	await page.keyboard.press('Tab');
	while (!(await map(page).evaluate((element) => element === document.activeElement)))
		await page.keyboard.press('Tab');
	await expect(page.locator('.map-cross')).toBeVisible();
	await page.keyboard.press('+');
	await expect.poll(() => scaleOf(page)).toBeGreaterThan(before * 1.4);
	const transform = () =>
		page
			.locator('.map-sheet')
			.first()
			.evaluate((element) => element.style.transform);
	await rested(page);
	await page.keyboard.press('ArrowRight');
	await expect.poll(transform).not.toBe('none');
	await page.keyboard.press('-');
	await page.keyboard.press('0');
	await expect.poll(() => scaleOf(page)).toBeCloseTo(before, 2);
	// To a place by its address, then what is under the cross is chosen by Enter.
	await open(page, '?at=-95.03,17.67,400');
	await map(page).focus();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('[data-map-message]')).toContainText('Medias Aguas');
	await page.keyboard.press('Enter');
	await expect(card(page)).toHaveAttribute('data-card', 'place:medias-aguas');
});

test('a corridor is followed from town to town, with distances, and on by the next @desktop', async ({
	page
}) => {
	await open(page, '?find=corridor:a2');
	await expect(card(page)).toContainText('258 km');
	await page.getByRole('button', { name: 'Follow it' }).click();
	await expect(page.locator('.follow-status')).toContainText('Ciudad Hidalgo. Town 1 of 6');
	const next = page.getByRole('button', { name: 'Next town' });
	for (const [town, n] of [
		['Tapachula', 2],
		['Huixtla', 3],
		['Pijijiapan', 4],
		['Tonalá', 5],
		['Arriaga', 6]
	] as const) {
		await next.click();
		await expect(page.locator('.follow-status')).toContainText(`${town}. Town ${String(n)} of 6`);
		await expect(page.locator('.follow-stops [aria-current]')).toContainText(town);
	}
	await expect(page.locator('.follow-status')).toContainText('258 km from Ciudad Hidalgo');
	await expect(next).toBeDisabled();
	await addressHas(page, 'stop=6');
	await page.locator('.card').getByRole('button', { name: 'The isthmus line' }).first().click();
	await expect(card(page)).toHaveAttribute('data-card', 'corridor:a3');
	await expect(page.locator('.follow-status')).toContainText('Arriaga. Town 1 of 6');
	await page.getByRole('button', { name: 'Whole corridor' }).click();
	await expect(page.locator('.follow-stops [aria-current]')).toHaveCount(0);
});

test('what the reader set travels in the address @phone', async ({ page, context }) => {
	await open(page, '?motion=reduced');
	await page.getByLabel('states of Mexico').check();
	await page.getByLabel('on foot').uncheck();
	await box(page).fill('san fernando');
	await box(page).press('Enter');
	await expect(card(page)).toHaveAttribute('data-card', 'place:san-fernando');
	await addressHas(page, 'find=place:san-fernando');
	await addressHas(page, 'at=');
	const first = page.url();
	await page.getByRole('button', { name: 'Closer' }).click();
	await expect.poll(() => page.url()).not.toBe(first);
	const there = await scaleOf(page);
	const other = await context.newPage();
	await other.goto(page.url());
	await map(other).waitFor();
	await expect(card(other)).toHaveAttribute('data-card', 'place:san-fernando');
	await expect(other.getByLabel('states of Mexico')).toBeChecked();
	await expect(other.getByLabel('on foot')).not.toBeChecked();
	await expect(other.getByLabel('railway')).toBeChecked();
	// The address gives whole kilometres.
	expect(Math.abs((await scaleOf(other)) / there - 1)).toBeLessThan(0.02);
	expect(other.url()).toContain('motion=reduced');
});

test('the page scrolls over the map: the wheel scales only with Ctrl @desktop', async ({ page }) => {
	await page.goto('');
	await page.locator('#map').scrollIntoViewIfNeeded();
	await shown(page);
	await page.locator('#map').evaluate((element) => element.scrollIntoView());
	await rested(page);
	const before = await scaleOf(page);
	const at = await map(page).boundingBox();
	if (!at) throw new Error('no map');
	await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
	const top = await page.evaluate(() => scrollY);
	await page.mouse.wheel(0, 160);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top + 100);
	expect(await scaleOf(page)).toBe(before);
	await page.keyboard.down('Control');
	const here = await page.evaluate(() => scrollY);
	await page.mouse.wheel(0, -200);
	await page.keyboard.up('Control');
	await expect.poll(() => scaleOf(page)).toBeGreaterThan(before * 1.2);
	expect(await page.evaluate(() => scrollY)).toBe(here);
});

test('a finger scrolls the page and drags the map sideways; two fingers scale @phone', async ({ page }) => {
	await open(page);
	expect(await map(page).evaluate((element) => getComputedStyle(element).touchAction)).toBe('pan-y');
	const at = await map(page).boundingBox();
	if (!at) throw new Error('no map');
	const side = await page.context().newCDPSession(page);
	const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: (readonly [number, number])[]) =>
		side.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id }))
		});
	const before = await scaleOf(page);
	await touch('touchStart', [x - 40, y], [x + 40, y]);
	for (let k = 1; k <= 8; k++) await touch('touchMove', [x - 40 - 6 * k, y], [x + 40 + 6 * k, y]);
	await touch('touchEnd');
	await expect.poll(() => scaleOf(page)).toBeGreaterThan(before * 1.6);
	expect(await page.evaluate(() => scrollY)).toBe(0);
	expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);

	// Up and down one finger has the page.
	await page.getByRole('button', { name: 'All of it' }).click();
	await expect.poll(() => scaleOf(page)).toBeCloseTo(before, 2);
	await rested(page);
	await expect.poll(() => page.url()).not.toContain('at=');
	await touch('touchStart', [x, y + 60]);
	for (let k = 1; k <= 8; k++) await touch('touchMove', [x, y + 60 - 15 * k]);
	await touch('touchEnd');
	const top = () => page.evaluate(() => scrollY);
	await expect.poll(top).toBeGreaterThan(60);
	let scrolled = NaN;
	await expect
		.poll(async () => {
			const still = (await top()) === scrolled;
			scrolled = await top();
			return still;
		})
		.toBe(true);
	expect(await scaleOf(page)).toBeCloseTo(before, 2);
	expect(page.url()).not.toContain('at=');
	// Sideways it has the map.
	await touch('touchStart', [x - 60, y]);
	for (let k = 1; k <= 8; k++) await touch('touchMove', [x - 60 + 15 * k, y]);
	await touch('touchEnd');
	await addressHas(page, 'at=');
	expect(await top()).toBe(scrolled);
});

test('a mouse drags the map and chooses nothing by it @desktop', async ({ page }) => {
	await open(page, '?at=-95.03,17.67,400');
	const at = await map(page).boundingBox();
	if (!at) throw new Error('no map');
	const [x, y] = [at.x + at.width / 2, at.y + 50 + (at.height - 106) / 2];
	const said = page.locator('[data-map-message]');
	await page.mouse.move(x, y);
	await expect(said).toContainText('Medias Aguas');
	await page.mouse.down();
	await page.mouse.move(x + 90, y + 40, { steps: 6 });
	await page.mouse.up();
	// The town is still under the pointer.
	await page.mouse.move(x + 91, y + 40);
	await expect(said).toContainText('Medias Aguas');
	await expect(card(page)).toHaveCount(0);
	// The address may be written more than once on the way: the last one counts.
	let here = page.url();
	await expect(async () => {
		here = page.url();
		expect(here).not.toContain('at=-95.03,17.67');
		await page.waitForTimeout(500);
		expect(page.url()).toBe(here);
	}).toPass();
	// A button other than the main one is the browser's.
	const before = await scaleOf(page);
	await page.mouse.down({ button: 'middle' });
	await page.mouse.move(x, y, { steps: 3 });
	await page.mouse.up({ button: 'middle' });
	expect(await scaleOf(page)).toBe(before);
	expect(page.url()).toBe(here);
});

test('at the bounds of its scale the wheel with Ctrl leaves the page as it is @desktop', async ({ page }) => {
	await open(page);
	await map(page).hover();
	await page.keyboard.down('Control');
	for (let k = 0; k < 4; k++) await page.mouse.wheel(0, 400);
	await page.keyboard.up('Control');
	const least = await scaleOf(page);
	const prevented = await map(page).evaluate((element) => {
		const wheel = new WheelEvent('wheel', { deltaY: 90, ctrlKey: true, bubbles: true, cancelable: true });
		return !element.dispatchEvent(wheel);
	});
	expect(prevented).toBe(true);
	expect(await scaleOf(page)).toBe(least);
});

test('hover, tap and focus name a thing', async ({ page, isMobile }) => {
	await open(page, '?at=-95.03,17.67,400');
	const said = page.locator('[data-map-message]');
	const at = await map(page).boundingBox();
	if (!at) throw new Error('no map');
	if (isMobile) {
		const dot = await page.locator('.map-names .town-dot').first().boundingBox();
		if (!dot) throw new Error('no dot');
	}
	await page.locator('[data-feature-row="corridor:c"]').focus();
	await expect(said).toContainText('The trunk to the Valley of Mexico');
	await expect(said).toContainText('railway');
	// The middle of the free part of the map is where the address points.
	const middle = { x: at.width / 2, y: 50 + (at.height - 106) / 2 };
	if (isMobile) await map(page).tap({ position: middle });
	else {
		await map(page).hover({ position: middle });
		await expect(said).toContainText('Medias Aguas');
		await map(page).click({ position: middle });
	}
	await expect(card(page)).toHaveAttribute('data-card', 'place:medias-aguas');
});

test('everything on the map is in the list, and comes back to it @phone', async ({ page }) => {
	await open(page);
	await page.locator('summary', { hasText: 'Countries' }).click();
	await page.locator('[data-feature-row="country:SV"]').click();
	await expect(card(page)).toContainText('second among the kidnapped people');
	await page.getByRole('button', { name: 'Back to the list' }).click();
	await expect(page.locator('[data-feature-row="country:SV"]')).toBeFocused();
	for (const [kind, count] of [
		['corridor', 19],
		['place', 71],
		['country', 8],
		['state', 32]
	] as const)
		await expect(page.locator(`[data-feature-row^="${kind}:"]`)).toHaveCount(count);
});

test('without script the list is complete @nojs', async ({ page }) => {
	await page.goto('explore/');
	await expect(page.locator('.feature-list li')).toHaveCount(
		19 + 71 + 8 + 32 + (await page.locator('.features-figure li').count())
	);
	await expect(page.locator('.features-corridor li').first()).toContainText(
		'San Pedro Sula – Nueva Ocotepeque'
	);
	await expect(page.locator('.explore-picture')).toBeVisible();
});

test('a figure on the map opens with its source in the story @phone', async ({ page }) => {
	await page.goto('?find=place:san-fernando#map');
	await shown(page);
	await card(page).locator('[data-figure-open="san-fernando"]').click();
	const popover = page.getByRole('dialog');
	await expect(popover).toContainText('72');
	await expect(popover.getByRole('link', { name: 'Method, and how to share it' })).toHaveAttribute(
		'href',
		'method/#figure-san-fernando'
	);
});

test('with reduced motion the map is there at once @reduced', async ({ page }) => {
	await open(page);
	const before = await scaleOf(page);
	await page.getByRole('button', { name: 'Closer' }).click();
	const next = () => page.evaluate(() => new Promise(requestAnimationFrame));
	await next();
	expect((await scaleOf(page)) / before).toBeCloseTo(1.5, 2);
	await page.getByRole('button', { name: 'All of it' }).click();
	await next();
	expect(await scaleOf(page)).toBeCloseTo(before, 2);
});

for (const [address, on] of [
	['explore/', '@desktop'],
	['es/explore/?find=corridor:c&layers=rail,towns,states,record', '@phone']
] as const) {
	test(`axe finds nothing on ${address} ${on}`, async ({ page }) => {
		await page.goto(address);
		await shown(page);
		expect(await findings(page)).toEqual([]);
	});
}

test('nothing moves when the map’s own script comes', async ({ page }) => {
	let release: () => void = () => undefined;
	const wanted = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(/\/assets\/mount-explore-[^/]*\.js$/, async (route) => {
		await wanted;
		await route.continue();
	});
	await page.goto('./#map');
	await appears(page, 'html[data-live]');
	const places = () =>
		page.locator('#map').evaluate((map) => {
			const top = (part: Element | null) =>
				Math.round((part?.getBoundingClientRect().top ?? NaN) - map.getBoundingClientRect().top);
			return {
				height: Math.round(map.getBoundingClientRect().height),
				list: top(map.querySelector('.explore-list-title')),
				layers: top(map.querySelector('.explore-layers')),
				window: top(map.querySelector('.explore-window'))
			};
		});
	await expect(page.locator('.explore-waiting')).toHaveAttribute('inert', '');
	const before = await places();
	release();
	await rested(page);
	expect(await places()).toEqual(before);
});
