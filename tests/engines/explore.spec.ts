/** The reader's map and the method page in every engine: search, layers, keys, a corridor followed, tables sorted. */
import { expect } from 'vitest';
import { inOtherEngines, type Page } from './driver';
import { attribute, text } from './story';

const rested = (page: Page) =>
	page.waitFor(() => document.querySelector('.zoomable-map[data-resting]'), 'the map to rest');
const card = (page: Page, thing: string) =>
	page.waitFor((id) => document.querySelector(`.card[data-card="${id}"]`), `the card of ${thing}`, thing);
const focus = (page: Page, selector: string) =>
	page.evaluate((at) => {
		document.querySelector<HTMLElement>(at)?.focus();
	}, selector);

async function open(page: Page, query = ''): Promise<void> {
	await page.goto(`explore/${query}`);
	await rested(page);
}

inOtherEngines('the map', (test) => {
	test('finds a place by its name without accents, and keeps it in the address', async (page) => {
		await open(page);
		await page.evaluate(() => {
			const box = document.querySelector<HTMLInputElement>('[role=combobox]');
			if (!box) throw new Error('there is no search box');
			box.focus();
			box.value = 'cordoba';
			box.dispatchEvent(new InputEvent('input', { bubbles: true }));
		});
		await page.waitFor(
			() => document.querySelector('[role=option]')?.textContent.includes('Córdoba'),
			'a find'
		);
		await page.press('Enter');
		await card(page, 'place:cordoba');
		await page.waitFor(() => location.search.includes('find=place:cordoba'), 'the address to follow');
	});

	test('scales by keys and buttons, and goes back to the whole', async (page) => {
		await open(page);
		const scale = async () => Number(await attribute(page, '[data-explore-map]', 'data-k'));
		const whole = await scale();
		await focus(page, '[data-explore-map]');
		await page.press('+');
		await page.waitFor(
			(k) => Number(document.querySelector('[data-explore-map]')?.getAttribute('data-k')) > k * 1.4,
			'the map to come closer',
			whole
		);
		await page.press('0');
		await page.waitFor(
			(k) =>
				Math.abs(Number(document.querySelector('[data-explore-map]')?.getAttribute('data-k')) - k) < 0.01,
			'the whole map',
			whole
		);
	});

	test('is dragged by a mouse, and scaled by the wheel with Ctrl alone', async (page) => {
		await open(page);
		const scale = async () => Number(await attribute(page, '[data-explore-map]', 'data-k'));
		const whole = await scale();
		const left = await page.evaluate(() => {
			const map = document.querySelector('[data-explore-map]');
			if (!map) throw new Error('there is no map');
			const box = map.getBoundingClientRect();
			const at = (dx: number, dy: number) => ({
				...{ view: window, bubbles: true, cancelable: true },
				...{ clientX: box.x + box.width / 2 + dx, clientY: box.y + box.height / 2 + dy }
			});
			map.dispatchEvent(new MouseEvent('mousedown', at(0, 0)));
			for (let k = 1; k <= 5; k++) map.dispatchEvent(new MouseEvent('mousemove', at(-18 * k, 8 * k)));
			map.dispatchEvent(new MouseEvent('mouseup', at(-90, 40)));
			// The page keeps what the map lets through.
			return map.dispatchEvent(new WheelEvent('wheel', { ...at(0, 0), deltaY: -200 }));
		});
		expect(left).toBe(true);
		await page.waitFor(() => location.search.includes('at='), 'the address to follow the drag');
		expect(await scale()).toBe(whole);
		const taken = await page.evaluate(() => {
			const map = document.querySelector('[data-explore-map]');
			const wheel = { deltaY: -200, ctrlKey: true, bubbles: true, cancelable: true };
			return map?.dispatchEvent(new WheelEvent('wheel', wheel)) === false;
		});
		expect(taken).toBe(true);
		await page.waitFor(
			(k) => Number(document.querySelector('[data-explore-map]')?.getAttribute('data-k')) > k * 1.5,
			'the map to come closer',
			whole
		);
	});

	test('follows a corridor from town to town', async (page) => {
		await open(page, '?find=corridor:a2');
		await card(page, 'corridor:a2');
		expect(await text(page, '.card')).toContain('258 km');
		await page.evaluate(() => {
			const buttons = [...document.querySelectorAll<HTMLButtonElement>('.card button')];
			buttons.find(({ textContent }) => textContent.includes('Follow it'))?.click();
		});
		await page.waitFor(
			() => document.querySelector('.follow-status')?.textContent.includes('Town 1 of 6'),
			'the first town'
		);
	});

	test('switches layers', async (page) => {
		await open(page, '?layers=states,campaign');
		// Their outlines are a file of its own, which may come when the rest of the map has long been at rest.
		await page.waitFor(
			() => document.querySelectorAll('.map-sheet .map-state').length === 32,
			'the 32 states'
		);
		expect(await page.evaluate(() => document.querySelectorAll('.map-sheet .lit').length)).toBe(5);
		expect(await page.evaluate(() => document.querySelectorAll('.map-sheet .corridor').length)).toBe(0);
	});

	test('has a method page that opens at a figure and sorts its tables', async (page) => {
		await page.goto('method/#figure-assisted');
		await page.waitFor(() => {
			const box = document.querySelector('#figure-assisted')?.getBoundingClientRect();
			return box && box.top >= -1 && box.top < innerHeight;
		}, 'the figure');
		// Its heading may lie under the bar that stays: the keyboard reaches it everywhere.
		await focus(page, 'table[data-sortable] th button');
		await page.press('Enter');
		await page.waitFor(
			() => document.querySelector('table[data-sortable] th')?.getAttribute('aria-sort') === 'ascending',
			'the order'
		);
	});
});
