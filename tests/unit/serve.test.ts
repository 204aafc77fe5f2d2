/** The server of `npm start`: types, compression, caching, folders, a base path, and nothing from outside its folder. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFolder } from '../../src/build/compress.js';
import { serve } from '../../src/build/tools/serve.js';

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: Buffer;
}

const long = 'The price of the road north. '.repeat(100);
let home: string;
let folder: string;
let site: Awaited<ReturnType<typeof serve>>;

/** Sends a request without normalising the address or decoding the response. */
const get = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
	new Promise<Answer>((resolve, reject) => {
		request({ host: '127.0.0.1', port: site.port, path: address, headers, method }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
			});
		})
			.on('error', reject)
			.end();
	});

beforeAll(async () => {
	home = await mkdtemp(path.join(tmpdir(), 'serve-'));
	folder = path.join(home, 'site');
	await mkdir(path.join(folder, 'es'), { recursive: true });
	await mkdir(path.join(folder, 'assets'));
	await writeFile(path.join(home, 'secret.txt'), 'secret');
	const files = {
		'index.html': `<!doctype html><title>Home</title>${long}`,
		'es/index.html': '<!doctype html><title>Inicio</title>',
		'404.html':
			'<!doctype html><html data-root="/road/"><title>Not here</title><a href="/road/es/">Inicio</a>',
		'assets/read-abc.js': `// ${long}`,
		'assets/font.woff2': 'font',
		'notes.md': '# Notes',
		'region.topo.json': '{}',
		'site.webmanifest': '{}',
		'still.webp': 'webp',
		_headers:
			'/*\n  Access-Control-Allow-Origin: *\n\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n\n/\n  X-Page: home\n\n/404.html\n  X-Page: none\n'
	};
	for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
	await compressFolder(folder);
	site = await serve({ folder, port: 0, base: '/a/deep/path/', whole: false });
});
afterAll(async () => {
	await site.close();
	await rm(home, { recursive: true });
});

const at = (name: string) => `/a/deep/path/${name}`;

describe('pages', () => {
	it('serves folders by their index and redirects to the trailing slash', async () => {
		expect((await get(at(''))).body.toString()).toContain('Home');
		expect((await get(at('es/'))).body.toString()).toContain('Inicio');
		const bare = await get(at('es?theme=paper'));
		expect([bare.status, bare.headers['location']]).toEqual([301, at('es/?theme=paper')]);
		expect((await get('/a/deep/path')).headers['location']).toBe(at(''));
	});

	it('answers 404 with the page of the site, and also outside its base', async () => {
		const lost = await get(at('nowhere'));
		expect(lost.status).toBe(404);
		expect(lost.body.toString()).toContain('Not here');
		expect(lost.body.toString()).toContain(`<a href="${at('es/')}">`);
		expect(Number(lost.headers['content-length'])).toBe(lost.body.length);
		expect((await get('/index.html')).status).toBe(404);
		expect((await get(at('index.html/'))).status).toBe(404);
	});

	it.each([
		['notes.md', 'text/markdown; charset=utf-8'],
		['region.topo.json', 'application/json; charset=utf-8'],
		['site.webmanifest', 'application/manifest+json; charset=utf-8'],
		['still.webp', 'image/webp'],
		['assets/font.woff2', 'font/woff2'],
		['assets/read-abc.js', 'text/javascript; charset=utf-8'],
		['', 'text/html; charset=utf-8']
	])('serves %s as %s', async (name, type) => {
		expect((await get(at(name))).headers['content-type']).toBe(type);
	});

	it('sends the headers that _headers names for the address, with 200, 304 and 404 alike', async () => {
		const sent = async (name: string, headers = {}) => (await get(at(name), headers)).headers;
		const etag = String((await sent('')).etag);
		for (const home of [await sent(''), await sent('', { 'if-none-match': etag })])
			expect(home).toMatchObject({ 'access-control-allow-origin': '*', 'x-page': 'home' });
		expect((await sent('es/'))['x-page']).toBeUndefined();
		const lost = await sent('assets/gone.js');
		expect(lost).toMatchObject({ 'x-page': 'none', 'content-type': 'text/html; charset=utf-8' });
		expect(lost['cache-control']).toBeUndefined();
	});
});

