/**
 * Another language is one entry in src/languages.ts and its texts: a pseudo-language added to a copy of the project builds with every
 * page, picture and download, says nothing in English, and fits. Its letters show what is not translated, its longer words what has
 * no room.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import { csvParse } from 'd3';
import contents from 'virtual:contents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/build/tools/serve.js';
import { readMarkup } from '../built/markup';
import { launch } from '../tools/site.js';
import { runIn, siteCopy } from '../tools/site-copy.js';
import { layoutFaults } from './layout-faults';
import { addPseudoLanguage, CODE } from './pseudo-language';
import { GROWTH, PLAIN_WORD, pseudoText } from './pseudo-text';
import { saidOn } from './said';

/** What the copy needs to look for words that lie on each other on the stage. */
const STAGE_WORDS = 'tests/unit/stage-words.test.ts';
const ALSO = [
	STAGE_WORDS,
	...['contents', 'frames', 'seed', 'words-of'].map((name) => `tests/unit/${name}.ts`),
	'tests/vitest.config.ts'
];
const OFFLINE = ['build', '--config', 'src/build/offline/vite.config.ts', '--logLevel', 'error'];

/** Names are not translated: of those who published a source, of sources, of languages, of forms of citation and of files, of standards, of a number. */
const NAMES = [
	...contents.en.sources.flatMap(({ publisher, title }) => [publisher, title]),
	...contents.en.lesson.support.standards.sets.flatMap(({ rows }) => rows.map(({ code }) => code)),
	...['English', 'Español', 'APA', 'Chicago', 'BibTeX', 'RIS'],
	...['ZIP', 'HTML', 'PDF', 'PPTX', 'DOCX', 'CSV', 'GIFT (Moodle)', 'QTI 2.1 (Canvas)', 'kB', 'MB'],
	' N'
].sort((a, b) => b.length - a.length);
const FILE_NAME = /^[\w.-]+\.(svg|csv|json|cff)$/;

/** Every kind of page, and both windows of the classroom. */
const KINDS = [
	...['', 'explore/', 'method/', 'method/access/', 'c/ransom/', 'embed/', 'embed/new/', 'embed/new/article/'],
	'press/',
	...['present/', 'present/?view=speaker', 'teach/', 'teach/handout/', 'teach/worksheet/']
];
const SIZES = [
	{ width: 390, height: 844 },
	{ width: 1440, height: 900 }
];

/** For the build of the copy on a machine with many other tasks, ms. */
const PATIENCE_MS = 1_200_000;

let copy: Awaited<ReturnType<typeof siteCopy>>;
let files: readonly string[];
let stageWords: Promise<string>;
const read = (file: string) => readFileSync(path.join(copy.dist, file), 'utf8');

beforeAll(async () => {
	copy = await siteCopy(
		(folder) => {
			addPseudoLanguage(folder);
			// Beside the build, which does not use all of the machine.
			stageWords = runIn(folder, 'vitest/vitest.mjs', [
				...['run', '--config', 'tests/vitest.config.ts', STAGE_WORDS, '-t', CODE]
			]);
			stageWords.catch(() => undefined);
		},
		{ also: ALSO }
	);
	await runIn(copy.folder, 'vite/bin/vite.js', OFFLINE);
	files = readdirSync(copy.dist, { recursive: true, encoding: 'utf8' }).map((file) =>
		file.split(path.sep).join('/')
	);
}, PATIENCE_MS);
afterAll(() => copy.remove());

/** Plain words in texts that are no names. */
const untranslated = (texts: readonly string[]) =>
	texts.filter((text) => {
		const rest = NAMES.reduce((left, name) => left.replaceAll(name, ''), ` ${text}`).trim();
		return PLAIN_WORD.test(rest) && !FILE_NAME.test(rest);
	});

