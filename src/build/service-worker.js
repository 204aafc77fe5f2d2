/**
 * The service worker: the site opens without a network after one visit. It is a file of its own, written into the built site
 * by write-service-worker.ts, which fills in the version and the lists of files and frames.
 *
 * Pages come from the network first, so that an update is seen at once; files of the bundle carry a hash of their content and
 * come from the cache first. One version of the site is cached as a whole or not at all. The version before it stays until
 * the next one, for pages of it that are still open. Frames in other people's pages are none of its business.
 */
const VERSION = '/*version*/';
const FILES = /*files*/ [];
/** Folders of the frames that stand in other people's pages. */
const FRAMES = /*frames*/ [];

const PREFIX = `road-north ${new URL('./', self.location.href).pathname} `;
const CACHE = PREFIX + VERSION;
const base = new URL('./', self.location.href);

self.addEventListener('install', (event) => {
	event.waitUntil(
		(async () => {
			const cache = await caches.open(CACHE);
			await cache.addAll(FILES.map((file) => new Request(new URL(file, base), { cache: 'no-cache' })));
			await self.skipWaiting();
		})()
	);
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			const own = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
			await Promise.all(own.slice(0, -1).map((name) => caches.delete(name)));
			await self.clients.claim();
		})()
	);
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== base.origin || !url.pathname.startsWith(base.pathname))
		return;
	if (inEmbed(url) || (request.referrer !== '' && inEmbed(new URL(request.referrer)))) return;
	if (url.pathname.startsWith(`${base.pathname}assets/`)) event.respondWith(cacheFirst(request));
	else if (request.mode === 'navigate' || FILES.includes(fileOf(url)))
		event.respondWith(networkFirst(request, url));
});

/** @param {URL} url */
const inEmbed = (url) => FRAMES.some((folder) => url.pathname.startsWith(base.pathname + folder));

/**
 * The file of the site that an address means.
 * @param {URL} url
 */
function fileOf(url) {
	const address = url.pathname.slice(base.pathname.length).replace(/(^|\/)$/, '$1index.html');
	try {
		return decodeURI(address);
	} catch {
		// No file of the site is named so.
		return address;
	}
}

/**
 * A name with a hash means the same bytes in every version.
 * @param {Request} request
 */
async function cacheFirst(request) {
	return (await caches.match(request, { ignoreVary: true, ignoreSearch: true })) ?? fetch(request);
}

/**
 * @param {Request} request
 * @param {URL} url
 */
async function networkFirst(request, url) {
	try {
		return await fetch(request);
	} catch (error) {
		const cache = await caches.open(CACHE);
		const kept = await cache.match(new URL(fileOf(url), base), { ignoreVary: true });
		if (kept) return kept;
		throw error;
	}
}
