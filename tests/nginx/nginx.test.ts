/** The site behind nginx with the project's sample configuration: every file as the project's own server sends it. */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serve } from '../../src/build/tools/serve.js';
import { freePort } from '../tools/free-port.js';
import { hasBrotli as brotli, nginxFile, nginxProgram as program, siteBlock } from '../tools/nginx.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const BASE = '/a/deep/path/';

interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

const get = (url: string, headers: Record<string, string> = {}): Promise<Answer> =>
	new Promise((resolve, reject) => {
		request(url, { headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(parts)
				});
			});
		})
			.on('error', reject)
			.end();
	});

it('finds nginx where it has to be', () => {
	console.log(program ? `nginx: ${program}${brotli ? ', with brotli' : ''}` : 'no nginx here: not tried');
	if (process.env['REQUIRE_NGINX']) expect(program).toBeDefined();
});

describe.runIf(program !== undefined)('nginx', () => {
	let folder: string;
	let server: ReturnType<typeof spawn>;
	let own: Awaited<ReturnType<typeof serve>>;
	let url: string;
	beforeAll(async () => {
		folder = await mkdtemp(path.join(tmpdir(), 'road-nginx-'));
		// nginx may run as another user, who has to be able to read the site.
		const root = path.join(folder, 'www');
		await mkdir(path.join(root, path.dirname(BASE)), { recursive: true });
		await cp(dist, path.join(root, BASE), { recursive: true, preserveTimestamps: true });
		await mkdir(path.join(folder, 'logs'));
		const port = await freePort();
		const block = siteBlock({ root, base: BASE, listen: `127.0.0.1:${port}` });
		const file = path.join(folder, 'nginx.conf');
		await writeFile(file, nginxFile(folder, block));
		const checked = spawnSync(program ?? '', ['-t', '-p', folder, '-c', file], { encoding: 'utf8' });
		expect(checked.status, checked.stderr).toBe(0);
		expect(checked.stderr).not.toContain('[warn]');
		server = spawn(program ?? '', ['-p', folder, '-c', file], { stdio: 'inherit' });
		url = `http://127.0.0.1:${port}${BASE}`;
		own = await serve({ port: 0, base: BASE });
		await vi.waitUntil(
			() =>
				get(url).then(
					({ status }) => status === 200,
					() => false
				),
			{ timeout: 10_000, interval: 50 }
		);
	});
	afterAll(async () => {
		server.kill();
		await new Promise((resolve) => server.once('exit', resolve));
		await own.close();
		await rm(folder, { recursive: true });
	});

	/** Addresses of all files, and of all folders with a page. */
	async function addresses(): Promise<string[]> {
		const files = (await readdir(dist, { recursive: true, withFileTypes: true }))
			.filter((entry) => entry.isFile() && !/\.(br|gz)$|^_headers$/.test(entry.name))
			.map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)));
		return files.flatMap((file) =>
			file.endsWith('index.html') ? [file, file.slice(0, -'index.html'.length)] : [file]
		);
	}
	const COMPARED = [
		'content-type',
		'cache-control',
		'access-control-allow-origin',
		'cross-origin-resource-policy',
		'x-content-type-options',
		'referrer-policy',
		'permissions-policy'
	];

	it('sends every file with the headers of the project’s own server', async () => {
		const different: string[] = [];
		const all = await addresses();
		expect(all.length).toBeGreaterThan(100);
		for (const address of all) {
			const [theirs, ours] = await Promise.all([get(url + address), get(own.url + address)]);
			if (theirs.status !== 200 || !theirs.body.equals(ours.body))
				different.push(`${address}: ${theirs.status}`);
			for (const name of COMPARED) {
				const [a, b] = [theirs.headers[name], ours.headers[name]].map((value) => String(value).toLowerCase());
				if (a !== b) different.push(`${address} ${name}: ${a ?? ''} | ${b ?? ''}`);
			}
			// Every page carries its policy in itself; who may frame it only a header can say.
			if (theirs.headers['content-security-policy'] !== 'frame-ancestors *')
				different.push(`${address}: ${String(theirs.headers['content-security-policy'])}`);
			if (
				theirs.headers['content-type']?.startsWith('text/html') &&
				!theirs.body.includes(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; `)
			)
				different.push(`${address} has no policy`);
		}
		expect(different).toEqual([]);
	});

	it('sends what lies compressed, and answers 304 to who has it', async () => {
		for (const address of ['', 'es/', 'embed.js', 'data/figures.csv']) {
			for (const [encoding, token] of [
				...(brotli ? [['br, gzip', 'br'] as const] : []),
				['gzip', 'gzip'] as const
			]) {
				const accepted = { 'accept-encoding': encoding };
				const [theirs, ours] = await Promise.all([
					get(url + address, accepted),
					get(own.url + address, accepted)
				]);
				expect(theirs.headers['content-encoding'], address).toBe(token);
				expect(theirs.headers.vary?.toLowerCase(), address).toContain('accept-encoding');
				expect(theirs.body.equals(ours.body), address).toBe(true);
				const again = await get(url + address, {
					...accepted,
					'if-none-match': theirs.headers.etag ?? ''
				});
				expect(again.status, address).toBe(304);
				expect(again.body.length).toBe(0);
			}
		}
	});

	it('leads a folder to its page, wherever it stands, and finds nothing that is not there', async () => {
		const folderOnly = await get(`${url}es?theme=obsidian`);
		expect(folderOnly.status).toBe(301);
		expect(folderOnly.headers.location).toBe(`${BASE}es/?theme=obsidian`);
		const lost = await get(`${url}no/such/page`);
		expect([lost.status, lost.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
		expect(lost.body.equals(await readFile(path.join(dist, '404.html')))).toBe(true);
		expect((await get(`${url}..%2f..%2f..%2fnginx.conf`)).status).toBeGreaterThanOrEqual(400);
	});
});
