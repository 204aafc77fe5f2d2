/** Answers one request from a folder of static files: what a careful host for the built site does. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { headersFor, readHeaders } from './headers-file.js';
import { mediaType } from './media-types.js';

/** Names under this folder carry a hash of their content and never change. */
const HASHED = /^\/assets\//;
const ENCODINGS = /** @type {const} */ ([
	{ name: 'br', extension: '.br' },
	{ name: 'gzip', extension: '.gz' }
]);

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
	return async (request, response) => {
		try {
			await answer(root, base, request, response);
		} catch (error) {
			say(response, 500, error instanceof Error ? error.message : String(error));
		}
	};
}

/**
 * @param {string} root
 * @param {string} base
 * @param {Request} request
 * @param {Response} response
 */
async function answer(root, base, request, response) {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.setHeader('allow', 'GET, HEAD');
		return say(response, 405, 'This server only hands out files.');
	}
	const [, address = '', withQuery = ''] = /^([^?]*)(\?.*)?$/s.exec(request.url ?? '/') ?? [];
	const asked = decoded(address);
	if (asked === null) return say(response, 400, 'This address cannot be read.');
	if (`${asked}/` === base) return redirect(response, base + withQuery);
	if (!asked.startsWith(base)) return say(response, 404, `The site is served under ${base}`);

	const inside = asked.slice(base.length - 1);
	const file = path.join(root, inside);
	if (file !== root && !file.startsWith(root + path.sep)) return say(response, 404, 'There is no such page.');

	const found = await stat(file).catch(() => null);
	if (found?.isDirectory()) {
		if (!inside.endsWith('/')) {
			// The folder's own address, without what led there in a roundabout way.
			const folder = path.relative(root, file).split(path.sep).filter(Boolean).map(encodeURIComponent);
			return redirect(response, base + folder.map((name) => `${name}/`).join('') + withQuery);
		}
		return send(root, inside, path.join(file, 'index.html'), request, response);
	}
	// `page.html/` is no folder, whatever the file system makes of it.
	return send(root, inside, inside.endsWith('/') ? `${file}/` : file, request, response);
}

/**
 * @param {string} root
 * @param {string} address within the site
 * @param {string} file
 * @param {Request} request
 * @param {Response} response
 */
async function send(root, address, file, request, response) {
	const found = file.endsWith('/') ? null : await stat(file).catch(() => null);
	if (!found?.isFile()) return notFound(root, request, response);

	const type = mediaType(file);
	const { sent, encoding, bytes } = await smallest(file, found, request.headers['accept-encoding']);
	const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;
	response.setHeader('content-type', type);
	response.setHeader('x-content-type-options', 'nosniff');
	response.setHeader('vary', 'accept-encoding');
	response.setHeader('etag', etag);
	response.setHeader(
		'cache-control',
		HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache'
	);
	// Other people's pages read the loader, the data and the pictures.
	if (!type.startsWith('text/html')) response.setHeader('access-control-allow-origin', '*');
	// What the site asks of every host it is put on.
	for (const [name, value] of headersFor(await readHeaders(root), address)) response.setHeader(name, value);
	if (matches(request.headers['if-none-match'], etag)) {
		response.writeHead(304).end();
		return;
	}
	if (encoding) response.setHeader('content-encoding', encoding);
	response.setHeader('content-length', bytes);
	response.writeHead(200);
	if (request.method === 'HEAD') response.end();
	else
		createReadStream(sent)
			.on('error', () => response.destroy())
			.pipe(response);
}

/**
 * The smallest form the reader's browser accepts of those lying beside the file.
 * @param {string} file
 * @param {import('node:fs').Stats} plain
 * @param {string | string[] | undefined} accepted
 */
async function smallest(file, plain, accepted) {
	for (const { name, extension } of ENCODINGS) {
		if (!accepts(String(accepted ?? ''), name)) continue;
		const packed = await stat(file + extension).catch(() => null);
		// One left over from an earlier build would send old content.
		if (packed?.isFile() && packed.mtimeMs >= plain.mtimeMs) {
			return { sent: file + extension, encoding: name, bytes: packed.size };
		}
	}
	return { sent: file, encoding: '', bytes: plain.size };
}

/**
 * @param {string} header
 * @param {string} encoding
 */
const accepts = (header, encoding) =>
	header.split(',').some((part) => {
		const [name, ...rest] = part.trim().split(/\s*;\s*/);
		return name?.toLowerCase() === encoding && !rest.some((value) => /^q=0(\.0*)?$/.test(value));
	});

/**
 * @param {string | undefined} header
 * @param {string} etag
 */
const matches = (header, etag) =>
	header?.split(',').some((given) => ['*', etag].includes(given.trim().replace(/^W\//, ''))) ?? false;

/**
 * @param {string} address
 * @returns {string | null} null when it is not valid; several slashes count as one, so that none names another host
 */
function decoded(address) {
	try {
		const plain = decodeURIComponent(address);
		return plain.includes('\0') ? null : plain.replace(/[\\/]+/g, '/');
	} catch {
		return null;
	}
}

/**
 * @param {Response} response
 * @param {string} address
 */
function redirect(response, address) {
	response.writeHead(301, { location: address, 'content-length': 0 }).end();
}

/**
 * @param {string} root
 * @param {Request} request
 * @param {Response} response
 */
async function notFound(root, request, response) {
	const page = await readFile(path.join(root, '404.html')).catch(() => null);
	if (!page) return say(response, 404, 'There is no such page.');
	response.writeHead(404, { 'content-type': mediaType('404.html'), 'content-length': page.length });
	response.end(request.method === 'HEAD' ? undefined : page);
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} words
 */
function say(response, status, words) {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}
