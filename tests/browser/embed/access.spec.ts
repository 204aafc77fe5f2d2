/** axe finds nothing in the frame, on the chapters' pages, or on the page for newsrooms. */
import { COLOURS_ALONE, findings } from '../axe';
import { expect, test } from '../watched';
import { embedOf, langs, openEmbed, restsOn } from './frame';

for (const lang of langs) {
	// Words differ by language, colours do not.
	for (const theme of lang === 'en' ? (['paper', 'obsidian'] as const) : (['contrast'] as const)) {
		test(`${lang}, ${theme}: the frame, in the light and in the dark @reduced`, async ({ page }) => {
			const asked = theme === 'obsidian' ? COLOURS_ALONE : {};
			await page.setViewportSize({ width: 680, height: 720 });
			await openEmbed(page, embedOf(lang, '', `?theme=${theme}`), 'opening-1');
			expect(await findings(page, asked)).toEqual([]);
			await page.getByRole('combobox').selectOption('san-fernando');
			await restsOn(page, 'san-fernando-1');
			expect(await findings(page, asked), 'the dark chapter').toEqual([]);
			await page.setViewportSize({ width: 320, height: 480 });
			await page.getByRole('combobox').selectOption('ransom');
			await restsOn(page, 'ransom-1');
			expect(await findings(page, asked), 'a small frame').toEqual([]);
		});
	}
	test(`${lang}: a chapter's page and the page for newsrooms ${lang === 'en' ? '@desktop' : '@phone'}`, async ({
		page
	}) => {
		const root = lang === 'en' ? './' : './es/';
		await page.goto(`${root}c/ransom/`);
		await page.locator('.display summary').waitFor();
		expect(await findings(page), 'chapter').toEqual([]);
		await page.goto(`${root}embed/new/`);
		await page.locator('.snippet textarea').first().waitFor();
		await page.locator('.developers > summary').click();
		expect(await findings(page), 'for newsrooms').toEqual([]);
	});
}
