/** Serves the built site as one that was built with its address: WordPress follows absolute addresses alone. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { strFromU8, unzipSync } from 'fflate';
import { zipOf } from '../../../src/build/documents/zip';
import { LOCAL } from '../../../src/build/seo/site';
import { serve } from '../../../src/build/tools/serve.js';
import { PLUGIN_ENTRY, PLUGIN_FILE } from '../../../src/build/wordpress/plugin';

const BASE = '/a/deep/path/';
/** The link of a page to its oEmbed answer, relative in a site that knows no address. */
const ANSWER = /(<link rel="alternate" type="application\/json\+oembed" href=")(?:\.\.\/)*(?=oembed\/)/;
/** Said of the bytes on the way, which are other ones here. */
const OF_THE_WAY = [
	'content-encoding',
	'content-length',
	'transfer-encoding',
	'connection',
	'keep-alive',
	'etag'
];

export interface ServedPiece {
	/** With a slash at the end. */
	readonly url: string;
	close(): Promise<void>;
}

export async function servePiece(): Promise<ServedPiece> {
	const site = await serve({ port: 0, base: BASE });
	let url = '';
	const server = createServer((request, response) => {
		void (async () => {
			const answer = await fetch(new URL(request.url ?? '/', site.url), { redirect: 'manual' });
			response.statusCode = answer.status;
			for (const [name, value] of answer.headers)
				if (!OF_THE_WAY.includes(name)) response.setHeader(name, value.replace(site.url, url));
			const type = answer.headers.get('content-type') ?? '';
			if (type.includes('json')) response.end((await answer.text()).replaceAll(LOCAL, url));
			else if (type.includes('html')) response.end((await answer.text()).replace(ANSWER, `$1${url}`));
			else response.end(Buffer.from(await answer.arrayBuffer()));
		})().catch(() => response.writeHead(502).end());
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}${BASE}`;
	return {
		url,
		async close() {
			await site.close();
			await new Promise((resolve) => {
				server.close(resolve);
				server.closeAllConnections();
			});
		}
	};
}

/** The plugin of the built site, with the address at which it is served. */
export async function pluginFor(site: string): Promise<Uint8Array<ArrayBuffer>> {
	const files = unzipSync(await readFile(`dist/${PLUGIN_FILE}`));
	const text = strFromU8(files[PLUGIN_ENTRY] ?? new Uint8Array());
	return new Uint8Array(zipOf([{ file: PLUGIN_ENTRY, text: text.replaceAll(LOCAL, site) }]));
}
