/** The block editor in a browser, as a writer who is signed in uses it. */
import type { Browser, Page } from '@playwright/test';
import type { Member } from './client';

/**
 * Opens a new post and puts the caret into its empty paragraph.
 * @param use what the writer does then
 * @returns the post as the editor would save it
 */
export async function write(
	browser: Browser,
	url: string,
	member: Member,
	use: (page: Page) => Promise<void>
): Promise<string> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	try {
		await context.addCookies(member.cookies.map(({ name, value }) => ({ name, value, url })));
		const page = await context.newPage();
		await page.goto(`${url}wp-admin/post-new.php`);
		// Whoever opens the editor for the first time is shown around.
		const tour = page.getByRole('dialog').getByRole('button', { name: 'Close' });
		const first = page.getByRole('button', { name: 'Add default block' });
		await tour.or(first).first().waitFor();
		await page.evaluate("wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false)");
		await first.click();
		await use(page);
		return String(await page.evaluate("wp.data.select('core/editor').getEditedPostContent()"));
	} finally {
		await context.close();
	}
}

/** Chooses a block by a word of its name behind a slash. */
export async function chooseBlock(page: Page, name: string, word = name): Promise<void> {
	await page.keyboard.type(`/${word}`);
	// By its text: an icon out of a typeface is part of the option's name.
	await page
		.getByRole('option')
		.filter({ hasText: new RegExp(`^${name}$`) })
		.click();
}

/** Fills in an Embed block, and waits until it shows the frame. */
export async function embed(page: Page, address: string): Promise<void> {
	await chooseBlock(page, 'Embed');
	await page.getByPlaceholder('Enter URL to embed here…').fill(address);
	await page.getByRole('button', { name: 'Embed', exact: true }).click();
	await page.locator('.wp-block-embed iframe').waitFor();
}
