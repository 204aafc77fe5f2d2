/** The bench of the dev server, in a copy of the project: texts, words, figures and scenes are replaced in the document that shows them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../tools/site.js';
import { projectCopy } from '../tools/site-copy.js';

/** Longest wait for the dev server to prepare packages and transform every module, ms. */
const PATIENCE_MS = 120_000;
const STATE = '?mode=read&frame=phone&theme=obsidian&lang=en&beat=assisted-2&t=0.2';

let copy: Awaited<ReturnType<typeof projectCopy>>;
let server: ViteDevServer;
let browser: Browser;
let page: Page;
let inner: Frame;
let url: string;

/** Puts the changed file back as it was. */
let undo: () => void = () => undefined;

function change(file: string, from: string, to: string): void {
	const at = path.join(copy.folder, file);
	const before = readFileSync(at, 'utf8');
	expect(before, file).toContain(from);
	writeFileSync(at, before.replace(from, to));
	undo = () => {
		writeFileSync(at, before);
	};
}

async function open(search: string): Promise<void> {
	await page.goto(`${url}bench/${search}`);
	const element = await page.waitForSelector('iframe');
	inner = (await element.contentFrame()) as Frame;
	await inner.waitForSelector('[data-stage]', { timeout: PATIENCE_MS });
}

/** A mark that only this document has: another one in its place has none. */
const mark = () => inner.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = () => inner.evaluate(() => 'marked' in window);

beforeAll(async () => {
	copy = await projectCopy(() => undefined);
	server = await createServer({
		root: copy.folder,
		configFile: path.join(copy.folder, 'vite.config.ts'),
		logLevel: 'error',
		server: { port: 0 }
	});
	await server.listen();
	url = server.resolvedUrls?.local[0] ?? '';
	browser = await launch([], () => undefined);
	page = await browser.newPage();
	await open(STATE);
}, 2 * PATIENCE_MS);
afterEach(() => {
	undo();
});
afterAll(async () => {
	await browser.close();
	await server.close();
	await copy.remove();
});

describe('the bench', () => {
	beforeEach(async () => {
		if (new URL(page.url()).search !== STATE) await open(STATE);
		await mark();
	});

	it('shows the beat that its address names', async () => {
		expect(await inner.evaluate(() => [innerWidth, innerHeight])).toEqual([390, 844]);
		expect(await inner.locator('html').getAttribute('data-theme')).toBe('obsidian');
		await expect.poll(() => inner.locator('[data-beat-text]').getAttribute('id')).toBe('assisted-2');
		const p = Number(await inner.locator('[data-stage]').getAttribute('data-p'));
		expect(p % 1).toBeCloseTo(0.2, 3);
	});

	it('keeps in its address what is chosen, and shows it in the same document', async () => {
		await page.getByLabel('language').selectOption('es');
		await page.getByLabel('theme').selectOption('paper');
		await page.getByLabel('beat').selectOption('assisted-1');
		await expect.poll(() => inner.locator('html').getAttribute('lang')).toBe('es');
		await expect.poll(() => inner.locator('[data-beat-text]').getAttribute('id')).toBe('assisted-1');
		expect(new URL(page.url()).search).toBe('?mode=read&frame=phone&theme=paper&lang=es&beat=assisted-1&t=0');
		expect(await isMarked()).toBe(true);
	});

	it.each(['embed', 'present'])('shows the same position in mode %s', async (mode) => {
		const before = await inner.locator('[data-stage]').getAttribute('data-p');
		await page.getByLabel('mode').selectOption(mode);
		await inner.waitForSelector(mode === 'embed' ? '.embed [data-stage]' : '.slide [data-stage]');
		expect(await inner.locator('[data-stage]').getAttribute('data-p')).toBe(before);
		expect(await inner.locator('h2').isVisible()).toBe(true);
	});

	it.each([
		[
			'a text',
			'src/chapters/assisted/en.md',
			' in the south\n',
			' in a changed south\n',
			'in a changed south'
		],
		[
			'words of the interface',
			'src/text/words/en/interface.yaml',
			'record-label: The record',
			'record-label: The changed record',
			'The changed record'
		],
		[
			'words on the stage',
			'src/chapters/assisted/en.md',
			'along the southern border\n',
			'along a changed border\n',
			'changed'
		],
		[
			'a figure',
			'data/figures.yaml',
			'hedge: { kind: about, en: about, es: unas }',
			'hedge: { kind: about, en: roughly, es: unas }',
			'roughly 141'
		]
	])('replaces %s, and nothing else moves', async (_, file, from, to, seen) => {
		const p = await inner.locator('[data-stage]').getAttribute('data-p');
		change(file, from, to);
		await expect.poll(() => inner.locator('body').textContent(), { timeout: 30_000 }).toContain(seen);
		expect(await isMarked()).toBe(true);
		expect(await inner.locator('[data-stage]').getAttribute('data-p')).toBe(p);
		undo();
		await expect.poll(() => inner.locator('body').textContent(), { timeout: 30_000 }).not.toContain(seen);
	});

	it('replaces a scene, and an arrangement of the marks', async () => {
		const file = 'src/chapters/assisted/index.ts';
		change(
			file,
			"countries: all('MX', 'GT', 'BZ'),",
			"countries: all('MX', 'GT', 'BZ'), places: all('tapachula'),"
		);
		await expect
			.poll(() => inner.locator('[data-stage]').textContent(), { timeout: 30_000 })
			.toContain('Tapachula');
		expect(await isMarked()).toBe(true);
	});

	it('says what is wrong in a text, where and how to mend it, and goes on once it is mended', async () => {
		change('src/chapters/assisted/en.md', ' in the south\n', ' in the south, 238 people\n');
		const message = inner.locator('vite-error-overlay .message-body');
		await expect
			.poll(() => message.textContent(), { timeout: 30_000 })
			.toMatch(/assisted\/en\.md:\d+.*238.*\{id\}/s);
		undo();
		await expect.poll(() => message.count(), { timeout: 30_000 }).toBe(0);
		expect(await isMarked()).toBe(true);
	});
});

describe('a page in the dev server', () => {
	it('is loaded anew when its text changes', async () => {
		await page.goto(url);
		await page.waitForSelector('[data-stage]', { timeout: PATIENCE_MS });
		change('src/chapters/assisted/en.md', ' in the south\n', ' in a changed south\n');
		await expect
			.poll(() => page.locator('#assisted-2').textContent(), { timeout: 30_000 })
			.toContain('in a changed south');
	});
});

describe('a build', () => {
	it('holds nothing of the bench', () => {
		const dist = path.join(import.meta.dirname, '../../dist');
		expect(existsSync(path.join(dist, 'index.html'))).toBe(true);
		const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
		expect(files.filter((file) => file.includes('bench'))).toEqual([]);
	});
});
