/** Serves the built site on this machine: `npm start`, `npm run serve`, and the tests. */
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { assertWhole } from './whole-site.js';
import { answerFrom } from './static-files.js';

const HOST = '127.0.0.1';
const PORT = 4173;
const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/**
 * Serves a folder until it is closed.
 * @param {object} [options]
 * @param {string} [options.folder] the built site; dist/ by default
 * @param {number} [options.port] 0 takes a free one
 * @param {string} [options.base] path to serve the site under, such as `/sub/path/`
 * @param {boolean} [options.whole] whether the folder must hold a whole build; false serves any folder
 * @param {(url: string) => void} [options.build] builds the folder after the server has opened the port, so that a port in use stops
 *   the server before the build; requests wait until the build ends
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` ends with the base
 * @throws {Error} with one line for the user, when the port is taken or the folder holds no whole site
 */
export async function serve({ folder = dist, port = PORT, base = '/', whole = true, build } = {}) {
	const under = `/${base}/`.replace(/\/+/g, '/');
	const answer = answerFrom(folder, under);
	const server = createServer((request, response) => void answer(request, response));
	await new Promise((resolve, reject) => {
		server.once('error', (error) => reject(portError(error, port)));
		server.listen(port, HOST, () => resolve(undefined));
	});
	const close = () =>
		new Promise((resolve) => {
			server.close(() => resolve(undefined));
			server.closeAllConnections();
		});
	const address = server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	const url = `http://${HOST}:${taken}${under}`;
	try {
		build?.(url);
		if (whole) await assertWhole(folder);
	} catch (error) {
		await close();
		throw error;
	}
	return { url, port: taken, close };
}

/**
 * @param {Error & { code?: string }} error
 * @param {number} port
 */
function portError(error, port) {
	if (error.code === 'EADDRINUSE') {
		return new Error(
			`Port ${port} is in use by another program. Choose another one, for example: PORT=${port + 1} npm start`
		);
	}
	if (error.code === 'EACCES')
		return new Error(
			`Port ${port} is not allowed here. Choose one above 1023, for example: PORT=8080 npm start`
		);
	return error;
}

/**
 * @param {string} text
 * @returns {number}
 * @throws {Error} with one line for the user when it is no port
 */
function portFrom(text) {
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`PORT should be a number between 0 and 65535, not "${text}".`);
	}
	return port;
}

/**
 * Serves until the process ends, with options from the command line, else from PORT and BASE. Prints an error as one line.
 * @param {(url: string) => void} [build] see `serve`
 */
export async function main(build) {
	try {
		const { values } = parseArgs({
			options: { base: { type: 'string' }, port: { type: 'string' }, folder: { type: 'string' } }
		});
		const { url, close } = await serve({
			folder: values.folder ?? dist,
			port: portFrom(values.port ?? (process.env.PORT || String(PORT))),
			base: values.base ?? (process.env.BASE || '/'),
			...(build ? { build } : {})
		});
		console.log(`The story is at ${url} (Ctrl+C stops it)`);
		for (const signal of ['SIGINT', 'SIGTERM']) {
			process.once(signal, () => void close().then(() => process.exit(0)));
		}
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
