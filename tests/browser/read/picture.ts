/** Pictures of the stage, compared pixel by pixel, and what they are drawn from. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Browser, type Page, type TestInfo } from '@playwright/test';

export interface Picture {
	readonly png: Buffer;
	readonly drawing: Drawing;
}

/** Every element of the stage with its attributes, in an order that does not depend on which came first. */
export type Drawing = readonly string[];

/** What else stands over the stage and scrolls with the page, or says where the reader is. */
const AROUND = '.chapters, .bar, .chapter-rail, .explore, .after';

/** What the stage draws now. Where exactly the reader is on a beat's plateau is left out: nothing depends on it. */
export const drawingOf = (page: Page): Promise<Drawing> =>
	page.evaluate(() =>
		[...document.querySelectorAll('#stage [data-stage], #stage [data-stage] *')]
			.map((element) => {
				const attributes = [...element.attributes]
					// The shore is thinned out for its camera: a hair's breadth may keep another point. The pixels tell.
					.filter(({ name }) => name !== 'data-p' && !(name === 'd' && element.matches('[class^="water-"]')))
					.map(({ name, value }) => `${name}="${value}"`)
					.sort();
				const text = element.childElementCount === 0 ? element.textContent : '';
				return `${element.localName} ${attributes.join(' ')} ${text.trim()}`;
			})
			.sort()
	);

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;
/** A coordinate reached from either side may differ by so much: a share of itself, or px below one. */
const SAME_PLACE = 1e-6;

/** The lines of one drawing that have no counterpart in another. */
function onlyIn(these: Drawing, those: Drawing): readonly string[] {
	const without = (line: string) => line.replace(NUMBER, '#');
	const numbers = (line: string) => [...line.matchAll(NUMBER)].map(([number]) => Number(number));
	const left = new Map<string, string[]>();
	for (const line of those) left.set(without(line), [...(left.get(without(line)) ?? []), line]);
	return these.filter((line) => {
		const candidates = left.get(without(line)) ?? [];
		const wanted = numbers(line);
		const found = candidates.findIndex((candidate) =>
			numbers(candidate).every((number, k) => {
				const other = wanted[k] ?? NaN;
				return Math.abs(number - other) <= SAME_PLACE * Math.max(1, Math.abs(other));
			})
		);
		if (found >= 0) candidates.splice(found, 1);
		return found < 0;
	});
}

/** A busy machine may show the screen before all of it is drawn: how often to look again. */
const LOOKS = 6;

/** The picture of the stage once two looks in a row show the same. */
export async function steadyPicture(page: Page): Promise<Picture> {
	let before = await pictureOfStage(page);
	for (let look = 1; look < LOOKS; look++) {
		const now = await pictureOfStage(page);
		if (now.png.equals(before.png)) return now;
		before = now;
	}
	return before;
}

/** What the screen shows of the stage now, without the words that scroll over it. */
async function pictureOfStage(page: Page): Promise<Picture> {
	const clip = await page.evaluate(async (around) => {
		const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
		for (const part of document.querySelectorAll<HTMLElement>(around)) part.style.visibility = 'hidden';
		for (const animation of document.getAnimations()) animation.finish();
		await document.fonts.ready;
		await frame();
		const { x, y, width, height } =
			document.querySelector('#stage')?.getBoundingClientRect() ?? new DOMRect();
		return { x: x + scrollX, y: y + scrollY, width, height };
	}, AROUND);
	const drawing = await drawingOf(page);
	const browserSide = await page.context().newCDPSession(page);
	const { data } = await browserSide.send('Page.captureScreenshot', {
		format: 'png',
		optimizeForSpeed: true,
		clip: { ...clip, scale: 1 }
	});
	await browserSide.detach();
	await page.evaluate((around) => {
		for (const part of document.querySelectorAll<HTMLElement>(around)) part.style.visibility = '';
	}, AROUND);
	return { png: Buffer.from(data, 'base64'), drawing };
}

/**
 * How far two pictures of one state may be apart. The browser draws the edge of a line again only where something
 * changed, and rounds it differently then: a few grey levels along it, which nobody can see.
 */
const APART = [
	{ levels: 3, share: 0.002 },
	{ levels: 48, share: 0.00002 }
] as const;

/** Collects comparisons and fails with all of them at once; what differs is left behind as three images. */
export class Comparison {
	private readonly different: string[] = [];
	/** Where pictures are laid on one another: a page of its own, opened once for all of them. */
	private judge: Promise<Page> | null = null;

