/**
 * Counts what servers of this process send, whoever asks: a page, its service worker, a worker of its own. A page's own account of its
 * requests leaves out those of its service worker.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';

/** Headers of one answer over a connection that packs them, bytes: real ones depend on the host. */
export const HEADER_BYTES = 350;
const SENT = 'http.server.response.finish';
/** A line on which nothing was sent for so long is at rest, ms. */
const REST_MS = 1000;

/**
 * @typedef {object} Answer
 * @property {string} address path and query, as asked
 * @property {string} type media type
 * @property {number} status
 * @property {number} bytes body as sent plus nominal headers
 */

/** @type {readonly (readonly [kind: string, types: RegExp])[]} */
const kinds = [
	['html', /^text\/html/],
	['js', /javascript/],
	['css', /^text\/css/],
	['fonts', /^font\//],
	['images', /^image\//],
	['data', /json|csv/]
];

/**
 * @param {readonly Answer[]} answers
 * @returns {Record<string, number>} bytes by kind of file: html, js, css, fonts, images, data, other
 */
export function bytesByKind(answers) {
	/** @type {Record<string, number>} */
	const byKind = {};
	for (const { type, bytes } of answers) {
		const [kind] = kinds.find(([, types]) => types.test(type)) ?? ['other'];
		byKind[kind] = (byKind[kind] ?? 0) + bytes;
	}
	return byKind;
}

/**
 * Counts from now on.
 * @param {number} port of the server
 */
export function countLine(port) {
	/** @type {Answer[]} */
	const answers = [];
	let last = performance.now();
	/** @param {unknown} message */
	const note = (message) => {
		const { request, response } =
			/** @type {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse }} */ (
				message
			);
		if (request.socket.localPort !== port) return;
		last = performance.now();
		const length = request.method === 'HEAD' ? 0 : Number(response.getHeader('content-length') ?? 0);
		answers.push({
			address: asked.get(request) ?? request.url ?? '',
			type: String(response.getHeader('content-type') ?? '').split(';')[0] ?? '',
			status: response.statusCode,
			bytes: length + HEADER_BYTES
		});
	};
	/** The server changes a request's address: see tidyRequest. @type {WeakMap<object, string>} */
	const asked = new WeakMap();
	/** @param {unknown} message */
	const begin = (message) => {
		const { request } = /** @type {{ request: import('node:http').IncomingMessage }} */ (message);
		last = performance.now();
		asked.set(request, request.url ?? '');
	};
	subscribe('http.server.request.start', begin);
	subscribe(SENT, note);
	return {
		/** @returns {readonly Answer[]} since counting began */
		answers: () => answers,
		bytes: () => answers.reduce((sum, { bytes }) => sum + bytes, 0),
		/** Resolves when nothing was asked or sent for {@link REST_MS}. */
		rest: async () => {
			while (performance.now() - last < REST_MS) await pause(100);
		},
		stop: () => {
			unsubscribe('http.server.request.start', begin);
			unsubscribe(SENT, note);
		}
	};
}
