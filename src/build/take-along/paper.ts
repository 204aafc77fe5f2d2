/** Prints pages of the built site as PDF on A4 and Letter, in a browser of this machine. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArgs } from '../tools/find-browser.js';
import { serve } from '../tools/serve.js';
import type { TakeAlong } from '../render/take-along';
import { papers } from './papers';

/** Width of a picture on paper, px: 350 dots an inch of its 13 cm. As drawings, fields of marks would make a file four times as large. */
const PICTURE_PX = 1800;

/**
 * @param out folder of the built site, into which the PDFs are written
 * @param program file of the browser
 * @returns number of PDFs
 */
export async function printPapers(out: string, all: readonly TakeAlong[], program: string): Promise<number> {
	const site = await serve({ folder: out, port: 0, whole: false });
	const browser = await chromium.launch({ executablePath: program, args: browserArgs() });
	try {
		await mkdir(path.join(out, 'teach/pdf'), { recursive: true });
		const printed = all.map(({ printed, foot }) => printAll(browser, site.url, out, { printed, foot }));
		return (await Promise.all(printed)).reduce((sum, count) => sum + count, 0);
	} finally {
		await browser.close();
		await site.close();
	}
}

async function printAll(
	browser: Browser,
	url: string,
	out: string,
	{ printed, foot }: Pick<TakeAlong, 'printed' | 'foot'>
): Promise<number> {
	// Without script a page prints what it was prerendered as. Its policy would forbid the foot's style and the pictures' data.
	const context = await browser.newContext({ javaScriptEnabled: false, bypassCSP: true });
	let count = 0;
	for (const { address, files } of printed) {
		const page = await context.newPage();
		await page.goto(url + address, { waitUntil: 'load' });
		await page.emulateMedia({ media: 'print', colorScheme: 'light' });
		await setFoot(page, foot);
		await loadPictures(page);
		for (const paper of papers) {
			await page.pdf({
				path: path.join(out, files[paper]),
				format: paper,
				printBackground: true,
				tagged: true,
				outline: true
			});
			count += 1;
		}
		await page.close();
	}
	await context.close();
	return count;
}

/** Puts title, edition, address and page number at the foot of every page. */
async function setFoot(page: Page, foot: string): Promise<void> {
	const text = `${await page.title()} · ${foot}`.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ');
	const style = `@page {
		@bottom-left { content: "${text}"; font: 7.5pt Archivo, sans-serif; }
		@bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt Archivo, sans-serif; }
	}`;
	await page.evaluate((given) => {
		const element = document.createElement('style');
		element.textContent = given;
		document.body.append(element);
	}, style);
}

/** Loads the pictures that paper shows, and turns the drawings among them into pixels. */
async function loadPictures(page: Page): Promise<void> {
	await page.locator('img').evaluateAll(async (images: HTMLImageElement[], width) => {
		for (const image of images.filter((each) => getComputedStyle(each).display !== 'none')) {
			image.setAttribute('loading', 'eager');
			await image.decode();
			const canvas = document.createElement('canvas');
			canvas.width = width;
			canvas.height = Math.round((width * image.naturalHeight) / image.naturalWidth);
			canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
			image.src = canvas.toDataURL();
			await image.decode();
		}
	}, PICTURE_PX);
}
