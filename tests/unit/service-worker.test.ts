/**
 * The service worker in every order in which the parts of a new edition can be uploaded: no visit, with a network or without, mixes two
 * editions. The browser's part is played by a few lines here; tests/browser/offline/editions.spec.ts asks real ones for two orders.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withEdition } from '../../src/build/page-edition';
import { writeServiceWorker } from '../../src/build/write-service-worker';

const ORIGIN = 'https://example.org';
const BASE = `${ORIGIN}/deep/er/`;
const PAGES = ['index.html', 'present/index.html'] as const;

let root: string;
const folderOf = (name: string) => path.join(root, name);

/** Writes an edition of a small site: two pages, the script they share under a name of the edition's own, one that never changes. */
async function writeEdition(name: string): Promise<void> {
	const folder = folderOf(name);
	for (const inner of ['assets', 'present']) await mkdir(path.join(folder, inner), { recursive: true });
	const script = `assets/read-${name}.js`;
	await writeFile(path.join(folder, script), `console.log('${name}');`);
	await writeFile(path.join(folder, 'assets/same.js'), '1;');
	for (const page of PAGES) {
		const up = page === 'index.html' ? '' : '../';
		const html = `<html data-edition=""><title>${name}</title><script src="${up}${script}"></script><script src="${up}assets/same.js"></script>`;
		await writeFile(path.join(folder, page), withEdition(html));
	}
	await writeServiceWorker(folder, await readFile('src/build/service-worker.js', 'utf8'));
}

beforeAll(async () => {
	root = await mkdtemp(path.join(tmpdir(), 'editions-'));
	await writeEdition('first');
	await writeEdition('second');
});
afterAll(() => rm(root, { recursive: true }));

/** The parts of an upload: what each does to the host's folder. */
const parts = {
	worker: (host: string) => cp(path.join(folderOf('second'), 'sw.js'), path.join(host, 'sw.js')),
	pages: async (host: string) => {
		for (const page of PAGES) await cp(path.join(folderOf('second'), page), path.join(host, page));
	},
	assets: (host: string) =>
		cp(path.join(folderOf('second'), 'assets/read-second.js'), path.join(host, 'assets/read-second.js')),
	/** As a host does that replaces the whole folder. */
	removal: (host: string) => rm(path.join(host, 'assets/read-first.js'))
} as const;
type Part = keyof typeof parts;

const ordersOf = (left: readonly Part[]): Part[][] =>
	left.length === 0
		? [[]]
		: left.flatMap((first) =>
				ordersOf(left.filter((part) => part !== first)).map((rest) => [first, ...rest])
			);

interface Asked {
	readonly url: string;
	readonly method: string;
	readonly mode: string;
	readonly referrer: string;
}
type Listener = (event: object) => void;

/** One browser: its caches, the worker that is active, and whether it has a network. */
class Browser {
	online = true;
	readonly #caches = new Map<string, Map<string, Response>>();
	#active = '';
	#listeners = new Map<string, Listener>();

	constructor(readonly host: string) {}

	readonly #fetch = async (asked: URL | Asked): Promise<Response> => {
		const address = 'href' in asked ? asked.href : asked.url;
		if (!this.online) throw new TypeError('no network');
		const file = address
			.slice(BASE.length)
			.replace(/[?#].*$/, '')
			.replace(/(^|\/)$/, '$1index.html');
		const type = file.endsWith('.html') ? 'text/html' : 'text/javascript';
		const content = await readFile(path.join(this.host, file)).catch(() => null);
		return content
			? new Response(content, { headers: { 'content-type': type } })
			: new Response('not found', { status: 404, headers: { 'content-type': 'text/html' } });
	};

	#open(name: string) {
		const entries = this.#caches.get(name) ?? new Map<string, Response>();
		this.#caches.set(name, entries);
		return {
			match: (url: URL) => Promise.resolve(entries.get(url.href)?.clone()),
			put: (url: URL, response: Response) => Promise.resolve(void entries.set(url.href, response)),
			keys: () => Promise.resolve([...entries.keys()].map((url) => ({ url })))
		};
	}

