/** A clicker reaches the deck whatever has the focus, in the class's window and in the speaker's; a guess is made, kept and fixed by keys. */
import type { Page } from '@playwright/test';
import { hurry } from '../read/hurry';
import { expect, test } from '../shared-context';
import { openDeck, openSpeaker, restsAt, stopIds } from './deck';

const CONTROLS =
	':is(.guess-control, .deck-bar, .deck-notes, .speaker-head, .overview, dialog) :is(button, a, input, summary):visible';
const STOP = 'guess-ransom';
const at = stopIds.indexOf(STOP);
const [before = '', after = ''] = [stopIds[at - 1], stopIds[at + 1]];

/** Every key of a clicker, with the focus in one control of each kind after another: what is found wrong, a line each. */
async function walk(page: Page, seen: Page): Promise<string[]> {
	const wrong: string[] = [];
	// A step closes the panel, whose controls are among those tried.
	const openPanel = () =>
		page.locator('.display').evaluate((display) => {
			display.setAttribute('open', '');
		});
	await openPanel();
	// Of a kind are controls of one element and type that share the part of the page they stand in.
	const kinds = await page.locator(CONTROLS).evaluateAll((controls) => {
		const kindOf = (control: Element) =>
			[control.localName, control.getAttribute('type'), control.parentElement?.className].join();
		const all = controls.map(kindOf);
		return [...new Set(all)].map((kind) => all.indexOf(kind));
	});
	expect(kinds.length).toBeGreaterThan(6);
	for (const k of kinds) {
		await openPanel();
		const control = page.locator(CONTROLS).nth(k);
		const name = await control.evaluate((element) => element.outerHTML.slice(0, 90));
		const pressing = await control.evaluate((element) => element.matches('button, a, summary'));
		const choosing = await control.evaluate((element) => element.matches('[type=radio], [type=checkbox]'));
		const trying = await page.locator('.guess-drawing .guess-label .number').first().textContent();
		for (const [key, undo, stop, blank] of [
			['PageDown', 'PageUp', after, 'none'],
			['PageUp', 'PageDown', before, 'none'],
			['.', '.', STOP, 'black'],
			['b', 'Escape', STOP, 'black'],
			...(pressing || choosing ? [] : ([[' ', 'PageUp', after, 'none']] as const))
		] as const) {
			await openPanel();
			await control.focus();
			await page.keyboard.press(key);
			const screen = seen.locator(`[data-audience][data-stop-shown="${stop}"][data-blank="${blank}"]`);
			const reached = await screen.waitFor({ timeout: 4000 }).then(
				() => true,
				() => false
			);
			if (!reached) wrong.push(`${key} in ${name}`);
			await page.keyboard.press(undo);
			await restsAt(page, STOP);
			await expect(seen.locator('[data-audience]')).toHaveAttribute('data-blank', 'none');
		}
		const said = await page.locator('.guess-drawing .guess-label .number').first().textContent();
		if (said !== trying) wrong.push(`the guess went from ${trying} to ${said} in ${name}`);
	}
	return wrong;
}

test.describe('a clicker reaches the deck from every control', () => {
	test.use({ viewport: { width: 1024, height: 640 } });
	test.beforeEach(({ page }) => hurry(page));

	test('of the class’s window @reduced', async ({ page }) => {
		test.setTimeout(300_000);
		await openDeck(page, 'en', `#${STOP}`);
		await restsAt(page, STOP);
		expect(await walk(page, page)).toEqual([]);
	});

	test('of the speaker’s window @reduced', async ({ page, context }) => {
		test.setTimeout(300_000);
		await openDeck(page, 'en', `#${STOP}`);
		const speaker = await openSpeaker(context, page);
		await restsAt(speaker, STOP);
		expect(await walk(speaker, page)).toEqual([]);
	});

	test('of the overview and the help, which it closes @reduced', async ({ page }) => {
		for (const [opens, over] of [
			['o', '.overview'],
			['?', 'dialog']
		] as const) {
			await openDeck(page, 'en', `#${STOP}`);
			await restsAt(page, STOP);
			await page.keyboard.press(opens);
			await page.locator(`${over} :is(button, input)`).last().focus();
			await page.keyboard.press('PageDown');
			await restsAt(page, after);
			await expect(page.locator(over)).toHaveCount(0);
		}
	});

	test('pressed by a pointer: Space and Enter go on and press nothing @reduced', async ({ page }) => {
		await openDeck(page, 'en', '#road-1');
		await restsAt(page, 'road-1');
		await page.locator('[data-command=labels]').click();
		await expect(page.locator('.notice')).toBeVisible();
		await page.keyboard.press('Space');
		await restsAt(page, 'road-2');
		await expect(page.locator('.notice')).toBeVisible();
		await page.keyboard.press('Enter');
		await restsAt(page, 'road-3');
	});

	test('reached by Tab: Space presses it @reduced', async ({ page }) => {
		await openDeck(page, 'en', '#road-1');
		await restsAt(page, 'road-1');
		await page.locator('[data-command=labels]').focus();
		await page.keyboard.press('Space');
		await expect(page.locator('.notice')).toBeVisible();
		await restsAt(page, 'road-1');
	});
});