describe('compression', () => {
	it('sends an encoding that the browser accepts', async () => {
		const br = await get(at(''), { 'accept-encoding': 'gzip, deflate, br' });
		expect(br.headers['content-encoding']).toBe('br');
		expect(brotliDecompressSync(br.body).toString()).toContain('Home');
		const gz = await get(at(''), { 'accept-encoding': 'gzip, br;q=0' });
		expect(gz.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(gz.body).toString()).toContain('Home');
		const plain = await get(at(''));
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(Number(plain.headers['content-length'])).toBe(plain.body.length);
	});

	it('sends files uncompressed that would not get smaller', async () => {
		expect(
			(await get(at('notes.md'), { 'accept-encoding': 'br' })).headers['content-encoding']
		).toBeUndefined();
	});

	it.each([
		['br', 'br'],
		['br;q=0.5, gzip;q=0', 'br'],
		['gzip;q=1.0, br ; q=0.000', 'gzip'],
		['identity, br;q=0, gzip;q=0', undefined],
		[`br;${' '.repeat(15_000)}q=0`, undefined],
		[' ,;'.repeat(5000), undefined]
	])('reads %j in linear time', async (accepted, encoding) => {
		const from = performance.now();
		const { headers, status } = await get(at(''), { 'accept-encoding': accepted });
		// Reading it in quadratic time took more than a second.
		expect(performance.now() - from).toBeLessThan(500);
		expect([status, headers['content-encoding']]).toEqual([200, encoding]);
	});
});

describe('caching', () => {
	it('marks hashed files as immutable and requires revalidation of others', async () => {
		expect((await get(at('assets/read-abc.js'))).headers['cache-control']).toContain('immutable');
		expect((await get(at(''))).headers['cache-control']).toBe('no-cache');
	});

	it('answers 304 to the etag of the same form', async () => {
		const first = await get(at(''), { 'accept-encoding': 'br' });
		const etag = String(first.headers['etag']);
		const again = await get(at(''), { 'accept-encoding': 'br', 'if-none-match': etag });
		expect([again.status, again.body.length]).toEqual([304, 0]);
		expect((await get(at(''), { 'if-none-match': etag })).status).toBe(200);
	});
});

describe('safety', () => {
	it.each([
		'../secret.txt',
		'%2e%2e/secret.txt',
		'..%2fsecret.txt',
		'..%5csecret.txt',
		'assets/../../secret.txt'
	])('does not leave its folder by %s', async (name) => {
		const { status, body } = await get(at(name));
		expect(status).toBe(404);
		expect(body.toString()).not.toContain('secret');
	});

	it('answers invalid addresses and methods with an error', async () => {
		expect((await get(at('%E0%A4%A'))).status).toBe(400);
		expect((await get(at('%00'))).status).toBe(400);
		expect((await get(at(''), {}, 'POST')).status).toBe(405);
		const head = await get(at(''), {}, 'HEAD');
		expect([head.status, head.body.length]).toEqual([200, 0]);
		expect(head.headers['content-length']).toBe((await get(at(''))).headers['content-length']);
	});

	it('sends a requested range, and the whole file for an invalid range', async () => {
		const part = async (range: string) => {
			const { status, body, headers } = await get(at('notes.md'), { range });
			return [status, body.toString(), headers['content-range']];
		};
		expect(await part('bytes=2-4')).toEqual([206, 'Not', 'bytes 2-4/7']);
		expect(await part('bytes=4-')).toEqual([206, 'tes', 'bytes 4-6/7']);
		expect(await part('bytes=9-')).toEqual([416, '', 'bytes */7']);
		for (const odd of ['bytes=4-2', 'bytes=-3', 'bytes=x', 'bytes=0-1,3-4', 'lines=1-2'])
			expect(await part(odd), odd).toEqual([200, '# Notes', undefined]);
	});

	it('never redirects to another host', async () => {
		expect((await get('//a/deep/path/es')).headers['location']).toBe(at('es/'));
	});
});

describe('starting', () => {
	it('fails with a message about a missing file or a port in use', async () => {
		await expect(serve({ folder: path.join(home, 'dist'), port: 0 })).rejects.toThrow('npm run build');
		await expect(serve({ folder, port: site.port })).rejects.toThrow(`Port ${site.port} is in use`);
	});

	it('opens the port before the build, and passes the address to the build', async () => {
		const built: string[] = [];
		const build = (url: string) => void built.push(url);
		await expect(serve({ folder, port: site.port, build })).rejects.toThrow(/^[^\n]*PORT=\d+ npm start$/);
		expect(built).toEqual([]);
		const other = await serve({ folder, port: 0, base: 'x', whole: false, build });
		expect(built).toEqual([`http://127.0.0.1:${String(other.port)}/x/`]);
		await other.close();
	});

	it('closes the port when the build fails', async () => {
		let url = '';
		const build = (address: string) => {
			url = address;
			throw new Error('not built');
		};
		await expect(serve({ folder, port: 0, build })).rejects.toThrow('not built');
		await expect(fetch(url)).rejects.toThrow();
	});
});
