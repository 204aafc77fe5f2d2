/** An address that leads nowhere: a page in both languages, set as the piece is, with the way back. */
import { findings } from './axe';
import { expect, test } from './watched';

test('an address that leads nowhere has the way back to the story in both languages', async ({
	page,
	watch,
	baseURL
}) => {
	watch.expected(/404/);
	for (const [lang, address] of [
		['en', ''],
		['es', 'es/']
	] as const) {
		const answer = await page.goto('no/such/page/?theme=paper');
		expect(answer?.status()).toBe(404);
		await expect(page.locator('body')).toHaveCSS('font-family', /Georgia/);
		expect(await findings(page)).toEqual([]);
		await page.locator(`section[lang=${lang}] a`).click();
		await expect(page).toHaveURL(`${baseURL ?? ''}${address}`);
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
	}
});