	/** Looks for another worker, as a browser does at a visit: the former one stays where the new one refuses. */
	async update(): Promise<void> {
		const code = await readFile(path.join(this.host, 'sw.js'), 'utf8');
		if (code === this.#active) return;
		const listeners = new Map<string, Listener>();
		const self = {
			addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
			location: { href: `${BASE}sw.js` },
			navigator: {},
			skipWaiting: () => Promise.resolve(),
			clients: { claim: () => Promise.resolve(), matchAll: () => Promise.resolve([]) }
		};
		const caches = {
			open: (name: string) => Promise.resolve(this.#open(name)),
			keys: () => Promise.resolve([...this.#caches.keys()]),
			delete: (name: string) => Promise.resolve(this.#caches.delete(name))
		};
		vm.runInNewContext(code, {
			...{ self, caches, fetch: this.#fetch },
			...{ URL, Response, Headers, Uint8Array, crypto, btoa, decodeURI }
		});
		try {
			await waited(listeners, 'install', {});
		} catch {
			return;
		}
		[this.#active, this.#listeners] = [code, listeners];
		await waited(listeners, 'activate', {});
	}

	/** Asks for the whole site, as a class does. */
	keepWhole(): Promise<boolean> {
		return new Promise((resolve) => {
			void waited(this.#listeners, 'message', {
				data: { whole: true },
				ports: [{ postMessage: resolve }]
			});
		});
	}

	/** @returns what a page or one of its files is answered with; null where it does not come */
	async #answered(address: string, mode: string): Promise<Response | null> {
		let answer: Promise<Response> | undefined;
		const asked = { url: BASE + address, method: 'GET', mode, referrer: '' };
		await waited(this.#listeners, 'fetch', {
			request: asked,
			respondWith: (response: Promise<Response>) => {
				answer = response;
			}
		}).catch(() => undefined);
		const response = await (answer ?? this.#fetch(asked)).catch(() => null);
		return response?.ok ? response : null;
	}

	/** Opens a page with its scripts. @returns the titles of the editions they belong to; null for a script that does not come */
	async visit(page: string): Promise<(string | null)[]> {
		const html = await (await this.#answered(page, 'navigate'))?.text();
		if (html === undefined) return [null];
		const [, title = ''] = /<title>(.*?)</.exec(html) ?? [];
		const [, script = ''] = /src="(?:\.\.\/)?(assets\/read[^"]*)"/.exec(html) ?? [];
		const code = await (await this.#answered(script, 'no-cors'))?.text();
		return [title, code === undefined ? null : (/'(.*)'/.exec(code)?.[1] ?? null)];
	}
}

/** Sends a worker an event, and waits for all that the worker asks the browser to wait for. */
async function waited(
	listeners: ReadonlyMap<string, Listener>,
	type: string,
	event: { readonly respondWith?: (response: Promise<Response>) => void; readonly [field: string]: unknown }
): Promise<void> {
	const waits: Promise<unknown>[] = [];
	listeners.get(type)?.({
		...event,
		respondWith: (response: Promise<Response>) => {
			event.respondWith?.(response);
			waits.push(response);
		},
		waitUntil: (wait: Promise<unknown>) => waits.push(wait)
	});
	// A wait may bring another one.
	for (const wait of waits) await wait;
}

describe('a site that is kept whole', () => {
	it.each(ordersOf(['worker', 'pages', 'assets', 'removal']))(
		'mixes no two editions when %s, %s, %s and %s are uploaded',
		async (...order) => {
			const host = await mkdtemp(path.join(root, 'host-'));
			await cp(folderOf('first'), host, { recursive: true });
			const browser = new Browser(host);
			await browser.update();
			expect(await browser.keepWhole()).toBe(true);
			for (const part of order) {
				await parts[part](host);
				await browser.update();
				for (const page of ['', 'present/']) {
					browser.online = true;
					const [title, script] = await browser.visit(page);
					// Online the host says what there is; a script that it has not yet, or no longer, is nobody's.
					expect([title, null]).toContain(script);
					browser.online = false;
					const offline = await browser.visit(page);
					expect(
						[
							['first', 'first'],
							['second', 'second']
						],
						`${page} after ${part}`
					).toContainEqual(offline);
				}
				browser.online = true;
			}
			await browser.update();
			browser.online = false;
			for (const page of ['', 'present/']) expect(await browser.visit(page)).toEqual(['second', 'second']);
		}
	);
});
