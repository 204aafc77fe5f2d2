/** Guess first: by keyboard, fixed before the number shows, drawn at the answer's scale; nothing of the kind for the dead. */
import { findings } from '../axe';
import { expect, test } from '../shared-context';
import { guessBefore, openDeck, restsAt, stopIds } from './deck';

for (const [beat, guess] of Object.entries(guessBefore)) {
	test(`${guess} by keyboard alone @reduced`, async ({ page }) => {
		await openDeck(page, 'en', `#${guess}`);
		await restsAt(page, guess);
		// Nothing of the answer may be on the screen.
		await expect(page.locator('.guess-ground')).toBeInViewport({ ratio: 1 });
		const handle = page.locator('.guess-control input[type=range]').first();
		const before = await page.locator('.guess-drawing .guess-label').textContent();
		await handle.focus();
		for (let k = 0; k < 6; k++) await page.keyboard.press('ArrowLeft');
		await expect(page.locator('.guess-drawing .guess-label')).not.toHaveText(before ?? '');
		const said = await page.locator('.guess-drawing .guess-label .number').textContent();
		await restsAt(page, guess);
		await page.getByRole('button', { name: 'Fix our guess' }).press('Enter');
		await expect(page.getByRole('button', { name: 'Guess again' })).toBeVisible();
		await page.keyboard.press('PageDown');
		await restsAt(page, beat);
		await expect(page.locator('.guess-drawing .guess-label .number')).toHaveText(said ?? '');
		await page.reload();
		await restsAt(page, beat);
		await expect(page.locator('.guess-drawing .guess-label .number')).toHaveText(said ?? '');
		await page.keyboard.press('PageUp');
		await page.getByRole('button', { name: 'Guess again' }).press('Enter');
		await expect(page.getByRole('button', { name: 'Fix our guess' })).toBeVisible();
		await page.keyboard.press('PageDown');
		await restsAt(page, beat);
		await expect(page.locator('.guess-drawing')).toHaveCount(0);
	});
}

test('the two ends of a range never pass each other @reduced', async ({ page }) => {
	await openDeck(page, 'en', '#guess-ransom');
	const [low, high] = [0, 1].map((k) => page.locator('.guess-control input[type=range]').nth(k));
	await low?.focus();
	for (let k = 0; k < 40; k++) await page.keyboard.press('ArrowRight');
	expect(Number(await low?.inputValue())).toBeLessThanOrEqual(Number(await high?.inputValue()));
	await low?.press('End');
	expect(await low?.inputValue()).toBe(await high?.inputValue());
});

test('a guess that would leave the screen says how many screens it takes @reduced', async ({ page }) => {
	await openDeck(page, 'en', '#guess-kidnapped');
	await page.locator('.guess-number input').fill('45000');
	await page.locator('.guess-number input').blur();
	await expect(page.locator('.guess-label')).toContainText(/screens like this one/);
});

test('four groups guess by keyboard and touch, and their guesses stand beside the answer @reduced', async ({
	page
}) => {
	await openDeck(page, 'en', '#guess-assisted');
	const labels = page.locator('.guess-drawing .guess-label');
	await page.keyboard.type('300');
	await page.keyboard.press('Enter');
	await expect(labels).toHaveText([/^our guess\s+300$/]);
	// The next Tab reaches the button that asks another group, and the digits go to its field.
	for (const number of ['5000', '40']) {
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.keyboard.type(number);
		await page.keyboard.press('Enter');
	}
	await page.getByRole('button', { name: 'Another group' }).click();
	await page.locator('.guess-control input[type=range]').click();
	await expect(labels).toHaveCount(4);
	await page.getByRole('button', { name: 'Fix our guess' }).click();
	await expect(page.getByRole('button', { name: 'Another group' })).toHaveCount(0);
	await expect(page.locator('.guess-said li')).toHaveCount(4);
	expect(await findings(page, { include: ['.slide-place'] })).toEqual([]);
	await page.keyboard.press('PageDown');
	await restsAt(page, 'assisted-1');
	const kept = [/A\s+300$/, /B\s+5,000$/, /C\s+40$/, /D\s+[\d,]+$/];
	await expect(labels).toHaveText(kept);
	await page.reload();
	await restsAt(page, 'assisted-1');
	await expect(labels).toHaveText(kept);
	await page.keyboard.press('PageUp');
	await page.getByRole('button', { name: 'Guess again' }).press('Enter');
	await expect(page.locator('.guess-number')).toContainText('Group D');
});

test('two groups stay two at the next guess, and nothing covers the drawing on an upright phone @reduced', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openDeck(page, 'es', '#guess-kidnapped');
	const fix = page.getByRole('button', { name: 'Fijar nuestro pronóstico' });
	const name = page.locator('.guess-number');
	const isClear = async () => {
		const control = await page.locator('.guess-control').boundingBox();
		for (const drawn of await page.locator('.guess-area, .guess-label').all())
			expect((await drawn.boundingBox())?.y).toBeGreaterThan((control?.y ?? 0) + (control?.height ?? 0));
		for (const part of await page.locator('.guess-control :is(input, button)').all()) {
			const box = await part.boundingBox();
			expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
		}
	};
	await isClear();
	await fix.click();
	await page.getByRole('button', { name: 'Otro equipo' }).click();
	await isClear();
	await fix.click();
	await isClear();
	for (const each of ['Equipo A', 'Equipo B']) {
		await page.evaluate(() => {
			location.hash = 'guess-nationality';
		});
		await restsAt(page, 'guess-nationality');
		await expect(name).toContainText(each);
		await fix.click();
	}
	await expect(page.locator('.guess-said li')).toHaveCount(2);
	await expect(fix).toHaveCount(0);
});

test('the chapter of the dead is no quiz @reduced', async ({ page }) => {
	await openDeck(page, 'en', '#san-fernando-1');
	for (const stop of stopIds.filter((id) => id.startsWith('san-fernando'))) {
		await restsAt(page, stop);
		await expect(page.locator('.guess-control, .guess-drawing, .guess-ground')).toHaveCount(0);
		await page.keyboard.press('PageDown');
	}
});
