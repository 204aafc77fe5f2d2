/** Paper: the lesson's sheets and the story on A4 and Letter, with as many pages as they should have and nothing cut off. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../shared-context';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: string) => [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

/** A PDF that the build has made, checked for what every one of them has. */
function made(lang: 'en' | 'es', name: string, format: 'A4' | 'Letter'): string {
	const file = path.join(dist, 'teach/pdf', `${lang}-${name}-${format.toLowerCase()}.pdf`);
	const pdf = readFileSync(file, 'latin1');
	for (const part of [`/Lang (${lang})`, '/Marked true', '/StructTreeRoot', '/Title (', '/Outlines'])
		expect(pdf, `${file}: ${part}`).toContain(part);
	return pdf;
}

const MARGIN_MM = 16;
const papers = [
	{ format: 'A4', mm: 210 },
	{ format: 'Letter', mm: 215.9 }
] as const;

/** Texts wider than the paper's column, in the print style, at the paper's own width. */
async function cutOff(page: Page, mm: number): Promise<string[]> {
	// Low, so that few of the large pictures are painted on the screen.
	await page.setViewportSize({ width: Math.floor(((mm - 2 * MARGIN_MM) / 25.4) * 96), height: 60 });
	await page.emulateMedia({ media: 'print' });
	return page.evaluate(() =>
		[...document.querySelectorAll('main *, .after *')]
			.filter((element) => {
				const box = element.getBoundingClientRect();
				return (
					box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !element.closest('svg, .sr-only')
				);
			})
			.map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`)
	);
}

const sheets = [
	{ name: 'lesson', address: 'teach/', pages: 6 },
	{ name: 'plans', address: 'teach/plans/', pages: 5 },
	{ name: 'support', address: 'teach/support/', pages: 2 },
	{ name: 'slips', address: 'teach/slips/', pages: 1 },
	{ name: 'handout', address: 'teach/handout/', pages: 1 },
	{ name: 'worksheet', address: 'teach/worksheet/', pages: 3 }
] as const;

for (const lang of ['en', 'es'] as const) {
	const root = lang === 'en' ? '' : 'es/';
	for (const { name, address, pages } of sheets) {
		test(`${root}${address} @desktop`, async ({ page }) => {
			for (const { format, mm } of papers) {
				expect(pagesOf(made(lang, name, format)), format).toBe(pages);
				await page.goto(root + address);
				expect(await cutOff(page, mm), format).toEqual([]);
				await page.emulateMedia({ media: null });
			}
		});
	}

	test(`${root} the story: text, a picture a chapter, figures, sources @desktop`, async ({ page }) => {
		for (const { format } of papers) {
			const count = pagesOf(made(lang, 'story', format));
			expect(count, format).toBeGreaterThan(15);
			expect(count, format).toBeLessThan(40);
		}
		// A reader prints the live page: the browser loads what waited for the screen.
		await page.goto(root || './');
		const own = await page.pdf({ format: 'A4', printBackground: true });
		expect(pagesOf(own.toString('latin1'))).toBe(pagesOf(made(lang, 'story', 'A4')));
		expect(await cutOff(page, 210)).toEqual([]);
		await expect(page.locator('.still:visible')).toHaveCount(15);
		const missing = await page
			.locator('.still:visible')
			.evaluateAll((images) => images.filter((image) => !(image as HTMLImageElement).naturalWidth).length);
		expect(missing).toBe(0);
		for (const hidden of ['.stage-holder', '.bar', '.chapter-rail', '.control'])
			await expect(page.locator(hidden).first()).toBeHidden();
		// Each chapter begins on a page of its own with its picture and what the picture shows.
		const chapters = await page.locator('.chapter').evaluateAll((all) =>
			all.map((chapter) => {
				const top = (selector: string) => chapter.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
				return {
					broken: getComputedStyle(chapter).breakBefore,
					inOrder:
						top('.still-printed') < top('.beat:has(.still-printed) .description') &&
						top('.beat:has(.still-printed) .description') < top(':is(h1, h2)')
				};
			})
		);
		expect(chapters.map(({ broken }) => broken)).toEqual(['auto', ...chapters.slice(1).map(() => 'page')]);
		expect(chapters.filter(({ inOrder }) => !inOrder)).toEqual([]);
		await expect(page.locator('.figure-entry').first()).toBeVisible();
		await expect(page.locator('.sources-list')).toBeVisible();
	});
}
