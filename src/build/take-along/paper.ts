/** Prints pages of the built site as PDF on A4 and Letter, in a browser of this machine. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { browserArgs } from '../tools/find-browser.js';
import { serve } from '../tools/serve.js';
import type { TakeAlong } from '../render/take-along';
import { papers } from './papers';

/** Width of a picture on paper, px: 350 dots an inch of its 10.8 cm. As drawings, fields of marks would make a file four times as large. */
const PICTURE_PX = 1490;
/** Quality of the pictures that are smaller as JPEG: maps are, fields of marks are not. */
const JPEG_QUALITY = 0.86;

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
		const printed = all.map((each) => printAll(browser, site.url, out, each));
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
	{ printed, foot, site: known }: TakeAlong
): Promise<number> {
	let count = 0;
	for (const { address, passed, files } of printed) {
		// Without script a page prints what it was prerendered as: whole. The policy would forbid the pictures’ data.
		const context = await browser.newContext({
			javaScriptEnabled: passed.length > 0,
			serviceWorkers: 'block',
			bypassCSP: true
		});
		const page = await context.newPage();
		await page.goto(url + address, { waitUntil: 'load' });
		await page.emulateMedia({ media: 'print', colorScheme: 'light' });
		await setFoot(page, foot);
		await setLinks(page, url, known);
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
		await context.close();
	}
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

/** Leads from the paper to the published site, and nowhere where its address is not known: the printing server is gone by then. */
async function setLinks(page: Page, own: string, site: string | null): Promise<void> {
	await page.evaluate(
		([from, to]) => {
			for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
				const isWithin = link.getAttribute('href')?.startsWith('#');
				if (isWithin || !link.href.startsWith(from)) continue;
				if (to === null) link.removeAttribute('href');
				else link.href = link.href.replace(from, to);
			}
		},
		[own, site] as const
	);
}

/** Loads the pictures that paper shows, and turns the drawings among them into pixels. */
async function loadPictures(page: Page): Promise<void> {
	const asked = { width: PICTURE_PX, quality: JPEG_QUALITY };
	await page.locator('img').evaluateAll(async (images: HTMLImageElement[], { width, quality }) => {
		for (const image of images.filter((each) => getComputedStyle(each).display !== 'none')) {
			image.setAttribute('loading', 'eager');
			await image.decode();
			const canvas = document.createElement('canvas');
			canvas.width = width;
			canvas.height = Math.round((width * image.naturalHeight) / image.naturalWidth);
			const context = canvas.getContext('2d');
			if (!context) continue;
			context.drawImage(image, 0, 0, canvas.width, canvas.height);
			// A PDF holds pixels as their three colours, deflated, and a JPEG as it came.
			const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
			const colours = data.filter((_, k) => k % 4 !== 3);
			const deflated = new Blob([colours]).stream().pipeThrough(new CompressionStream('deflate'));
			const { byteLength } = await new Response(deflated).arrayBuffer();
			const jpeg = canvas.toDataURL('image/jpeg', quality);
			image.src = (jpeg.length * 3) / 4 < byteLength ? jpeg : canvas.toDataURL();
			await image.decode();
		}
	}, asked);
}