test.describe('a guess', () => {
	test.use({ viewport: { width: 1024, height: 640 } });
	test.beforeEach(({ page }) => hurry(page));
	const said = (page: Page) => page.locator('.guess-drawing .guess-label .number').first();

	test('takes digits wherever the focus is, keeps them, and is fixed by Enter @reduced', async ({ page }) => {
		await openDeck(page, 'en', '#guess-kidnapped');
		await restsAt(page, 'guess-kidnapped');
		await page.keyboard.type('5000');
		await expect(said(page)).toHaveText('5,000');
		await page.keyboard.press('PageDown');
		await restsAt(page, 'kidnapped-1');
		await page.keyboard.press('PageUp');
		await restsAt(page, 'guess-kidnapped');
		await expect(said(page)).toHaveText('5,000');
		await page.keyboard.press('Enter');
		await expect(page.locator('.guess-said')).toContainText('5,000');
		await restsAt(page, 'guess-kidnapped');
		await page.keyboard.press('Enter');
		await restsAt(page, 'kidnapped-1');
		await expect(said(page)).toHaveText('5,000');
	});

	test('out of range changes nothing @reduced', async ({ page }) => {
		await openDeck(page, 'en', '#guess-assisted');
		await restsAt(page, 'guess-assisted');
		const field = page.locator('[data-takes-digits]');
		await field.fill('300');
		await expect(said(page)).toHaveText('300');
		await field.fill('99999999');
		await expect(said(page)).toHaveText('300');
		await field.blur();
		await expect(field).toHaveValue('300');
	});

	test('of two ends goes from one to the other by Enter; the focus is never lost @reduced', async ({
		page
	}) => {
		await openDeck(page, 'en', '#guess-ransom');
		await restsAt(page, 'guess-ransom');
		await page.keyboard.type('3000');
		await page.keyboard.press('Enter');
		await page.keyboard.type('4500');
		await expect(said(page)).toContainText(/3,000.*4,500/);
		await page.keyboard.press('Enter');
		await expect(page.locator('.guess-said')).toBeFocused();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.locator('[data-takes-digits]')).toBeFocused();
		await page.getByRole('button', { name: 'Fix our guess' }).press('Enter');
		await expect(page.locator('.guess-said')).toBeFocused();
	});

	test('made in the speaker’s window stands on the class’s screen @reduced', async ({ page, context }) => {
		await openDeck(page, 'en', '#guess-kidnapped');
		const speaker = await openSpeaker(context, page);
		await restsAt(speaker, 'guess-kidnapped');
		await speaker.keyboard.type('7000');
		await expect(said(page)).toHaveText('7,000');
		await speaker.keyboard.press('Enter');
		await expect(page.locator('.guess-said')).toContainText('7,000');
		await speaker.keyboard.press('PageDown');
		await restsAt(page, 'kidnapped-1');
	});
});

test('the picture’s number is replaced by what is typed, taken by Enter, left alone by Escape @reduced', async ({
	page
}) => {
	await hurry(page);
	await openDeck(page, 'en', '#road-2');
	await restsAt(page, 'road-2');
	const field = page.locator('.deck-number input');
	await field.click();
	await page.keyboard.type('5');
	await page.keyboard.press('Enter');
	await restsAt(page, stopIds[4] ?? '');
	await expect(field).not.toBeFocused();
	await field.click();
	await page.keyboard.type('999');
	await page.keyboard.press('Enter');
	await expect(field).toHaveValue('5');
	await restsAt(page, stopIds[4] ?? '');
	await field.click();
	await page.keyboard.type('9');
	await page.keyboard.press('Escape');
	await expect(field).toHaveValue('5');
	await field.click();
	await page.keyboard.type('9');
	await page.keyboard.press('PageDown');
	await restsAt(page, stopIds[5] ?? '');
	await expect(field).toHaveValue('6');
});
