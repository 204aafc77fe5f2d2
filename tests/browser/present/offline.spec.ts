/** One file from a disk, and the hosted site after a class has visited it: both without a network. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../../src/build/tools/serve.js';
import { offlineFile } from '../../tools/offline-file.js';
import { cachedFiles, listedFiles } from '../offline/hosted';
import { SMALL } from '../screens';
import { expect, test } from '../shared-context';
import { listen, openSpeaker, restsAt } from './deck';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const dist = path.join(root, 'dist');

test.describe('one file from a disk', () => {
	test.describe.configure({ mode: 'serial' });
	test.use({ offline: true, viewport: SMALL });

	for (const lang of ['en', 'es'] as const) {
		test(`the story in ${lang} @desktop`, async ({ page }) => {
			test.setTimeout(240_000);
			const heard = listen(page);
			const address = pathToFileURL(offlineFile(lang)).href;
			await page.goto(`${address}#kidnapped-1`);
			await expect(page.locator('[data-stage]')).toHaveAttribute('data-beat', 'kidnapped-1');
			await expect(page.locator('.relief')).not.toHaveAttribute('hidden', /./);
			await expect.poll(() => page.evaluate(() => document.fonts.check('600 20px Piazzolla'))).toBe(true);
			// The finer outlines are inside as well.
			await expect
				.poll(() =>
					page
						.locator('#atlas-rivers')
						.getAttribute('d')
						.then((d) => d?.length ?? 0)
				)
				.toBeGreaterThan(100);
			// Low, so that few of the large drawings are painted on the screen.
			await page.setViewportSize({ width: 700, height: 60 });
			await page.emulateMedia({ media: 'print' });
			await expect(page.locator('.still:visible .picture')).toHaveCount(15);
			expect(heard).toEqual([]);
		});
	}

	test('the classroom and its two windows, a change of language @desktop', async ({ page, context }) => {
		test.setTimeout(240_000);
		const heard = listen(page);
		const address = pathToFileURL(offlineFile('en')).href;
		await page.goto(address);
		await page.getByRole('link', { name: 'For the classroom' }).click();
		await page.locator('[data-audience]').waitFor();
		await restsAt(page, 'opening-1');
		await page.keyboard.press('PageDown');
		await restsAt(page, 'agreement-1');
		const speaker = await openSpeaker(context, page);
		const inSpeaker = listen(speaker);
		await restsAt(speaker, 'agreement-1');
		await speaker.keyboard.press('PageDown');
		await restsAt(page, 'road-1');
		await page.keyboard.press('PageDown');
		await restsAt(speaker, 'road-2');
		await page.reload();
		await restsAt(page, 'road-2');
		await speaker.keyboard.press('PageDown');
		await restsAt(page, 'road-3');
		await page.keyboard.press('l');
		await page.waitForURL(/es\.html\?view=present#road-3$/);
		await restsAt(page, 'road-3');
		await expect(page.locator('html')).toHaveAttribute('lang', 'es');
		expect([...heard, ...inSpeaker]).toEqual([]);
	});

	test('asks for nothing, and says so in its policy @desktop', () => {
		const text = readFileSync(offlineFile('es'), 'utf8');
		const policy = /Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? '';
		expect(policy).toContain("default-src 'none'");
		expect(policy.replace("style-src 'unsafe-inline'", '')).not.toMatch(/https?:|'self'|unsafe|\*/);
		expect(text).not.toMatch(/<(script|img|link|iframe)[^>]+(src|href)="(?!data:)/);
	});
});

test.describe('the hosted site', () => {
	test.use({ ownContext: true, serviceWorkers: 'allow', viewport: SMALL });
	let folder = '';
	let site: Awaited<ReturnType<typeof serve>>;

	test.beforeEach(async () => {
		folder = mkdtempSync(path.join(tmpdir(), 'road-north-'));
		cpSync(dist, folder, {
			recursive: true,
			filter: (file) => !/[\\/](stills|offline|pdf)([\\/]|$)|\.(br|gz)$/.test(file.slice(dist.length))
		});
		site = await serve({ folder, port: 0, base: '/deep/er/', whole: false });
	});
	test.afterEach(async () => {
		await site.close();
		rmSync(folder, { recursive: true, force: true });
	});

	test('says when the deck is safe to take offline @desktop', async ({ page }) => {
		await page.goto(`${site.url}present/#kidnapped-1`);
		await expect(page.locator('.deck-bar [data-offline="kept"]')).toBeAttached();
		expect(
			await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state)
		).toBe('activated');
		await site.close();
		await page.reload();
		await restsAt(page, 'kidnapped-1');
		await expect(page.locator('.deck-bar [data-offline="kept"]')).toBeAttached();
	});

	test('opens offline after one visit of a class, every page of it, in both languages @desktop', async ({
		page
	}) => {
		await page.goto(`${site.url}es/present/`);
		await expect.poll(() => cachedFiles(page)).toEqual(expect.arrayContaining([...listedFiles(folder)]));
		await site.close();
		const heard = listen(page);
		for (const address of [
			'es/',
			'',
			'present/',
			'es/present/?theme=contrast#origins-2',
			'teach/',
			'es/teach/worksheet/'
		]) {
			const answer = await page.goto(site.url + address);
			expect(answer?.status(), address).toBe(200);
			await expect(page.locator('h1').first()).toBeAttached();
		}
		await page.goto(`${site.url}present/#kidnapped-1`);
		await restsAt(page, 'kidnapped-1');
		await expect.poll(() => page.evaluate(() => document.fonts.check('600 20px Piazzolla'))).toBe(true);
		// Stills are pictures for paper and are left to the network.
		expect(heard.filter((line) => !/stills|ERR_CONNECTION|Failed to load resource/.test(line))).toEqual([]);
	});
});
