/** A new edition on the host: readers are told, and no order in which its files are uploaded mixes two editions. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '../shared-context';
import { restsAt } from '../present/deck';
import {
	cachedFiles,
	copiedSite,
	hostOf,
	listedFiles,
	removeSite,
	secondEdition,
	TITLE,
	workerReady,
	workerSettled,
	type Host
} from './hosted';

test.use({ ownContext: true, serviceWorkers: 'allow' });

let host: Host;
let next: Awaited<ReturnType<typeof secondEdition>>;
test.beforeEach(async () => {
	const folder = copiedSite();
	next = await secondEdition(folder);
	host = await hostOf(folder);
});
test.afterEach(async () => {
	await host.close();
	removeSite(host.folder);
	removeSite(next.folder);
});

const parts = {
	worker: () => {
		cpSync(path.join(next.folder, 'sw.js'), path.join(host.folder, 'sw.js'));
	},
	pages: () => {
		cpSync(next.folder, host.folder, {
			recursive: true,
			filter: (file) => !/[\\/](assets|sw\.js)$/.test(file)
		});
	},
	assets: () => {
		cpSync(path.join(next.folder, 'assets'), path.join(host.folder, 'assets'), { recursive: true });
	},
	/** As a host does that replaces the whole folder. */
	removal: () => {
		rmSync(path.join(host.folder, next.gone));
	}
} as const;
type Part = keyof typeof parts;

/** The worst order. tests/unit/service-worker.test.ts tries all of them, without a browser. */
const order: readonly Part[] = ['removal', 'worker', 'assets', 'pages'];

test(`uploaded in the order ${order.join(', ')}, no edition is mixed with another @desktop`, async ({
	page,
	context
}) => {
	test.setTimeout(180_000);
	// A class that was here before has the whole first edition.
	await page.goto(`${host.url}present/`);
	await workerReady(page);
	await expect.poll(() => cachedFiles(page)).toEqual(expect.arrayContaining([...listedFiles(host.folder)]));
	for (const part of order) {
		parts[part]();
		await workerSettled(page);
		// A visit in the middle of the upload, and one without a network after it.
		await page.goto(host.url);
		await workerSettled(page);
		await host.line.rest();
		await context.setOffline(true);
		await page.goto(`${host.url}?offline`);
		await expect(page.locator('[data-stage]')).toBeAttached();
		await context.setOffline(false);
	}
	await page.goto(host.url);
	await expect(page).toHaveTitle(TITLE);
	await expect(page.locator('[data-new-edition]')).toBeHidden();
	await expect.poll(() => cachedFiles(page)).toEqual(expect.arrayContaining([...listedFiles(next.folder)]));
	expect((await page.evaluate(() => caches.keys())).length).toBeLessThanOrEqual(2);
	await context.setOffline(true);
	await page.goto(`${host.url}present/#kidnapped-1`);
	await restsAt(page, 'kidnapped-1');
});

test('a reader is told of it once it is there, and a button loads it @phone', async ({ page }) => {
	await page.goto(host.url);
	await workerReady(page);
	await host.line.rest();
	const line = page.locator('[data-new-edition]');
	const looksAgain = () =>
		page.evaluate(() => {
			document.dispatchEvent(new Event('visibilitychange'));
		});
	await looksAgain();
	await host.line.rest();
	await expect(line).toBeHidden();
	// The page itself is not there yet.
	parts.worker();
	await looksAgain();
	await host.line.rest();
	await expect(line).toBeHidden();
	parts.assets();
	parts.pages();
	parts.removal();
	await looksAgain();
	await expect(line).toBeVisible();
	await expect(line).toContainText('newer edition');
	await line.getByRole('button').click();
	await expect(page).toHaveTitle(TITLE);
	await host.line.rest();
	await expect(line).toBeHidden();
});

test('a page sent for a script is not kept, nor a script of another type @desktop', async ({ page }) => {
	const page200 = { type: 'text/html', status: 200 };
	const instead: readonly (readonly [script: string, { type: string; status: number }])[] = [
		['present', page200],
		['explore', { type: 'text/html', status: 404 }],
		['teach', { type: 'text/plain', status: 200 }]
	];
	const scripts = instead.map(([script]) => script).join('|');
	const spoiled = new RegExp(`assets/(${scripts})-[\\w-]{8}\\.js`);
	host.instead = {
		address: spoiled,
		answer: ({ url = '' }, response) => {
			const [, script] = spoiled.exec(url) ?? [];
			const { type, status } = instead.find(([name]) => name === script)?.[1] ?? page200;
			response.writeHead(status, { 'content-type': type }).end('<!doctype html><title>Home</title>');
		}
	};
	await page.goto(host.url);
	await workerReady(page);
	const control = page.locator('[data-keep-offline]');
	await control.getByRole('button').click();
	await expect(control).toContainText('Not everything could be fetched');
	const spoiledOf = (files: readonly string[]) => files.filter((file) => spoiled.test(file));
	expect(spoiledOf(listedFiles(host.folder))).toHaveLength(instead.length);
	expect(spoiledOf(await cachedFiles(page))).toEqual([]);
	host.instead = null;
	await control.getByRole('button').click();
	await expect(control).toContainText('is kept here');
	await host.close();
	await page.goto(`${host.url}present/#kidnapped-1`);
	await restsAt(page, 'kidnapped-1');
});

test('a page that the host changes is read as it comes, and not kept @desktop', async ({ page }) => {
	host.instead = {
		address: /\/deep\/er\/$/,
		answer: (_, response) => {
			response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>');
		}
	};
	await page.goto(`${host.url}teach/`);
	await workerReady(page);
	await page.goto(host.url);
	await expect(page).toHaveTitle('Log in');
	expect(await cachedFiles(page)).not.toContain('index.html');
	host.instead = null;
	await page.goto(host.url);
	await expect.poll(() => cachedFiles(page)).toContain('index.html');
});
