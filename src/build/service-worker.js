/**
 * The service worker, by which the site opens without a network after one visit. write-service-worker.ts writes this file into the
 * built site, and fills in the version and the lists of files and frames.
 *
 * It loads pages from the network first, so that readers get an update at once, and files of the bundle, whose names contain a hash
 * of their content, from the cache first. A version of the site is cached completely or not at all. The previous version remains
 * until the next one, for its pages that are still open. The service worker ignores frames in host pages.
 */
const VERSION = '/*version*/';
const FILES = /*files*/ [];
/** Folders of the frames for host pages. */
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
 * Answers from the cache of any version, because a name with a hash has the same bytes in all of them.
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
