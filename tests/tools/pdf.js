/**
 * `npm run pdf`: the lesson, the sheets for pupils and the story as PDF, in both languages, on A4 and Letter, under
 * dist/teach/pdf/. Prints what the browser prints from the same pages; needs the built site (it builds one when there is none).
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch, root, serveSite } from './site.js';

/** What is printed, by address of the English page. */
export const sheets = /** @type {const} */ ([
	{ name: 'lesson', address: 'teach/' },
	{ name: 'handout', address: 'teach/handout/' },
	{ name: 'worksheet', address: 'teach/worksheet/' },
	{ name: 'plans', address: 'teach/plans/' },
	{ name: 'support', address: 'teach/support/' },
	{ name: 'slips', address: 'teach/slips/' },
	{ name: 'story', address: '' }
]);
const papers = /** @type {const} */ (['A4', 'Letter']);

const { values } = parseArgs({
	options: { out: { type: 'string', default: path.join(root, 'dist/teach/pdf') }, only: { type: 'string' } }
});

const site = await serveSite({ build: !existsSync(path.join(root, 'dist/index.html')), folder: undefined });
const browser = await launch();
try {
	await mkdir(values.out, { recursive: true });
	for (const lang of ['en', 'es']) {
		for (const { name, address } of sheets.filter((sheet) => !values.only || sheet.name === values.only)) {
			// Without script a page prints what it was prerendered as.
			const page = await browser.newPage({ javaScriptEnabled: false });
			await page.goto(site.url + (lang === 'en' ? '' : `${lang}/`) + address, { waitUntil: 'load' });
			await page.emulateMedia({ media: 'print', colorScheme: 'light' });
			// Pictures wait for the reader on the screen; paper shows all of them.
			await page.locator('img').evaluateAll(async (images) => {
				const shown = images.filter((image) => getComputedStyle(image).display !== 'none');
				for (const image of shown) image.setAttribute('loading', 'eager');
				await Promise.all(shown.map((image) => /** @type {HTMLImageElement} */ (image).decode()));
			});
			for (const paper of papers) {
				const file = path.join(values.out, `${lang}-${name}-${paper.toLowerCase()}.pdf`);
				await page.pdf({
					path: file,
					format: paper,
					printBackground: true,
					preferCSSPageSize: false,
					tagged: true
				});
				console.log(path.relative(root, file));
			}
			await page.close();
		}
	}
} finally {
	await browser.close();
	await site.close();
}
