/**
 * The service worker, by which what a reader has read opens without a network. write-service-worker.ts writes this file into the built
 * site, and fills in the version and the lists.
 *
 * It loads pages from the network first, so that readers get an update at once, and files of the bundle, whose names contain a hash of
 * their content, from the cache first. It caches a file only when its content has the hash that the list gives and its type is right:
 * a page of another version, an error page or a page sent for a script is never cached, whatever order the files were uploaded in.
 *
 * Files are cached as they are read. The whole site is fetched only when a page asks for it, and again for the next version, but never
 * over a metered connection. The previous version remains until the next one, for its pages that are still open, and for pages that
 * were not read since. The service worker ignores frames in host pages.
 */
const VERSION = '/*version*/';
/**
 * Files that may be cached: hash of the content, and bytes as sent.
 * @type {Record<string, [hash: string, bytes: number]>}
 */
const FILES = /*files*/ {};
/**
 * Editions of the pages: what each carries in `data-edition`.
 * @type {Record<string, string>}
 */
const EDITIONS = /*editions*/ {};
/** Folders of the frames for host pages. */
const FRAMES = /*frames*/ [];

const base = new URL('./', self.location.href);
const PREFIX = `road-north ${base.pathname} `;
const CACHE = PREFIX + VERSION;
/** Key of the entry that says that the reader wants the whole site. */
const WANTED = new URL('sw.js?whole', base);
/** Files fetched at a time. */
const AT_ONCE = 4;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(answer(event)));

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
		return;
	if (inEmbed(url) || (request.referrer !== '' && inEmbed(new URL(request.referrer)))) return;
	const file = fileOf(url);
	if (file.startsWith('assets/')) event.respondWith(cacheFirst(event, file));
	else if (request.mode === 'navigate' && isListed(`${file}/index.html`))
		// The page's relative addresses need the slash.
		event.respondWith(Response.redirect(`${url.origin}${url.pathname}/${url.search}`));
	else if (request.mode === 'navigate' || isListed(file)) event.respondWith(networkFirst(event, file));
});

/**
 * Rejects, so that the browser keeps the former version and tries again at the next visit, when the whole site is wanted and the host
 * does not have all files of this version yet.
 */
async function install() {
	try {
		await takeOver();
		if ((await isWanted()) && !isMetered()) await fetchWhole();
	} catch (error) {
		await caches.delete(CACHE);
		throw error;
	}
	await self.skipWaiting();
}

async function activate() {
	const former = (await ownCaches()).filter((name) => name !== CACHE);
	await Promise.all(former.slice(0, -1).map((name) => caches.delete(name)));
	await self.clients.claim();
	for (const client of await self.clients.matchAll())
		client.postMessage({ edition: EDITIONS[fileOf(new URL(client.url))] });
}

/**
 * Answers a page through the port that came with its message:
 * - `{ keep, cache }`: fetches and caches the files at some addresses; answers whether all of them are cached
 * - `{ whole }`: caches the whole site, from now on in each version; answers whether it is cached
 * - `{}`: answers the edition of the page, how many bytes of the whole site are not cached yet, and whether it was asked for
 */
async function answer({ data, ports, source }) {
	const [port] = ports;
	if (data.keep) {
		const listed = data.keep.map((address) => fileOf(new URL(address, base))).filter(isListed);
		const kept = await Promise.all(listed.map((file) => fetchAndKeep(file, data.cache)));
		port.postMessage(kept.length > 0 && kept.every(Boolean));
	} else if (data.whole) {
		const cache = await caches.open(CACHE);
		await cache.put(WANTED, new Response(''));
		port.postMessage(
			await fetchWhole().then(
				() => true,
				() => false
			)
		);
	} else {
		const missing = await missingFiles();
		const bytes = missing.reduce((sum, file) => sum + FILES[file][1], 0);
		const edition = EDITIONS[fileOf(new URL(source.url))];
		port.postMessage({ edition, bytes, wanted: await isWanted() });
	}
}

/** @param {URL} url */
const inEmbed = (url) => FRAMES.some((folder) => url.pathname.startsWith(base.pathname + folder));

/** @param {string} file */
const isListed = (file) => Object.hasOwn(FILES, file);

/** Whether the reader pays for the bytes, as far as the browser says. */
const isMetered = () => {
	const { saveData, type } = self.navigator.connection ?? {};
	return saveData === true || type === 'cellular';
};

/** Names of this site's caches in the order of their creation. */
const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/**
 * Finds the file of the site that belongs to an address.
 * @param {URL} url
 */
function fileOf(url) {
	const address = url.pathname.slice(base.pathname.length).replace(/(^|\/)$/, '$1index.html');
	try {
		return decodeURI(address);
	} catch {
		// The address is not valid UTF-8, and so matches no file of the site.
		return address;
	}
}

