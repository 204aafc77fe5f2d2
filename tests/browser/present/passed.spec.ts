/** A teacher passes the optional chapter by: the deck, its numbers, the overview, the plan and the script follow, in every window. */
import { hurry } from '../read/hurry';
import { expect, test } from '../shared-context';
import { addressOf, langs, openDeck, openSpeaker, restsAt, stopIds } from './deck';

const CHAPTER = 'san-fernando';
const shown = stopIds.filter((id) => !id.startsWith(CHAPTER));

test.beforeEach(({ page }) => hurry(page));

test('by the bar, in both windows, and taken in again @desktop', async ({ page, context }) => {
	await openDeck(page, 'en', '#ransom-2');
	await restsAt(page, 'ransom-2');
	const speaker = await openSpeaker(context, page);
	await restsAt(speaker, 'ransom-2');
	const choice = speaker.locator(`[data-pass="${CHAPTER}"]`);
	await expect(choice).toHaveText('Without “San Fernando”');
	await choice.click();
	await expect(choice).toHaveAttribute('aria-pressed', 'true');
	await expect(page.locator(`[data-pass="${CHAPTER}"]`)).toHaveAttribute('aria-pressed', 'true');
	await expect(page).toHaveURL(new RegExp(`[?]without=${CHAPTER}#ransom-2$`));
	await expect(speaker.locator('.preview [data-stage]').nth(1)).toHaveAttribute('data-beat', 'trafficking-1');
	await expect(speaker.locator('.speaker-count')).toHaveText(`22/${String(shown.length)}`);
	await page.keyboard.press('PageDown');
	await restsAt(page, 'trafficking-1');
	await page.keyboard.press('PageUp');
	await restsAt(page, 'ransom-2');
	await page.keyboard.press('o');
	await expect(page.locator('.overview button')).toHaveCount(shown.length);
	await page.keyboard.press('o');
	await choice.click();
	await expect(page).toHaveURL(/\/present\/#ransom-2$/);
	await page.keyboard.press('PageDown');
	await restsAt(page, 'san-fernando-1');
});

for (const lang of langs) {
	test(`by the address, kept by reload, language and the speaker’s window, in ${lang} @desktop`, async ({
		page,
		context
	}) => {
		await openDeck(page, lang, `?without=${CHAPTER}#san-fernando-2`);
		await restsAt(page, 'trafficking-1');
		await page.reload();
		await restsAt(page, 'trafficking-1');
		await page.keyboard.type('25');
		await page.keyboard.press('Enter');
		await restsAt(page, shown[24] ?? '');
		const speaker = await openSpeaker(context, page);
		await expect(speaker.locator('.speaker-count')).toHaveText(`25/${String(shown.length)}`);
		await speaker.close();
		await page.keyboard.press('l');
		await page.waitForURL(new RegExp(`[?]without=${CHAPTER}#${shown[24] ?? ''}$`));
		await restsAt(page, shown[24] ?? '');
	});
}

test('on paper: the script leaves it out @desktop', async ({ page }) => {
	await openDeck(page, 'en', `?without=${CHAPTER}`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('[data-stop="ransom-2"]')).toBeVisible();
	for (const id of stopIds.filter((stop) => stop.startsWith(CHAPTER)))
		await expect(page.locator(`[data-stop="${id}"]`)).toBeHidden();
	await page.emulateMedia({ media: null });
});

test('on the sheets, by the lesson’s links, and on paper @desktop', async ({ page }) => {
	await page.goto(`teach/?without=${CHAPTER}`);
	await page.getByRole('link', { name: 'Slips' }).first().click();
	await page.waitForURL(new RegExp(`teach/slips/[?]without=${CHAPTER}$`));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { name: 'Before we begin' }).first()).toBeVisible();
	const closing = page.getByText('Before we go on').first();
	await expect(closing).toBeHidden();
	await expect(page.getByRole('checkbox')).toBeHidden();
	await page.emulateMedia({ media: null });
	await page.getByRole('checkbox').uncheck();
	await expect(closing).toBeVisible();
	await page.goto(`es/teach/support/?without=${CHAPTER}`);
	await expect(page.getByRole('heading', { name: 'El rescate' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'San Fernando' })).toBeHidden();
	await page.goto(`teach/plans/?without=${CHAPTER}`);
	const moves = page.locator('table', { hasText: 'Second lesson' }).locator('[data-move]');
	await expect(moves.filter({ hasText: /^\s*\d+\s*(San Fernando|Closing)/ })).toHaveCount(2);
	for (const move of await moves.filter({ hasText: /^\s*\d+\s*(San Fernando|Closing)/ }).all())
		await expect(move).toBeHidden();
	// Their minutes go to the last move.
	await expect(moves.last().locator('[data-length]')).toHaveText('18');
});

test('in the lesson’s plan, before class @desktop', async ({ page }) => {
	await page.goto('teach/');
	const rows = page.locator('[data-move]');
	const all = await rows.count();
	await page.getByRole('checkbox', { name: 'Without “San Fernando”' }).check();
	await expect(page).toHaveURL(new RegExp(`[?]without=${CHAPTER}$`));
	await expect(page.locator('[data-move]:visible')).toHaveCount(all - 1);
	await expect(page.locator('[data-move]:visible [data-span]').last()).toHaveText('37–50');
	await page.locator('[data-keeps-passed]').first().click();
	await page.waitForURL(new RegExp(`present/[?]without=${CHAPTER}`));
	expect(page.url()).not.toContain(addressOf('es'));
	await page.goto(`teach/?without=${CHAPTER}`);
	await expect(page.getByRole('checkbox', { name: 'Without “San Fernando”' })).toBeChecked();
	await expect(page.locator('[data-move]:visible')).toHaveCount(all - 1);
});