	constructor(
		private readonly browser: Browser,
		private readonly info: TestInfo
	) {}

	/** Compares an earlier picture with what the page shows now. */
	async same(name: string, one: Picture | undefined, page: Page): Promise<void> {
		if (!one) throw new Error(`${name}: there is no picture to compare with`);
		let other = await pictureOfStage(page);
		let apart = await this.apart(one, other);
		for (let look = 1; look < LOOKS && apart !== null; look++) {
			other = await pictureOfStage(page);
			apart = await this.apart(one, other);
		}
		this.sameDrawing(name, one.drawing, other.drawing);
		if (apart === null) return;
		const folder = this.info.outputPath('pictures');
		await mkdir(folder, { recursive: true });
		await writeFile(path.join(folder, `${name}-1.png`), one.png);
		await writeFile(path.join(folder, `${name}-2.png`), other.png);
		const { image } = await difference(await this.bench(), one.png, other.png, true);
		await writeFile(path.join(folder, `${name}-difference.png`), image, 'base64');
		this.different.push(`${name}: pixels differ, ${apart}`);
	}

	/** @returns how far in words; null when nobody could tell the two apart */
	private async apart(one: Picture, other: Picture): Promise<string | null> {
		if (one.png.equals(other.png)) return null;
		const { beyond, all } = await difference(await this.bench(), one.png, other.png, false);
		if (!APART.some(({ share }, k) => (beyond[k] ?? 0) > share * all)) return null;
		return APART.map(({ levels }, k) => `${beyond[k] ?? 0} by more than ${levels} of 255`).join(', ');
	}

	private bench(): Promise<Page> {
		this.judge ??= this.browser.newPage();
		return this.judge;
	}

	sameDrawing(name: string, one: Drawing | undefined, other: Drawing): void {
		const [missing, added] = [onlyIn(one ?? [], other), onlyIn(other, one ?? [])];
		if (missing.length + added.length === 0) return;
		const some = (lines: readonly string[]) => lines.slice(0, 3).join(' ');
		this.different.push(`${name}: drawn from other elements: ${some(missing)} / ${some(added)}`);
	}

	async end(): Promise<void> {
		await (await this.judge)?.close();
		expect(this.different, 'pictures left in .test-results').toEqual([]);
	}
}

/**
 * How many pixels of two pictures are further apart than each bound, of how many.
 * @param draws whether an image is wanted as well: white where the two agree, the darker the further they are apart
 */
const difference = (page: Page, one: Buffer, other: Buffer, draws: boolean) =>
	page.evaluate(
		async ({ pictures, levels, draws }) => {
			const bitmaps = await Promise.all(
				pictures.map(async (base64) => {
					const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
					return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
				})
			);
			const width = Math.max(...bitmaps.map((bitmap) => bitmap.width));
			const height = Math.max(...bitmaps.map((bitmap) => bitmap.height));
			const canvas = document.createElement('canvas');
			[canvas.width, canvas.height] = [width, height];
			const context = canvas.getContext('2d', { willReadFrequently: true });
			if (!context) throw new Error('no canvas');
			const [a, b] = bitmaps.map((bitmap) => {
				context.clearRect(0, 0, width, height);
				context.drawImage(bitmap, 0, 0);
				return context.getImageData(0, 0, width, height).data;
			});
			if (!a || !b) throw new Error('two pictures are needed');
			const beyond = levels.map(() => 0);
			const shown = new ImageData(width, height);
			for (let at = 0; at < a.length; at += 4) {
				let far = 0;
				for (let k = at; k < at + 4; k++) far = Math.max(far, Math.abs((a[k] ?? 0) - (b[k] ?? 0)));
				if (far > 0) levels.forEach((level, k) => (beyond[k] = (beyond[k] ?? 0) + (far > level ? 1 : 0)));
				if (draws) shown.data.set([255 - far, 255 - far, 255 - far, 255], at);
			}
			if (draws) context.putImageData(shown, 0, 0);
			const image = draws ? (canvas.toDataURL('image/png').split(',')[1] ?? '') : '';
			return { beyond, all: width * height, image };
		},
		{
			pictures: [one.toString('base64'), other.toString('base64')],
			levels: APART.map(({ levels }) => levels),
			draws
		}
	);