describe('the pseudo-language', () => {
	it('is about as much longer than English as a translation', () => {
		const words =
			Object.values(contents.en.words)
				.join(' ')
				.match(/\p{L}+/gu) ?? [];
		const length = (list: readonly string[]) => list.join('').length;
		expect(length(words.map(pseudoText)) / length(words)).toBeCloseTo(1 + GROWTH, 1);
	});

	it('has every file that Spanish has', () => {
		const spanish = files.filter((file) => /(^|[/-])es(?=[/.])/.test(file));
		expect(spanish.length).toBeGreaterThan(300);
		const missing = spanish.filter(
			(file) => !files.includes(file.replace(/(^|[/-])es(?=[/.])/, `$1${CODE}`))
		);
		expect(missing).toEqual([]);
	});

	it('has a column beside each Spanish one in the downloads', () => {
		for (const file of files.filter((name) => /^data\/\w+\.csv$/.test(name))) {
			const rows = csvParse(read(file));
			for (const column of rows.columns.filter((name) => name.endsWith('_es'))) {
				const own = column.replace(/es$/, CODE);
				expect(rows.columns, file).toContain(own);
				for (const row of rows) expect(Boolean(row[own]), file).toBe(Boolean(row[column]));
			}
		}
	});

	it('is linked from the same page of the others, and leads to them', () => {
		const languages = (file: string) =>
			[...read(file).matchAll(/<link rel="alternate" hreflang="([\w-]+)"/g)].map(([, lang]) => lang);
		const pages = files.filter((file) => file.endsWith('/index.html') && !file.includes('article/'));
		expect(pages.length).toBeGreaterThan(100);
		for (const page of pages) expect(languages(page), page).toEqual(['en', 'es', CODE, 'x-default']);
		expect(read('404.html')).toContain(`<section lang="${CODE}">`);
		expect(read('sw.js')).toContain(`"${CODE}/embed/"`);
		expect(read('_headers')).toContain(`/${CODE}/embed/*`);
	});

	it('says nothing in another language, on no page and in no picture', () => {
		const own = files.filter(
			(file) =>
				new RegExp(`(^|/)${CODE}[./]`).test(file) &&
				/\.(html|svg)$/.test(file) &&
				!file.startsWith('offline/')
		);
		expect(own.length).toBeGreaterThan(150);
		const found = own.flatMap((file) =>
			untranslated(saidOn(readMarkup(read(file), file.endsWith('.svg') ? 'xml' : 'html'), CODE)).map(
				(text) => `${file}: ${text}`
			)
		);
		expect(found).toEqual([]);
	});

	it('has room on the stage of every mode', async () => {
		expect(await stageWords).toMatch(/Tests +[1-9]\d* passed/);
	});
});

describe('its pages in a browser', () => {
	let browser: Browser;
	let site: Awaited<ReturnType<typeof serve>>;
	beforeAll(async () => {
		site = await serve({ folder: copy.dist, port: 0 });
		browser = await launch([], () => undefined);
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
	});

	describe.each(SIZES)('$width px wide', (viewport) => {
		let context: BrowserContext;
		beforeAll(async () => {
			context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
		});
		afterAll(() => context.close());

		it.concurrent.each(KINDS)('/%s fits, and says nothing in another language', async (address) => {
			const page = await context.newPage();
			await page.goto(`${site.url}${CODE}/${address}`, { waitUntil: 'networkidle' });
			expect(await page.evaluate(layoutFaults)).toEqual([]);
			const said = saidOn(readMarkup(await page.evaluate(serialised), 'xml'), CODE);
			expect(said.length).toBeGreaterThan(0);
			expect(untranslated(said)).toEqual([]);
			await page.close();
		});
	});
});

/** The page as it is shown with script. Runs in the page. */
function serialised(): string {
	const body = document.body.cloneNode(true) as HTMLElement;
	for (const element of body.querySelectorAll('noscript')) element.remove();
	return new XMLSerializer().serializeToString(body);
}
