/** Answers requests from a folder of static files as a host of the built site does: sirv sends files, `_headers` sets headers. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeaders } from './headers-file.js';
import { mediaType } from './media-types.js';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

/**
 * Makes the function that answers requests from a folder.
 * @param {string} folder
 * @param {string} base path the site is served under, beginning and ending with a slash
 * @returns {(request: Request, response: Response) => Promise<void>} never rejects
 */
export function answerFrom(folder, base) {
	const root = path.resolve(folder);
	// dev: sirv looks files up at each request, because a build may replace them. No extensions: hosts need not try other names.
	const sendFile = sirv(root, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });

	/** @param {Request} request @param {Response} response */
	async function answer(request, response) {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('allow', 'GET, HEAD');
			return sendText(response, 405, 'This server only hands out files.');
		}
		const asked = addressOf(request.url ?? '/');
		if (!asked) return sendText(response, 400, 'This address cannot be read.');
		const { address, search } = asked;
		if (`${address}/` === base) return redirect(response, base + search);
		if (!address.startsWith(base)) return sendText(response, 404, `The site is served under ${base}`);

		const inside = address.slice(base.length - 1);
		const found = await stat(path.join(root, inside)).catch(() => null);
		if (found?.isDirectory() && !inside.endsWith('/'))
			return redirect(response, `${encodeURI(address)}/${search}`);
		const file = inside.endsWith('/') ? `${inside}index.html` : inside;
		const rules = await readHeaders(root);
		setHeaders(response, inside, mediaType(file), rules);
		tidyRequest(request, encodeURI(file).replaceAll('?', '%3F'));
		sendFile(request, response, () => {
			for (const name of response.getHeaderNames()) response.removeHeader(name);
			setHeaders(response, '/404.html', mediaType('404.html'), rules);
			void sendNotFound(root, base, request, response);
		});
	}

	return async (request, response) => {
		try {
			await answer(request, response);
		} catch (error) {
			sendText(response, 500, error instanceof Error ? error.message : String(error));
		}
	};
}

/**
 * @param {string} url target of the request
 * @returns {{ address: string, search: string } | null} the path with escapes decoded and dots and doubled slashes resolved, and
 *   the query; null when the path cannot be decoded
 */
function addressOf(url) {
	const [, pathname = '', search = ''] = /^([^?]*)(.*)$/s.exec(url) ?? [];
	try {
		const plain = decodeURIComponent(pathname).replaceAll('\\', '/');
		return plain.includes('\0') ? null : { address: path.posix.normalize(plain), search };
	} catch {
		return null;
	}
}

/**
 * @param {Response} response
 * @param {string} address within the site
 * @param {string} type media type
 * @param {readonly import('./headers-file.js').Rule[]} rules
 */
function setHeaders(response, address, type, rules) {
	response.setHeader('content-type', type);
	for (const [name, value] of headersFor(rules, address)) response.setHeader(name, value);
}

/**
 * Removes from the request what sirv misreads: encodings with weight 0, which it would use, and invalid ranges, which it would send.
 * @param {Request} request
 * @param {string} url within the site
 */
function tidyRequest(request, url) {
	const accepted = String(request.headers['accept-encoding'] ?? '').split(',');
	request.url = url;
	request.headers['accept-encoding'] = accepted
		.map((part) => part.split(';').map((word) => word.trim()))
		.filter(([, weight]) => Number(weight?.replace('q=', '') ?? 1) !== 0)
		.map(([name]) => name)
		.join();
	const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
	if (!from || (to && Number(to) < Number(from))) delete request.headers.range;
}

/**
 * @param {Response} response
 * @param {string} address
 */
function redirect(response, address) {
	response.writeHead(301, { location: address, 'content-length': 0 }).end();
}

/**
 * Sends 404.html, with the base path of the build in its addresses replaced by the base path of this server.
 * @param {string} root
 * @param {string} base
 * @param {Request} request
 * @param {Response} response
 */
async function sendNotFound(root, base, request, response) {
	const page = await readFile(path.join(root, '404.html'), 'utf8').catch(() => null);
	if (page === null) return sendText(response, 404, 'There is no such page.');
	const [, builtFor = base] = /data-root="([^"]*)"/.exec(page) ?? [];
	const body = page.replaceAll(`="${builtFor}`, `="${base}`);
	response.writeHead(404, { 'content-length': Buffer.byteLength(body) });
	response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} words
 */
function sendText(response, status, words) {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}
