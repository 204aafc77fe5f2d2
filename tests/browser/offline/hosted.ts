/** The built site on a host of its own, which can go, get a new edition in any order, or answer wrongly. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { editionOf, withEdition } from '../../../src/build/page-edition';
import { answerFrom } from '../../../src/build/tools/static-files.js';
import { writeServiceWorker } from '../../../src/build/write-service-worker';
import { countLine } from '../../tools/counted-line.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const dist = path.join(root, 'dist');
const workerSource = readFileSync(path.join(root, 'src/build/service-worker.js'), 'utf8');
const BASE = '/deep/er/';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Host {
	readonly url: string;
	/** Folder that it serves, as it is at each request. */
	folder: string;
	readonly line: ReturnType<typeof countLine>;
	/** Answers addresses that match in another way; null answers from the folder again. */
	instead: { readonly address: RegExp; readonly answer: Answer } | null;
	/** The network is gone. */
	close(): Promise<void>;
}

export async function hostOf(folder: string): Promise<Host> {
	const server = createServer((request, response) => {
		const { instead } = host;
		if (instead?.address.test(request.url ?? '')) instead.answer(request, response);
		else void answerFrom(host.folder, BASE)(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const line = countLine(port);
	const host: Host = {
		url: `http://127.0.0.1:${String(port)}${BASE}`,
		folder,
		line,
		instead: null,
		close: () =>
			new Promise((resolve) => {
				line.stop();
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			})
	};
	return host;
}

/** A copy of the built site without its pictures for paper and its compressed files, to be changed. */
export function copiedSite(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'road-north-'));
	cpSync(dist, folder, {
		recursive: true,
		filter: (file) =>
			!/[\\/](stills|figures|og|oembed|offline|pdf)([\\/]|$)|\.(br|gz)$/.test(file.slice(dist.length))
	});
	return folder;
}

export const removeSite = (folder: string): void => {
	rmSync(folder, { recursive: true, force: true });
};

export const TITLE = 'The second edition';

/**
 * Makes the next edition of a site in another folder, as a new build would: the story has another title and its script another name.
 * @returns the folder, and the names of the files under assets/ that are new and that are gone
 */
export async function secondEdition(
	first: string
): Promise<{ folder: string; script: string; gone: string }> {
	const folder = mkdtempSync(path.join(tmpdir(), 'road-north-'));
	cpSync(first, folder, { recursive: true });
	const [, gone = ''] =
		/src="(assets\/read-[\w-]+\.js)"/.exec(readFileSync(path.join(folder, 'index.html'), 'utf8')) ?? [];
	const script = gone.replace('read-', 'read-second-');
	renameSync(path.join(folder, gone), path.join(folder, script));
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!/\.(html|js)$/.test(file) || file === 'sw.js') continue;
		const whole = path.join(folder, file);
		const text = readFileSync(whole, 'utf8');
		const changed = text.replaceAll(path.basename(gone), path.basename(script));
		const titled = file === 'index.html' ? changed.replace(/<title>[^<]*/, `<title>${TITLE}`) : changed;
		if (titled === text) continue;
		const edition = editionOf(titled);
		writeFileSync(
			whole,
			edition === null ? titled : withEdition(titled.replace(`data-edition="${edition}"`, 'data-edition=""'))
		);
	}
	await writeServiceWorker(folder, workerSource);
	return { folder, script, gone };
}

/** Waits until the service worker answers for the page. */
export const workerReady = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((resolve) => {
			navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
		});
	});

/**
 * Has the browser look for a new service worker, and waits until that one is active or was refused. A page that is opened while the
 * browser changes workers can be left without an answer where developer tools watch the workers, as they do in tests.
 */
export const workerSettled = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update();
		const settled = () =>
			!registration.installing && !registration.waiting && registration.active?.state === 'activated';
		while (!settled()) await new Promise((resolve) => setTimeout(resolve, 20));
	});

/** Files of the site in all of its caches, from the site's root. */
export const cachedFiles = (page: Page): Promise<readonly string[]> =>
	page.evaluate(async () => {
		const scope = (await navigator.serviceWorker.ready).scope;
		const names = await caches.keys();
		const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return all.flat().map(({ url }) => url.slice(scope.length));
	});

/** Every file of the site that a service worker may keep. */
export const listedFiles = (folder: string): readonly string[] =>
	[...readFileSync(path.join(folder, 'sw.js'), 'utf8').matchAll(/"([\w./-]+)":\["/g)].map(
		([, file = '']) => file
	);
