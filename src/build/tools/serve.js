/** Serves the built site on this machine: `npm start`, `npm run serve`, and the tests. */
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { answerFrom } from './static-files.js';

const HOST = '127.0.0.1';
export const PORT = 4173;
const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/**
 * Serves a folder until it is closed.
 * @param {object} [options]
 * @param {string} [options.folder] the built site; dist/ by default
 * @param {number} [options.port] 0 takes a free one
 * @param {string} [options.base] path to serve the site under, such as `/sub/path/`
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` ends with the base
 * @throws {Error} in words for a person, when the folder is missing or the port is taken
 */
export async function serve({ folder = dist, port = PORT, base = '/' } = {}) {
	const index = await stat(path.join(folder, 'index.html')).catch(() => null);
	if (!index) {
		throw new Error(
			`There is nothing to serve yet: ${path.basename(folder)}/ has no index.html. ` +
				'Run "npm run build" first, or "npm start", which builds and serves.'
		);
	}
	const under = `/${base}/`.replace(/\/+/g, '/');
	const answer = answerFrom(folder, under);
	const server = createServer((request, response) => void answer(request, response));
	await new Promise((resolve, reject) => {
		server.once('error', (error) => reject(inWords(error, port)));
		server.listen(port, HOST, () => resolve(undefined));
	});
	const address = server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	return {
		url: `http://${HOST}:${taken}${under}`,
		port: taken,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/**
 * @param {Error & { code?: string }} error
 * @param {number} port
 */
function inWords(error, port) {
	if (error.code === 'EADDRINUSE') {
		return new Error(
			`Port ${port} is taken: something else already listens there. Choose another one, for example PORT=${port + 1} npm start`
		);
	}
	if (error.code === 'EACCES')
		return new Error(`Port ${port} is not allowed here. Choose one above 1023 with PORT.`);
	return error;
}

/**
 * @param {string} text
 * @returns {number}
 * @throws {Error} in words for a person when it is no port
 */
export function portFrom(text) {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`PORT should be a number between 0 and 65535, not "${text}".`);
	}
	return port;
}

/** Serves until it is told to stop: options from the command line, else from PORT and BASE. */
export async function main() {
	const { values } = parseArgs({
		options: { base: { type: 'string' }, port: { type: 'string' }, folder: { type: 'string' } }
	});
	const { url, close } = await serve({
		folder: values.folder ?? dist,
		port: portFrom(values.port ?? (process.env.PORT || String(PORT))),
		base: values.base ?? (process.env.BASE || '/')
	});
	console.log(`The story is at ${url} (Ctrl+C stops it)`);
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => void close().then(() => process.exit(0)));
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	main().catch((error) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	});
}
