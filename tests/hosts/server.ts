/** Serves the hosts' pages from an origin of their own, and keeps what browsers report of their policies. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { mediaType } from '../../src/build/tools/media-types.js';
import { earliest, loader } from './loaders';
import { hosts, innerPage, type Host } from './pages';

const root = process.cwd();

export interface HostServer {
	/** Another site than the piece's: `localhost` where that is `127.0.0.1`. */
	readonly url: string;
	readonly hosts: readonly Host[];
	/** Reports of violated policies so far. */
	readonly reports: readonly string[];
	/**
	 * Shows one more page.
	 * @param body of the page
	 * @param headers of its answer
	 * @returns its address
	 */
	add(body: string, headers?: Readonly<Record<string, string>>): string;
	close(): Promise<void>;
}

/** @param site address of the piece */
export async function serveHosts(site: string): Promise<HostServer> {
	const reports: string[] = [];
	let all: readonly Host[] = [];
	const added = new Map<string, { body: string; headers: Readonly<Record<string, string>> }>();
	const server = createServer((request, response) => {
		void (async () => {
			const name = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/').slice(1);
			if (name === 'report') {
				for await (const part of request) reports.push(String(part));
				response.writeHead(204).end();
				return;
			}
			const host = all.find((candidate) => candidate.name === name);
			const own = added.get(name);
			if (own) {
				for (const [header, value] of Object.entries(own.headers)) response.setHeader(header, value);
				response.setHeader('content-type', 'text/html; charset=utf-8').end(page({ name, body: own.body }));
			} else if (host) {
				if (host.policy) response.setHeader('content-security-policy', host.policy);
				response.setHeader('content-type', 'text/html; charset=utf-8').end(page(host));
			} else if (name === 'inner.html') {
				response.setHeader('content-type', 'text/html; charset=utf-8').end(innerPage(site));
			} else if (name === 'favicon.ico') response.writeHead(204).end();
			else {
				const file = name.startsWith('packages/')
					? path.join(root, 'node_modules', name.slice('packages/'.length))
					: path.join(root, 'tests/hosts/files', name);
				response.setHeader('content-type', mediaType(file)).end(await readFile(file));
			}
		})().catch(() => response.writeHead(404).end());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const url = `http://localhost:${String(typeof address === 'object' ? address?.port : 0)}/`;
	all = hosts(site, url, loader, earliest);
	return {
		url,
		hosts: all,
		reports,
		add(body, headers = {}) {
			const name = `page-${String(added.size)}`;
			added.set(name, { body, headers });
			return url + name;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			})
	};
}

const page = ({ name, body, direction }: Pick<Host, 'name' | 'body' | 'direction'>) =>
	`<!doctype html><html lang="en" dir="${direction ?? 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${name}</title><link rel="stylesheet" href="/host.css"><script src="/watch.js"></script></head><body>${body}</body></html>`;