/**
 * @param {string} file
 * @returns address as links name it: hosts redirect a page's address with its file name
 */
const addressOf = (file) => new URL(file.replace(/(^|\/)index\.html$/, '$1'), base);

/**
 * Finds a cached file, in this version's cache first and then in the former one's.
 * @param {string} file
 * @returns {Promise<Response | undefined>}
 */
async function kept(file) {
	for (const name of [CACHE, ...(await ownCaches()).reverse()]) {
		const found = await (await caches.open(name)).match(new URL(file, base), { ignoreVary: true });
		if (found) return found;
	}
	return undefined;
}

/**
 * Answers from the cache of any version, because a name with a hash has the same bytes in all of them.
 * @param {FetchEvent} event
 * @param {string} file
 */
async function cacheFirst(event, file) {
	return (await kept(file)) ?? (await fetched(event, file));
}

/**
 * @param {FetchEvent} event
 * @param {string} file
 */
async function networkFirst(event, file) {
	try {
		return await fetched(event, file);
	} catch (error) {
		const found = await kept(file);
		if (found) return found;
		throw error;
	}
}

/**
 * @param {FetchEvent} event
 * @param {string} file cached on the way when it is listed
 */
async function fetched(event, file) {
	const response = await fetch(event.request);
	if (isListed(file)) event.waitUntil(keep(file, response.clone()));
	return response;
}

/**
 * Caches a file of this version, when the response holds it.
 * @param {string} file in the list
 * @param {Response} response
 * @returns {Promise<boolean>} whether the file is cached
 */
async function keep(file, response) {
	const cache = await caches.open(CACHE);
	if (await cache.match(new URL(file, base))) return true;
	if (!response.ok || !hasType(file, response)) return false;
	const content = await response.arrayBuffer();
	if ((await hashOf(content)) !== FILES[file][0]) return false;
	const headers = new Headers(response.headers);
	// The content is already decoded.
	for (const name of ['content-encoding', 'content-length']) headers.delete(name);
	// A new response, because a redirected one must not answer a navigation.
	await cache.put(new URL(file, base), new Response(content, { headers }));
	return true;
}

/**
 * Whether a response has the type without which a browser would refuse the file.
 * @param {string} file
 * @param {Response} response
 */
function hasType(file, response) {
	const type = response.headers.get('content-type') ?? '';
	if (file.endsWith('.js')) return /^(text|application)\/(x-)?javascript\b/i.test(type);
	return file.endsWith('.html') === /^text\/html\b/i.test(type);
}

/**
 * @param {ArrayBuffer} content
 * @returns {Promise<string>} as write-service-worker.ts writes it
 */
async function hashOf(content) {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
	return btoa(String.fromCharCode(...digest)).slice(0, 12);
}

/**
 * @param {string} file in the list
 * @param {RequestCache} [cache] `only-if-cached` sends nothing
 * @returns {Promise<boolean>} whether the file is cached now; never rejects
 */
async function fetchAndKeep(file, cache = 'no-cache') {
	try {
		return await keep(file, await fetch(addressOf(file), { cache, mode: 'same-origin' }));
	} catch {
		return false;
	}
}

/** Copies into this version's cache what the former ones hold of its files. */
async function takeOver() {
	for (const name of (await ownCaches()).reverse()) {
		if (name === CACHE) continue;
		const former = await caches.open(name);
		if (await former.match(WANTED)) await (await caches.open(CACHE)).put(WANTED, new Response(''));
		for (const file of Object.keys(FILES)) {
			const found = await former.match(new URL(file, base), { ignoreVary: true });
			if (found) await keep(file, found);
		}
	}
}

async function isWanted() {
	const cache = await caches.open(CACHE);
	return (await cache.match(WANTED)) !== undefined;
}

/** Listed files that are not cached, pages first: they tell soonest that the host has another version. */
async function missingFiles() {
	const cache = await caches.open(CACHE);
	const cached = new Set((await cache.keys()).map(({ url }) => fileOf(new URL(url))));
	const missing = Object.keys(FILES).filter((file) => !cached.has(file));
	return missing.sort((a, b) => Number(b.endsWith('.html')) - Number(a.endsWith('.html')));
}

/** @throws {Error} when the host does not have a file of this version */
async function fetchWhole() {
	const missing = await missingFiles();
	const fetchRest = async () => {
		for (let file = missing.shift(); file !== undefined; file = missing.shift()) {
			if (await fetchAndKeep(file)) continue;
			missing.length = 0;
			throw new Error(`${file} of version ${VERSION} cannot be cached`);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, fetchRest));
}
