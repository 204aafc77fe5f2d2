/** The server sends no file outside its folder for any request, and only valid headers for any `_headers`. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, request, validateHeaderName, validateHeaderValue } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../../src/build/tools/headers-file.js';
import { serve } from '../../../src/build/tools/serve.js';
import { hostileText, inherited, must, runs, slipped, wellFormed } from './hostile';

const before = inherited();
afterAll(() => {
	expect(inherited()).toBe(before);
});

/** Contents of the files, each of a different length, which identifies the sent file. */
const inside = {
	'index.html': 11,
	'es/index.html': 12,
	'assets/a-b.js': 13,
	'404.html': 14,
	'a b/ü.txt': 15
};
const OUTSIDE = 4711;
const BASE = '/a/deep/path/';
let home: string;
let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
	home = mkdtempSync(path.join(tmpdir(), 'served-'));
	folder = path.join(home, 'site');
	for (const [name, length] of Object.entries(inside)) {
		mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
		writeFileSync(path.join(folder, name), 'x'.repeat(length));
	}
	writeFileSync(path.join(home, 'secret.txt'), 'x'.repeat(OUTSIDE));
	// A folder whose name begins with that of the site's folder.
	mkdirSync(path.join(home, 'site-secret'));
	writeFileSync(path.join(home, 'site-secret', 'index.html'), 'x'.repeat(OUTSIDE));
	symlinkSync(path.join(folder, 'es'), path.join(folder, 'link'));
	site = await serve({ folder, port: 0, base: BASE, whole: false });
});
afterAll(async () => {
	agent.destroy();
	await site.close();
	rmSync(home, { recursive: true });
});

interface Answer {
	readonly status: number;
	readonly length: string | undefined;
	readonly location: string | undefined;
}

/** Sends a HEAD request without a client that normalises the address. */
const ask = (url: string) =>
	new Promise<Answer>((resolve, reject) => {
		request({ agent, host: '127.0.0.1', port: site.port, path: url, method: 'HEAD' }, (response) => {
			const { 'content-length': length, location } = response.headers;
			response.resume().on('end', () => {
				resolve({ status: response.statusCode ?? 0, length, location });
			});
		})
			.on('error', reject)
			.end();
	});

const step = fc.oneof(
	fc.constantFrom(
		'..',
		'.',
		'',
		'%2e%2e',
		'%2E.',
		'..%2f',
		'%2f',
		'%5c',
		'..\\',
		'%252e%252e',
		'..;',
		'%00',
		'%'
	),
	fc.constantFrom('es', 'assets', 'a-b.js', 'index.html', 'a%20b', '%C3%BC.txt', 'link', 'a b', '_headers'),
	fc.constantFrom('secret.txt', 'site', 'site-secret', 'etc', 'passwd', 'evil.example', 'con', '~'),
	hostileText
);
const address = fc
	.tuple(
		fc.constantFrom(BASE, BASE.slice(0, -1), '/', '', '//', 'http://evil.example/', '/a/deep/path//'),
		fc.array(step, { maxLength: 7 }),
		hostileText
	)
	.map(([from, steps, query]) => `${from}${steps.join('/')}${query.length % 3 === 0 ? `?${query}` : ''}`);

describe('the server', () => {
	it('sends files of its folder, redirects only below its base path, and never fails', async () => {
		const lengths = Object.values(inside).map(String);
		const seen = new Set<number>();
		await fc.assert(
			fc.asyncProperty(address, async (url) => {
				// Characters that Node accepts in a request: bytes without spaces and control characters.
				const sent = url.replace(/[^\x21-\xff]|\x7f/g, (letter) => encodeURIComponent(wellFormed(letter)));
				const { status, length, location: to } = await ask(sent);
				seen.add(status);
				must([200, 301, 400, 404].includes(status), `${String(status)} for ${sent}`);
				if (status === 200) must(lengths.includes(length ?? ''), `${String(length)} bytes for ${sent}`);
				must(length !== String(OUTSIDE), `the secret for ${sent}`);
				if (to !== undefined) {
					must(to.startsWith(BASE), `${sent} leads to ${to}`);
					const next = new URL(to, 'http://127.0.0.1:4173');
					must(next.host === '127.0.0.1:4173' && next.pathname.startsWith(BASE), `${sent} leads to ${to}`);
					const after = await ask(next.pathname + next.search);
					must(after.status === 200 || after.status === 404, `${sent} leads on and on`);
				}
			}),
			runs(2000)
		);
		expect([...seen].sort()).toEqual([200, 301, 400, 404]);
	});

	it.each([
		[`${BASE}es?a=b?c`, `${BASE}es/?a=b?c`],
		[`${BASE}x/../es`, `${BASE}es/`],
		[`${BASE}%3F/../es`, `${BASE}es/`],
		[`${BASE}.`, BASE],
		[`${BASE}a%20b`, `${BASE}a%20b/`]
	])('redirects %s to %s', async (url, to) => {
		expect((await ask(url)).location).toBe(to);
	});
});

describe('_headers', () => {
	const sound =
		'/*\n  X-Content-Type-Options: nosniff\n\n# a remark\n/assets/*\n  Cache-Control: public, max-age=1\n';
	const text = fc.oneof(
		slipped(sound, 4),
		fc
			.array(
				fc.oneof(
					hostileText,
					fc.constantFrom('\n', '\r\n', '  ', ': ', '/', '*', '/es/*', 'A: b', '__proto__: x')
				)
			)
			.map((parts) => parts.join(''))
	);

	it('gives valid header names and values for all paths', () => {
		let given = 0;
		fc.assert(
			fc.property(text, hostileText, (lines, asked) => {
				const rules = parseHeaders(lines);
				for (const rule of rules)
					must(rule.path.startsWith('/') && !/[\r\n]/.test(rule.path), `path ${rule.path}`);
				for (const address of ['/', '/assets/a.js', `/${asked}`])
					for (const [name, value] of headersFor(rules, address)) {
						given += 1;
						validateHeaderName(name);
						validateHeaderValue(name, value);
						must(name === name.toLowerCase(), `name ${name}`);
					}
			}),
			runs(1500)
		);
		expect(given).toBeGreaterThan(500);
	});
});
