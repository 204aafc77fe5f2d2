/** Keeps book of a page's requests by what the browser itself reports; it leaves out those of a service worker, see counted-line.js. */
import { setTimeout as pause } from 'node:timers/promises';
import { HEADER_BYTES } from './counted-line.js';

/** @type {Readonly<Record<string, string>>} */
const kinds = {
	Document: 'html',
	Script: 'js',
	Stylesheet: 'css',
	Font: 'fonts',
	Image: 'images',
	Fetch: 'data',
	XHR: 'data'
};

/**
 * @typedef {object} Traffic
 * @property {number} requests
 * @property {number} bytes bodies as sent plus nominal headers
 * @property {Record<string, number>} byKind bytes
 */

/**
 * @param {import('@playwright/test').CDPSession} browserSide
 * @param {string} home address whose origin is not foreign
 */
export async function watchNetwork(browserSide, home) {
	/** @type {Map<string, { url: string, kind: string, head: number, bytes: number, ended: number, failed: string }>} */
	const requests = new Map();
	let loadedAt = Infinity;
	let last = performance.now();
	browserSide.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
		if (!/^https?:/.test(request.url)) return;
		last = performance.now();
		const kind = kinds[type ?? ''] ?? 'other';
		requests.set(requestId, { url: request.url, kind, head: 0, bytes: 0, ended: Infinity, failed: '' });
	});
	browserSide.on('Network.responseReceived', ({ requestId, response, type }) => {
		const entry = requests.get(requestId);
		if (!entry) return;
		entry.kind = kinds[type] ?? 'other';
		entry.head = response.encodedDataLength;
		if (response.status >= 400) entry.failed = String(response.status);
	});
	browserSide.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
		const entry = requests.get(requestId);
		if (!entry) return;
		last = performance.now();
		entry.bytes = Math.max(0, encodedDataLength - entry.head) + HEADER_BYTES;
		entry.ended = timestamp;
	});
	browserSide.on('Network.loadingFailed', ({ requestId, errorText, timestamp }) => {
		const entry = requests.get(requestId);
		if (!entry) return;
		last = performance.now();
		entry.failed = errorText;
		entry.ended = timestamp;
	});
	browserSide.on('Page.loadEventFired', ({ timestamp }) => {
		loadedAt = timestamp;
	});
	await browserSide.send('Network.enable');
	await browserSide.send('Page.enable');

	const origin = new URL(home).origin;
	const all = () => [...requests.values()];
	/**
	 * @param {ReturnType<typeof all>} entries
	 * @returns {Traffic}
	 */
	const sum = (entries) => {
		/** @type {Record<string, number>} */
		const byKind = {};
		for (const { kind, bytes } of entries) byKind[kind] = (byKind[kind] ?? 0) + bytes;
		return {
			requests: entries.length,
			bytes: entries.reduce((total, { bytes }) => total + bytes, 0),
			byKind
		};
	};
	return {
		/** What had arrived at the load event. */
		untilLoad: () => sum(all().filter(({ ended }) => ended <= loadedAt)),
		foreign: () => all().filter(({ url }) => new URL(url).origin !== origin).length,
		failed: () => all().flatMap(({ failed, url }) => (failed ? [`${failed} ${url}`] : [])),
		/** Resolves when nothing is under way and nothing has happened for a second, or after half a minute. */
		quiet: async () => {
			const end = performance.now() + 30_000;
			while (performance.now() < end) {
				if (performance.now() - last > 1000 && all().every(({ ended }) => ended < Infinity)) return;
				await pause(50);
			}
		}
	};
}
